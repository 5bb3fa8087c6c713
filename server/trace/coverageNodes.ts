// Of which land does a figure speak, and whose land lacks it?
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { ratio } from "../../geo/number/ratio";
import { figureOf } from "../../geo/tally/figureOf";
import type { Measure } from "../../geo/tally/tally";
import { mu, squareMetres, squareMetresShown } from "./amounts";
import type { TraceContext } from "./figureNodes";
import { landNodes } from "./landNodes";
import { node, type TraceNode } from "./traceNode";
import { type TracePart, tallyOfParts } from "./traceParts";
import { joined, MEASURE, UNIT, type Words } from "./words";

/** Land with the figure and land without it, enterprise by enterprise, and the share of the first. */
export async function coverageNodes(
  trace: TraceContext,
  parts: readonly TracePart[],
  measure: Measure,
): Promise<TraceNode[]> {
  const tally = tallyOfParts(parts);
  const { landDm2 } = figureOf(tally, measure);
  const reporting = parts.filter((part) => part.yuan[measure] !== null);
  const lacking = parts.filter((part) => part.yuan[measure] === null);
  return [
    await landSum(trace, reporting, "land", LAND_WITH),
    await landSum(trace, lacking, "uncovered", joined(" ", LAND_WITHOUT, MEASURE[measure])),
    coverageNode(trace, landDm2, tally.occupiedDm2),
  ];
}

function coverageNode({ lang }: TraceContext, landDm2: number, occupiedDm2: number): TraceNode {
  const label = { zh: "数据覆盖的用地", en: "land covered by figures" };
  const unit = UNIT.mu[lang];
  if (occupiedDm2 <= 0) return node(label, { unit: "%" });
  const share = formatAgainstTarget(ratio(BigInt(landDm2) * 100n, BigInt(occupiedDm2)), "90", {
    digits: 1,
    maxDigits: 8,
  }).text;
  return node(label, {
    value: share,
    unit: "%",
    quantity: "percent",
    calculation: { rule: "coverage" },
    formula: `${mu(landDm2)} ${unit} ÷ ${mu(occupiedDm2)} ${unit} = ${share} %`,
  });
}

/** Some land, enterprise by enterprise and parcel by parcel. */
export async function landSum(
  trace: TraceContext,
  parts: readonly TracePart[],
  role: "land" | "uncovered" | "part",
  label: Words,
): Promise<TraceNode> {
  const landDm2 = parts.reduce((sum, part) => sum + part.landDm2, 0);
  return node(label, {
    value: squareMetres(landDm2),
    unit: "m²",
    quantity: "dm2",
    role,
    calculation: { rule: "sum" },
    formula: `${squareMetresShown(landDm2)} m² × 15 ÷ 10,000 = ${mu(landDm2)} ${UNIT.mu[trace.lang]}`,
    ...(await landNodes(trace, parts)),
  });
}

export const LAND_WITH: Words = { zh: "有数据企业的占用土地", en: "land of those who report it" };
export const LAND_WITHOUT: Words = { zh: "有地无数据的占用土地：没有", en: "land without figures: no" };
