// Which words may a parcel have? Chips with how many parcels each would leave; chosen ones are kept, or left out.
import { useMemo, useState } from "react";
import type { FilterColumns } from "../../geo/filter/evaluate";
import { wordsOf } from "../../geo/filter/names";
import { useTranslation } from "../locale/useTranslation";
import { useShownFilter } from "../map/scene";
import type { FilterEdit } from "./editFilter";
import { facetCounts, wordCounts } from "./facetCounts";
import { ownPart } from "./filterParts";
import type { PartMasks } from "./partMasks";
import { withWord } from "./withWord";

/** As many chips are shown before one asks for the rest. */
const FEW = 8;

interface Props {
  field: string;
  /** What the field is called on the page. */
  name: string;
  columns: FilterColumns;
  masks: PartMasks;
  edit: FilterEdit;
}

export function WordFacet({ field, name: title, columns, masks, edit }: Props) {
  const { t } = useTranslation("filter");
  const { vocabulary } = useShownFilter();
  const [all, setAll] = useState(false);
  const own = ownPart(edit.parts, field);
  const part = edit.parts[own];
  const chosen = part?.op === "oneOf" ? part : null;
  const column = columns.words(field);
  const rows = useMemo(() => {
    if (column === null) return [];
    const counts = wordCounts(column, facetCounts(masks, own, column.codes, column.words.length));
    const named = new Map(wordsOf(vocabulary, field).map(({ value, names }) => [value, names[0] ?? value]));
    return [...counts]
      .map(([value, count]) => ({ value, name: named.get(value) ?? value, count }))
      .filter(({ value, count }) => value !== "" || count > 0)
      .sort((a, b) => Number(a.value === "") - Number(b.value === "") || b.count - a.count);
  }, [column, masks, own, vocabulary, field]);
  if (column === null) return <p className="note">{t("reading")}</p>;
  const toggle = (value: string) => edit.changeField(field, (now) => withWord(now, field, value));
  const isOn = (value: string) =>
    value === "" ? part?.op === "missing" : (chosen?.values.includes(value) ?? false);
  const shown = all ? rows : rows.filter(({ value }, i) => i < FEW || isOn(value));
  return (
    <>
      <fieldset className="facet-chips" aria-label={title}>
        {shown.map(({ value, name, count }) => (
          <button
            key={value}
            type="button"
            className="facet-chip"
            aria-pressed={isOn(value)}
            data-negated={isOn(value) && (chosen?.negated ?? false)}
            data-none={count === 0}
            onClick={() => toggle(value)}
          >
            {value === "" ? t("missing") : name} <span>{count}</span>
          </button>
        ))}
        {rows.length > shown.length && (
          <button type="button" className="facet-more" onClick={() => setAll(true)}>
            {t("moreWords", { count: rows.length - shown.length })}
          </button>
        )}
      </fieldset>
      {chosen && (
        <label className="facet-exclude">
          <input
            type="checkbox"
            checked={chosen.negated}
            onChange={({ target }) =>
              edit.changeField(field, (now) =>
                now?.op === "oneOf" ? { ...now, negated: target.checked } : now,
              )
            }
          />{" "}
          {t("exclude")}
        </label>
      )}
    </>
  );
}
