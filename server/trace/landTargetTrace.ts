// How was a figure made that a target holds against supplied or all land, idle land included?
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import type { Measure } from "../../geo/tally/tally";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { judgePerMu } from "../../geo/target/judge";
import type { Target } from "../../geo/target/target";
import { mu, wanYuan, wanYuanExact } from "./amounts";
import { figureNodes, type TraceContext } from "./figureNodes";
import { landNode } from "./landNode";
import { surplusNode } from "./surplusNode";
import { node, type TraceNode } from "./traceNode";
import { type TracePart, tallyOfParts } from "./traceParts";
import { joined, MEASURE, METRIC, UNIT, type Words } from "./words";

const LAND = {
  park: "select id, industrial_dm2, area_dm2 from park_parcel_tallies($1, $2, 'all', $3)",
  parcel:
    "select id, industrial_dm2, area_dm2 from parcel_tallies_of($1, $2, 'all', array[$3]::text[], null)",
  district:
    "select id, industrial_dm2, area_dm2 from parcel_tallies_of($1, $2, 'all', null, null) where $3 <> ''",
} as const;

const NAMES: Readonly<Record<"supplied" | "gross", Words>> = {
  supplied: { zh: "已供工业用地（含闲置用地）", en: "supplied industrial land (idle land included)" },
  gross: { zh: "全部用地", en: "all land" },
};

/** Value, surplus against the target, the population's figures, and the land parcel by parcel. */
export async function landTargetTrace(
  trace: TraceContext & { readonly kind: keyof typeof LAND },
  name: Words,
  measure: Measure,
  parts: readonly TracePart[],
  target: Target & { readonly denominator: "supplied" | "gross" },
  annual: boolean,
): Promise<TraceNode> {
  const { db, districtId, period, kind, id, lang } = trace;
  const rows = await db.query<{ id: string; industrial_dm2: number; area_dm2: number }>(LAND[kind], [
    districtId,
    period,
    id,
  ]);
  const land = rows.map((row) => ({
    id: row.id,
    dm2: target.denominator === "supplied" ? row.industrial_dm2 : row.area_dm2,
  }));
  const landDm2 = land.reduce((sum, { dm2 }) => sum + dm2, 0);
  const tally = { ...tallyOfParts(parts), industrialDm2: landDm2, areaDm2: landDm2 };
  const judged = judgePerMu(tally, measure, target, annual);
  const reporting = parts.filter(({ yuan }) => yuan[measure] !== null);
  const yuan = reporting.reduce((sum, part) => sum + (part.yuan[measure] ?? 0), 0);
  const money = `${wanYuan(yuan)} ${UNIT.wanYuan[lang]}`;
  const under = `${mu(landDm2)} ${UNIT.mu[lang]}`;
  const label = joined(" ", name, METRIC[`${measure}_per_mu`], period);
  const asked = `${target.value} ${UNIT.perMu[lang]} × ${under}`;
  const surplus = surplusNode(trace, target, judged, `${money} − ${asked}`);
  const counted = await landNode(trace, NAMES[target.denominator], "land", land);
  const exact = reporting.length === 0 ? null : yieldRatio(yuan, landDm2);
  if (exact === null) return node(label, { unit: UNIT.perMu[lang], children: [surplus, counted] });
  const written = (shown: object) =>
    formatAgainstTarget(exact, target.value, { digits: 2, maxDigits: 8, ...shown }).text;
  return node(label, {
    value: written({}),
    unit: UNIT.perMu[lang],
    quantity: "per_mu",
    calculation: { rule: "per_mu", target: target.value },
    formula: `${MEASURE[measure][lang]} ${money} ÷ ${under} = ${written({ group: true, minus: "−" })} ${UNIT.perMu[lang]}`,
    children: [
      surplus,
      node(joined(" ", MEASURE[measure], { zh: "合计", en: "in all" }), {
        value: wanYuanExact(yuan),
        unit: UNIT.wanYuan[lang],
        quantity: "yuan",
        role: "figure",
        calculation: { rule: "sum" },
        ...(await figureNodes(trace, measure, reporting)),
      }),
      counted,
    ],
  });
}
