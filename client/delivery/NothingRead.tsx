// None of the files could be read: there is nothing to choose for and nothing to try out, only other files to drop.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { leaveDelivery } from "./deliveryStore";
import { RefusedFiles, type RefusedProps } from "./RefusedFiles";

export function NothingRead(props: RefusedProps) {
  const { t } = useTranslation("data");
  return (
    <>
      <RefusedFiles {...props} />
      <footer className="data-actions">
        <Button type="primary" onClick={() => void leaveDelivery()}>
          {t("chooseAgain")}
        </Button>
        <span className="data-hint">{t("nothingRead")}</span>
      </footer>
    </>
  );
}
