// Back to the list of imports, or to where one came from.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";

export function BackButton({ onBack, to }: { onBack: () => void; to?: string }) {
  const { t } = useTranslation("batch");
  return (
    <Button
      type="text"
      size="small"
      className="batch-back"
      icon={<Icon name="left" size={16} />}
      onClick={onBack}
    >
      {to ?? t("back")}
    </Button>
  );
}
