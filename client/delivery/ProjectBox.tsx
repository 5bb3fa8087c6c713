// The district as one file: to keep, or to take to another machine.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { addressIn, RELEASE_SHOWN } from "../release/releaseShown";

export function ProjectBox() {
  const { t } = useTranslation("data");
  const { data: releases = [] } = useQuery(useTRPC().release.list.queryOptions());
  return (
    <section className="export-box" aria-label={t("project.title")}>
      <h3>{t("project.title")}</h3>
      <p className="data-hint">{t("project.holds")}</p>
      <p className="data-hint">{t("project.confidential")}</p>
      {releases.length === 0 ? null : (
        <p className="data-hint">{t("project.releases", { count: releases.length })}</p>
      )}
      <div className="data-actions">
        <Button href={addressIn("/project", RELEASE_SHOWN)} download>
          {t("project.download")}
        </Button>
      </div>
    </section>
  );
}
