// The link to exactly this view, one press away.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { useShare } from "../saved/useShare";
import { Icon } from "../theme/Icon";

export function ShareButton({ labelled = false }: { labelled?: boolean }) {
  const { t } = useTranslation("app");
  const copy = useShare();
  return (
    <Button
      type={labelled ? "default" : "text"}
      title={t("share.label")}
      aria-label={t("share.label")}
      icon={<Icon name="share" />}
      onClick={() => void copy()}
    >
      {labelled ? t("share.label") : null}
    </Button>
  );
}
