// Between which bounds may a figure lie? Bars of what there is, a slider with two ends, and the bounds as numbers.
import { Slider } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { FilterColumns } from "../../geo/filter/evaluate";
import type { CompareFilter, Filter } from "../../geo/filter/filter";
import { plainDecimal } from "../../geo/filter/plainDecimal";
import { spanOf } from "../../geo/filter/printFilter";
import { dayNumber, type UnitId, unitOf } from "../../geo/filter/units";
import { useTranslation } from "../locale/useTranslation";
import type { FilterEdit } from "./editFilter";
import { facetCounts } from "./facetCounts";
import { BINS, boundNumber, boundText, type Histogram, histogramOf, UNKNOWN_BIN } from "./facets";
import { ownPart } from "./filterParts";
import type { PartMasks } from "./partMasks";

interface Props {
  field: string;
  /** What the field is called on the page. */
  name: string;
  columns: FilterColumns;
  masks: PartMasks;
  edit: FilterEdit;
}

/** Bounds as written; null: open. */
interface Bounds {
  readonly least: string | null;
  readonly most: string | null;
}

export function NumberFacet({ field, name, columns, masks, edit }: Props) {
  const { t, i18n } = useTranslation("filter");
  const histogram = histogramOf(columns, field);
  const own = ownPart(edit.parts, field);
  const part = edit.parts[own] ?? null;
  const counts = useMemo(
    () => (histogram === null ? null : facetCounts(masks, own, histogram.bins, UNKNOWN_BIN + 1)),
    [histogram, masks, own],
  );
  if (columns.number(field) === null) return <p className="note">{t("reading")}</p>;
  if (histogram === null || counts === null) return <p className="note">{t("nothingKnown")}</p>;
  const { from, to, unit } = histogram;
  const bounds = boundsOf(part, unit);
  const put = (next: Bounds) => edit.setField(field, filterOfBounds(field, unit, next));
  const language = i18n.language === "en" ? "en" : "zh";
  const unitName = unitOf(unit)[language][0] ?? "";
  return (
    <div className="number-facet">
      <Bars histogram={histogram} counts={counts} bounds={bounds} />
      <Ends histogram={histogram} bounds={bounds} name={name} onPut={put} />
      <div className="facet-bounds">
        <BoundInput
          label={t("least", { name })}
          open=""
          value={bounds.least}
          unit={unit}
          onPut={(least) => put({ ...bounds, least })}
        />
        <span aria-hidden="true">–</span>
        <BoundInput
          label={t("most", { name })}
          open=""
          value={bounds.most}
          unit={unit}
          onPut={(most) => put({ ...bounds, most })}
        />
        <span className="unit">{unitName}</span>
        <button
          type="button"
          className="facet-chip"
          aria-pressed={part?.op === "missing"}
          data-none={(counts[UNKNOWN_BIN] ?? 0) === 0}
          onClick={() => edit.setField(field, part?.op === "missing" ? null : { op: "missing", field })}
        >
          {t("missing")} <span>{counts[UNKNOWN_BIN] ?? 0}</span>
        </button>
      </div>
      <span className="ui-hidden">
        {t("spread", { from: boundText(from, unit), to: boundText(to, unit) })}
      </span>
    </div>
  );
}

function Bars({ histogram, counts, bounds }: { histogram: Histogram; counts: Uint32Array; bounds: Bounds }) {
  const { from, to, unit } = histogram;
  const highest = Math.max(1, ...counts.subarray(0, BINS));
  const low = bounds.least === null ? Number.NEGATIVE_INFINITY : boundNumber(bounds.least, unit);
  const high = bounds.most === null ? Number.POSITIVE_INFINITY : boundNumber(bounds.most, unit);
  const step = (to - from) / BINS;
  return (
    <svg className="facet-bars" viewBox={`0 0 ${BINS * 10} 40`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: BINS }, (_, i) => {
        const count = counts[i] ?? 0;
        const height = count === 0 ? 0 : Math.max(1.5, (count / highest) * 40);
        const start = from + i * step;
        const inside = start + step > low && start < high;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          <rect key={i} x={i * 10 + 0.5} y={40 - height} width={9} height={height} data-inside={inside} />
        );
      })}
    </svg>
  );
}

/** The slider follows the pointer by itself; the filter follows when it rests. */
function Ends(props: {
  histogram: Histogram;
  bounds: Bounds;
  name: string;
  onPut: (bounds: Bounds) => void;
}) {
  const { histogram, bounds, name, onPut } = props;
  const { t } = useTranslation("filter");
  const { from, to, unit } = histogram;
  const stands = useMemo<[number, number]>(
    () => [
      bounds.least === null ? from : Math.max(from, Math.min(to, boundNumber(bounds.least, unit))),
      bounds.most === null ? to : Math.max(from, Math.min(to, boundNumber(bounds.most, unit))),
    ],
    [bounds.least, bounds.most, from, to, unit],
  );
  const [drawn, setDrawn] = useState(stands);
  useEffect(() => setDrawn(stands), [stands]);
  return (
    <Slider
      className="facet-slider"
      range
      min={from}
      max={to}
      step={unit === "day" ? 1 : (to - from) / BINS / 4}
      value={drawn}
      tooltip={{ formatter: (value) => (value === undefined ? "" : shortBound(value, unit)) }}
      ariaLabelForHandle={[t("least", { name }), t("most", { name })]}
      onChange={(value) => setDrawn([value[0] ?? from, value[1] ?? to])}
      onChangeComplete={(value) => {
        const [low = from, high = to] = value;
        onPut({
          least: low <= from ? null : boundText(low, unit),
          most: high >= to ? null : boundText(high, unit),
        });
      }}
    />
  );
}

const shortBound = (value: number, unit: UnitId): string =>
  unit === "day" ? String(value) : boundText(value, unit);

function BoundInput(props: {
  label: string;
  open: string;
  value: string | null;
  unit: UnitId;
  onPut: (value: string | null) => void;
}) {
  const { label, value, unit, onPut } = props;
  const [text, setText] = useState(value ?? "");
  useEffect(() => setText(value ?? ""), [value]);
  const read = text.trim() === "" ? null : unit === "day" ? text.trim() : plainDecimal(text.trim());
  const isRight = text.trim() === "" || (unit === "day" ? dayNumber(text.trim()) !== null : read !== null);
  const put = () => {
    if (isRight && read !== value) onPut(read);
    else if (!isRight) setText(value ?? "");
  };
  return (
    <input
      className="facet-bound"
      aria-label={label}
      aria-invalid={!isRight}
      inputMode={unit === "day" ? "text" : "decimal"}
      size={unit === "day" ? 10 : 7}
      placeholder={unit === "day" ? "2020-01-01" : "—"}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={put}
      onKeyDown={(event) => {
        if (event.key === "Enter") put();
      }}
    />
  );
}

/** The bounds that a condition sets in this unit: from the lower one on, below the upper one. */
function boundsOf(part: Filter | null, unit: UnitId): Bounds {
  const span = part === null ? null : spanOf(part);
  const single = part?.op === "compare" ? part : null;
  const lower = span?.lower ?? (single?.is.startsWith(">") ? single : null);
  const upper = span?.upper ?? (single?.is.startsWith("<") ? single : null);
  const written = (one: CompareFilter | null) => (one === null ? null : inUnit(one, unit));
  return { least: written(lower), most: written(upper) };
}

function inUnit({ value, unit }: CompareFilter, wanted: UnitId): string {
  if (unit === wanted) return value;
  const [own, other] = [unitOf(unit).size, unitOf(wanted).size];
  const times =
    (Number(own.numerator) / Number(own.denominator)) * (Number(other.denominator) / Number(other.numerator));
  return String(Number((Number(value) * times).toFixed(4)));
}

/** 起点含、终点不含, as the classes of the map count. */
function filterOfBounds(field: string, unit: UnitId, { least, most }: Bounds): Filter | null {
  const lower = least === null ? null : ({ op: "compare", field, is: ">=", value: least, unit } as const);
  const upper = most === null ? null : ({ op: "compare", field, is: "<", value: most, unit } as const);
  if (lower !== null && upper !== null) return { op: "all", of: [lower, upper] };
  return lower ?? upper;
}
