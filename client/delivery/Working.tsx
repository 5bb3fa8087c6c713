// Something is going on: what, how far, and how to stop it.
import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";

/** @param share 0–1; null where the end is not known */
export function Working({
  what,
  share,
  onStop,
}: {
  what: string;
  share: number | null;
  onStop?: () => void;
}) {
  const { t } = useTranslation("data");
  return (
    <div className="data-working" role="status">
      <p>{what}</p>
      <Progress
        percent={share === null ? 100 : Math.round(share * 100)}
        status="active"
        showInfo={share !== null}
        aria-label={what}
      />
      {onStop && <Button onClick={onStop}>{t("stop")}</Button>}
    </div>
  );
}
