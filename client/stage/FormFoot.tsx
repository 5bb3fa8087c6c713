// What ends a form of the project list: why it was not saved, and the buttons that save it or leave it.
import { Button } from "antd";
import { useTranslation } from "react-i18next";

interface Props {
  fault: string | null;
  /** What the button that saves is called. */
  save: string;
  ready: boolean;
  busy: boolean;
  onCancel: () => void;
}

export function FormFoot({ fault, save, ready, busy, onCancel }: Props) {
  const { t } = useTranslation("stage");
  return (
    <>
      {fault === null ? null : (
        <p role="alert" data-stalled="true">
          {fault}
        </p>
      )}
      <div className="stages-buttons">
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
