// From which file and row did this come, and when was it read?
import type { TraceNode } from "../../server/api/traceShapes";
import { useTranslation } from "../locale/useTranslation";

/** Digits of a SHA-256 that people compare by eye. */
const SHORT_HASH = 12;

export function TraceSource({ source }: { source: NonNullable<TraceNode["source"]> }) {
  const { t, i18n } = useTranslation("trace");
  const when = new Date(source.importedAt);
  return (
    <p className="trace-source">
      <b>{source.file}</b> {t(source.counts, { row: source.row })} ·{" "}
      {source.column !== null && (
        <>
          {t("column", { column: source.column })} <q>{source.written ?? "—"}</q>
          {source.unit === null ? null : ` ${t(`unit.${source.unit}`)}`} ·{" "}
        </>
      )}
      {t("batch", { batch: source.batch })} ·{" "}
      <time dateTime={source.importedAt}>
        {Number.isNaN(when.getTime())
          ? source.importedAt
          : new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" }).format(when)}
      </time>{" "}
      ·{" "}
      <span title={source.sha256}>
        SHA-256 {source.sha256.slice(0, SHORT_HASH)}
        {source.sha256.length > SHORT_HASH ? "…" : ""}
      </span>
    </p>
  );
}
