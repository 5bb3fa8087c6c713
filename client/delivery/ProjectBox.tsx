// The district as one file: to keep, or to take to another machine.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { addressIn, RELEASE_SHOWN } from "../release/releaseShown";

export function ProjectBox() {
  const { t } = useTranslation("data");
  return (
    <section className="export-box" aria-label={t("project.title")}>
      <h3>{t("project.title")}</h3>
      <p className="data-hint">{t("project.holds")}</p>
      <p className="data-hint">{t("project.confidential")}</p>
      <div className="data-actions">
        <Button href={addressIn("/project", RELEASE_SHOWN)} download>
          {t("project.download")}
        </Button>
      </div>
    </section>
  );
}
