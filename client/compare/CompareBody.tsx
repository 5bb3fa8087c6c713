// The rows of a comparison. A row in which something differs has a mark before its name, not a colour alone.
import { useMemo } from "react";
import { useTranslation } from "../locale/useTranslation";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { type CompareCell, judgeRow } from "./compareRows";
import type { CompareSection } from "./parcelRows";

interface Props {
  sections: readonly CompareSection[];
  /** Only rows in which something differs. */
  differing: boolean;
  columns: number;
}

export function CompareBody({ sections, differing, columns }: Props) {
  const { t } = useTranslation("compare");
  const judged = useMemo(
    () => sections.map(({ id, title, rows }) => ({ id, title, rows: rows.map(judgeRow) })),
    [sections],
  );
  const shown = judged
    .map((section) => ({ ...section, rows: section.rows.filter(({ differs }) => differs || !differing) }))
    .filter(({ rows }) => rows.length > 0);
  if (shown.length === 0)
    return (
      <tbody>
        <tr>
          <td colSpan={columns + 1}>{t("alike")}</td>
        </tr>
      </tbody>
    );
  return shown.map(({ id, title, rows }) => (
    <tbody key={id}>
      <tr className="compare-section">
        <th scope="rowgroup" colSpan={columns + 1}>
          <span>{title}</span>
        </th>
      </tr>
      {rows.map(({ id: row, label, unit, cells, differs, best }) => (
        <tr key={row} data-differs={differs || undefined}>
          <th scope="row">
            <span className="compare-mark" aria-hidden="true">
              {differs ? "≠" : ""}
            </span>
            {differs && <span className="ui-hidden">{t("differs")} </span>}
            {label} {unit !== "" && <span className="unit">{unit}</span>}
          </th>
          {cells.map((cell, at) => (
            <td
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns have no other name here
              key={at}
              data-best={best.includes(at) || undefined}
              data-figure={cells.some(({ figure }) => figure !== null) || undefined}
            >
              <Cell cell={cell} best={best.includes(at)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  ));
}

function Cell({ cell: { text, verdict }, best }: { cell: CompareCell; best: boolean }) {
  const { t } = useTranslation("compare");
  if (text === null) return <span className="table-nothing">{t("missing")}</span>;
  if (verdict)
    return (
      <span className={`table-verdict ${verdict}`}>
        <VerdictGlyph verdict={verdict} size={11} /> {text}
      </span>
    );
  return best ? (
    <b>
      {text}
      <span className="ui-hidden"> {t("best")}</span>
    </b>
  ) : (
    text
  );
}
