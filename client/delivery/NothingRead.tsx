// None of the files could be read: there is nothing to choose for and nothing to try out, only other files to drop.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../server/api/deliveryShapes";
import { leaveDelivery } from "./deliveryStore";
import { RefusedFiles } from "./RefusedFiles";

export function NothingRead({ refused }: Pick<DeliveryView, "refused">) {
  const { t } = useTranslation("data");
  return (
    <>
      <RefusedFiles refused={refused} />
      <footer className="data-actions">
        <Button type="primary" onClick={() => void leaveDelivery()}>
          {t("chooseAgain")}
        </Button>
        <span className="data-hint">{t("nothingRead")}</span>
      </footer>
    </>
  );
}
