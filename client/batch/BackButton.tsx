// Back to the list of imports.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Icon } from "../theme/Icon";

export function BackButton({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation("batch");
  return (
    <Button
      type="text"
      size="small"
      className="batch-back"
      icon={<Icon name="left" size={16} />}
      onClick={onBack}
    >
      {t("back")}
    </Button>
  );
}
