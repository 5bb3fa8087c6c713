// One kind of data: its templates to download, and for each column what may stand in it.
import { Tag } from "antd";
import type { KindGuide } from "../../server/api/formatShapes";
import { useTranslation } from "../locale/useTranslation";

const ENDINGS = { csv: "CSV", xlsx: "Excel", geojson: "GeoJSON" } as const;

export function TemplateColumns({ guide: { kind, templates, columns } }: { guide: KindGuide }) {
  const { t } = useTranslation(["formats", "data"]);
  return (
    <div className="template-kind">
      <p>{t(`about.${kind}`)}</p>
      <p>
        {t("templates")}
        {templates.map((format) => (
          <a
            key={format}
            className="template-link"
            href={`/templates/${kind}?format=${format}`}
            download
            aria-label={t("download", { kind: t(`data:kinds.${kind}`), format: ENDINGS[format] })}
          >
            {ENDINGS[format]}
          </a>
        ))}
      </p>
      <dl className="template-columns">
        {columns.map(({ field, header, required, unit, names, example }) => (
          <div key={field}>
            <dt>
              {header}
              {required !== "no" && (
                <Tag color={required === "yes" ? "error" : "warning"}>
                  {t(required === "yes" ? "required" : "oneOf")}
                </Tag>
              )}
            </dt>
            <dd>{t(`rule.${kind}.${field}`)}</dd>
            {unit !== null && <dd>{t(`unit.${unit}`)}</dd>}
            {example !== "" && <dd className="template-aside">{t("example", { text: example })}</dd>}
            {names.length > 0 && (
              <dd className="template-aside">{t("names", { names: names.join(t("ui:listSign")) })}</dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}
