// How was a figure over all supplied industrial land made (综合亩均): everybody's figures, idle land included?
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import type { Measure } from "../../geo/tally/tally";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { mu, wanYuan, wanYuanExact } from "./amounts";
import { figureNodes, type TraceContext } from "./figureNodes";
import { landNode } from "./landNode";
import { node, type TraceNode } from "./traceNode";
import type { TracePart } from "./traceParts";
import { GROSS, joined, MEASURE, UNIT, type Words } from "./words";

/** A parcel, or the part of it that counts for the subject. */
interface IndustrialRow {
  readonly id: string;
  readonly industrial_dm2: number;
  readonly idle_dm2: number;
}

const INDUSTRIAL = {
  park: "select id, industrial_dm2, idle_dm2 from park_parcel_tallies($1, $2, 'all', $3)",
  parcel:
    "select id, industrial_dm2, idle_dm2 from parcel_tallies_of($1, $2, 'all', array[$3]::text[], null)",
  district:
    "select id, industrial_dm2, idle_dm2 from parcel_tallies_of($1, $2, 'all', null, null) where $3 <> ''",
} as const;

const LAND: Words = {
  zh: "已供工业用地（含闲置、含规下企业用地）",
  en: "supplied industrial land (idle land and small enterprises' included)",
};
const IDLE: Words = { zh: "闲置用地", en: "idle land" };

/**
 * The gross figure of a park, a parcel or the district; never held against a target of above-scale industry.
 * @param everybody the parts of all enterprises, whatever their size
 */
export async function grossTrace(
  trace: TraceContext & { readonly kind: keyof typeof INDUSTRIAL },
  name: Words,
  measure: Measure,
  everybody: readonly TracePart[],
): Promise<TraceNode> {
  const { db, districtId, period, kind, id, lang } = trace;
  const parcels = await db.query<IndustrialRow>(INDUSTRIAL[kind], [districtId, period, id]);
  const reporting = everybody.filter(({ yuan }) => yuan[measure] !== null);
  const yuan = reporting.reduce((sum, part) => sum + (part.yuan[measure] ?? 0), 0);
  const industrial = parcels.map(({ id: parcel, industrial_dm2 }) => ({ id: parcel, dm2: industrial_dm2 }));
  const idle = parcels.map(({ id: parcel, idle_dm2 }) => ({ id: parcel, dm2: idle_dm2 }));
  const landDm2 = industrial.reduce((sum, { dm2 }) => sum + dm2, 0);
  const exact = reporting.length === 0 ? null : yieldRatio(yuan, landDm2);
  const value = exact === null ? null : formatHalfUp(exact, 2);
  const label = joined(" ", name, GROSS[measure], period);
  const land = [await landNode(trace, LAND, "land", industrial), await landNode(trace, IDLE, null, idle)];
  if (exact === null || value === null) return node(label, { unit: UNIT.perMu[lang], children: land });
  return node(label, {
    value,
    unit: UNIT.perMu[lang],
    quantity: "per_mu",
    calculation: { rule: "per_mu", target: null },
    formula: `${MEASURE[measure][lang]} ${wanYuan(yuan)} ${UNIT.wanYuan[lang]} ÷ ${mu(landDm2)} ${UNIT.mu[lang]} = ${formatHalfUp(exact, 2, { group: true, minus: "−" })} ${UNIT.perMu[lang]}`,
    children: [
      node(joined(" ", MEASURE[measure], { zh: "合计", en: "in all" }), {
        value: wanYuanExact(yuan),
        unit: UNIT.wanYuan[lang],
        quantity: "yuan",
        role: "figure",
        calculation: { rule: "sum" },
        ...(await figureNodes(trace, measure, reporting)),
      }),
      ...land,
    ],
  });
}
