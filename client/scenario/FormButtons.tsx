// What ends a form of the scenario: the button that adds to it, why it cannot yet, and the way out.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { useOpenForm } from "./openForm";

interface Props {
  /** What the button that adds is called. */
  add: string;
  ready: boolean;
  /** What is still to be done, said where it is not ready; null where the fields say it. */
  missing: string | null;
  onCancel: () => void;
}

export function FormButtons({ add, ready, missing, onCancel }: Props) {
  const { t } = useTranslation("scenario");
  useOpenForm(onCancel);
  return (
    <>
      <div className="scenario-tools">
        <Button size="small" type="primary" htmlType="submit" disabled={!ready}>
          {add}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("drawing.cancel")}
        </Button>
      </div>
      {ready || missing === null ? null : <p className="ui-soft">{missing}</p>}
    </>
  );
}
