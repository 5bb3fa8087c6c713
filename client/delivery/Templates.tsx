// Which files does the import read? For each kind a template with an example and the rules of its columns; formats, systems, encodings.
import { useQuery } from "@tanstack/react-query";
import { Collapse } from "antd";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { TemplateColumns } from "./TemplateColumns";

const SECTIONS = ["all", "formats", "systems", "encodings"] as const;

export function Templates() {
  const { t } = useTranslation(["formats", "data"]);
  const query = useQuery(
    useTRPC().format.guide.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return (
    <section className="templates" aria-label={t("title")}>
      <h3>{t("title")}</h3>
      <p className="data-hint">{t("hint")}</p>
      <Answer query={query} failed={t("failed")} rows={6}>
        {(kinds) => (
          <Collapse
            size="small"
            items={kinds.map((guide) => ({
              key: guide.kind,
              label: t(`data:kinds.${guide.kind}`),
              children: <TemplateColumns guide={guide} />,
            }))}
          />
        )}
      </Answer>
      {SECTIONS.map((section) => (
        <section key={section} aria-label={t(`${section}Title`)}>
          <h4>{t(`${section}Title`)}</h4>
          <ul className="template-rules">
            {t(section)
              .split("\n")
              .map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
