// Something is going on: what, how far, and how to stop it.
import { Button, Progress, Spin } from "antd";
import { useTranslation } from "../locale/useTranslation";

/**
 * @param phase what is going on, in words that do not change meanwhile: they are announced, the counts beside them are not
 * @param share 0–1; null where the end is not known
 */
export function Working({
  phase,
  what,
  share,
  onStop,
}: {
  phase: string;
  what: string;
  share: number | null;
  onStop?: () => void;
}) {
  const { t } = useTranslation("data");
  return (
    <div className="data-working">
      <p className="ui-hidden" role="status">
        {phase}
      </p>
      {/* heard already where both say the same */}
      <p aria-hidden={what === phase}>{what}</p>
      {share === null ? (
        <span className="working-spin" aria-hidden="true">
          <Spin />
        </span>
      ) : (
        <Progress percent={Math.round(share * 100)} status="active" aria-label={what} />
      )}
      {onStop && <Button onClick={onStop}>{t("stop")}</Button>}
    </div>
  );
}
