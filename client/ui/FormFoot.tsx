// What ends a small form: why it was not saved, and the buttons that save it or leave it.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";

interface Props {
  fault: string | null;
  /** What the button that saves is called. */
  save: string;
  ready: boolean;
  busy: boolean;
  onCancel: () => void;
}

export function FormFoot({ fault, save, ready, busy, onCancel }: Props) {
  const { t } = useTranslation("ui");
  return (
    <>
      {fault === null ? null : (
        <p role="alert" className="ui-form-fault">
          {fault}
        </p>
      )}
      <div className="ui-form-buttons">
        <Button size="small" type="primary" htmlType="submit" disabled={!ready} loading={busy}>
          {save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </>
  );
}
