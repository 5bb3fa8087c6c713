// Is all land of a subject accounted for: used with figures and without, used by others, by nobody, or declared twice over?
import { figureOf } from "../../geo/tally/figureOf";
import type { Measure } from "../../geo/tally/tally";
import { mu, squareMetres } from "./amounts";
import { LAND_WITH, LAND_WITHOUT, landSum } from "./coverageNodes";
import type { TraceContext } from "./figureNodes";
import { nodesOfParts, parcelNode } from "./landNodes";
import { type ParcelRow, parcelRows } from "./landRows";
import { cut, node, type TraceNode } from "./traceNode";
import { type TracePart, tallyOfParts } from "./traceParts";
import { joined, MEASURE, same, UNIT, type Words } from "./words";

/** A parcel, or the part of it that counts for the subject. */
interface Usage {
  readonly id: string;
  readonly area_dm2: number;
  /** By all enterprises, whatever their size. */
  readonly occupied_dm2: number;
}

const USAGE = {
  park: "select id, area_dm2, occupied_dm2 from park_parcel_tallies($1, $2, 'all', $3)",
  parcel: "select id, area_dm2, occupied_dm2 from parcel_tallies_of($1, $2, 'all', array[$3]::text[], null)",
  district:
    "select id, area_dm2, occupied_dm2 from parcel_tallies_of($1, $2, 'all', null, null) where $3 <> ''",
} as const;

const LABEL: Words = { zh: "用地对账：宗地面积合计", en: "account of the land: all plots" };
const OTHERS: Words = { zh: "口径以外企业的占用土地", en: "land of enterprises outside this population" };
const UNUSED: Words = { zh: "没有企业占用的土地", en: "land that no enterprise uses" };
const OVER: Words = { zh: "占用合计超过宗地面积的部分", en: "declared beyond the area of its plot" };
const OWN_AREA: Words = { zh: "计入面积", en: "area that counts" };
const USED: Words = { zh: "占用合计", en: "used in all" };
const PLOTS: Words = { zh: "宗", en: "plots" };

/**
 * All land of a park, parcel or district, and where it is: the lines add up to it. Null for an enterprise.
 * @param parts of the population, as they count for the measure
 * @param everybody the parts of all enterprises, whatever their size
 */
export async function landAccount(
  trace: TraceContext,
  measure: Measure,
  parts: readonly TracePart[],
  everybody: readonly TracePart[],
): Promise<TraceNode | null> {
  const { db, districtId, period, kind, id, lang } = trace;
  if (kind === "enterprise") return null;
  const usage = await db.query<Usage>(USAGE[kind], [districtId, period, id]);
  const counted = new Set(parts.map(keyOf));
  const others = everybody.filter((part) => !counted.has(keyOf(part)));
  const total = usage.reduce((sum, { area_dm2 }) => sum + area_dm2, 0);
  const tally = tallyOfParts(parts);
  const { landDm2 } = figureOf(tally, measure);
  const again = (label: Words, of: "land" | "uncovered", dm2: number) =>
    node(label, { ...area(dm2), role: "part", calculation: { rule: "same", of } });
  return node(LABEL, {
    ...area(total),
    calculation: { rule: "sum" },
    formula: `${usage.length} ${PLOTS[lang]}, ${mu(total)} ${UNIT.mu[lang]}`,
    children: [
      again(LAND_WITH, "land", landDm2),
      again(joined(" ", LAND_WITHOUT, MEASURE[measure]), "uncovered", tally.occupiedDm2 - landDm2),
      ...(others.length > 0 ? [await landSum(trace, others, "part", OTHERS)] : []),
      await unusedNode(trace, usage),
      await overNode(trace, usage, everybody),
    ],
  });
}

const keyOf = ({ enterpriseId, parcelId }: TracePart) => `${enterpriseId} ${parcelId}`;

const area = (dm2: number) => ({ value: squareMetres(dm2), unit: "m²", quantity: "dm2" }) as const;

/** Parcels with land to spare, the largest first. */
async function unusedNode(trace: TraceContext, usage: readonly Usage[]): Promise<TraceNode> {
  const spare = usage
    .map((parcel) => ({ ...parcel, dm2: parcel.area_dm2 - parcel.occupied_dm2 }))
    .filter(({ dm2 }) => dm2 > 0)
    .sort(byAmount);
  const { shown, more } = cut(spare, trace.all);
  const rows = await parcelRows(
    trace,
    shown.map(({ id }) => id),
  );
  return node(UNUSED, {
    ...area(spare.reduce((sum, { dm2 }) => sum + dm2, 0)),
    role: "part",
    calculation: { rule: "sum" },
    more,
    children: shown.map(({ id, area_dm2, occupied_dm2, dm2 }) => {
      const whole = wholeNode(rows.get(id), area_dm2);
      if (occupied_dm2 === 0) return { ...whole, role: "part" };
      return node(plotWords(id), {
        ...area(dm2),
        role: "part",
        calculation: { rule: "sum" },
        children: [{ ...whole, role: "part" }, node(USED, { ...area(occupied_dm2), role: "less" })],
      });
    }),
  });
}

/** Parcels on which more is used than there is, the largest excess first, with those who use them. */
async function overNode(
  trace: TraceContext,
  usage: readonly Usage[],
  everybody: readonly TracePart[],
): Promise<TraceNode> {
  const over = usage
    .map((parcel) => ({ ...parcel, dm2: parcel.occupied_dm2 - parcel.area_dm2 }))
    .filter(({ dm2 }) => dm2 > 0)
    .sort(byAmount);
  const { shown, more } = cut(over, trace.all);
  const rows = await parcelRows(
    trace,
    shown.map(({ id }) => id),
  );
  const full = new Set(shown.map(({ id }) => id));
  const users = everybody.filter(({ parcelId }) => full.has(parcelId));
  const used = await nodesOfParts(trace, users);
  const children = shown.map(({ id, area_dm2, dm2 }) =>
    node(plotWords(id), {
      ...area(dm2),
      role: "part",
      calculation: { rule: "sum" },
      children: [
        ...used.filter((_, at) => users[at]?.parcelId === id),
        { ...wholeNode(rows.get(id), area_dm2), role: "less" },
      ],
    }),
  );
  return node(OVER, {
    ...area(over.reduce((sum, { dm2 }) => sum + dm2, 0)),
    role: "less",
    calculation: { rule: "sum" },
    more,
    children,
  });
}

const plotWords = (id: string): Words => joined(" ", { zh: "宗地", en: "plot" }, id);

const byAmount = (a: Usage & { dm2: number }, b: Usage & { dm2: number }): number =>
  b.dm2 - a.dm2 || (a.id < b.id ? -1 : 1);

/** The parcel's own area with its source; of a parcel that parks divide, what counts of it. */
function wholeNode(row: ParcelRow | undefined, countedDm2: number): TraceNode {
  if (row !== undefined && row.area_dm2 === countedDm2) return parcelNode(row);
  return node(joined(" ", same(row?.id ?? ""), OWN_AREA), area(countedDm2));
}
