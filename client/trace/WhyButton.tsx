// Why is this number what it is? The small door to its trace, behind the number.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";

/** @param name of the number, for those who cannot see what the button stands behind */
export function WhyButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation(["trace", "ui"]);
  return (
    <Button
      type="link"
      size="small"
      className="ui-link trace-why"
      aria-label={t("whyOf", { name })}
      onClick={onClick}
    >
      {t("ui:why")}
    </Button>
  );
}
