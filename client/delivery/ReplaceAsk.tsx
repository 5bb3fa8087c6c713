// Files came while another delivery is not finished: which one is wanted?
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { keepCurrent, takeWaiting } from "./deliveryStore";

export function ReplaceAsk({ files }: { files: number }) {
  const { t } = useTranslation("data");
  return (
    <section className="data-ask" role="alert">
      <p>{t("replace.ask", { count: files })}</p>
      <div>
        <Button onClick={keepCurrent}>{t("replace.keep")}</Button>
        <Button danger onClick={() => void takeWaiting()}>
          {t("replace.take")}
        </Button>
      </div>
    </section>
  );
}
