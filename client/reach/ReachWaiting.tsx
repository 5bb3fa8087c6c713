// What stands where the answers will be, until the ledger has been read: the question, and that it is waited for.
import { useTranslation } from "../locale/useTranslation";
import "./reach.css";

export function ReachWaiting() {
  const { t } = useTranslation("reach");
  return (
    <section className="reach" aria-label={t("title")} aria-busy="true">
      <header className="reach-head">
        <h3>{t("title")}</h3>
      </header>
      <p className="reach-busy" role="status">
        {t("waiting")}
      </p>
    </section>
  );
}
