// How much of the occupied land does a figure speak for, and whose land lacks it?
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

/**
 * The share of land with the figure, and land without it, enterprise by enterprise.
 * @param landBeside whether the land with the figure is listed beside this node already
 */
export async function coverageNode(
  trace: TraceContext,
  parts: readonly TracePart[],
  measure: Measure,
  landBeside = false,
): Promise<TraceNode> {
  const label = { zh: "数据覆盖的用地", en: "land covered by figures" };
  const unit = UNIT.mu[trace.lang];
  const tally = tallyOfParts(parts);
  const { landDm2 } = figureOf(tally, measure);
  const { occupiedDm2 } = tally;
  if (occupiedDm2 <= 0) return node(label, { unit: "%" });
  const share = formatAgainstTarget(ratio(BigInt(landDm2) * 100n, BigInt(occupiedDm2)), "90", {
    digits: 1,
    maxDigits: 8,
  }).text;
  const reporting = parts.filter((part) => part.yuan[measure] !== null);
  const lacking = parts.filter((part) => part.yuan[measure] === null);
  return node(label, {
    value: share,
    unit: "%",
    quantity: "percent",
    calculation: { rule: "coverage" },
    formula: `${mu(landDm2)} ${unit} ÷ ${mu(occupiedDm2)} ${unit} = ${share} %`,
    children: [
      ...(landBeside ? [] : [await landSum(trace, reporting, "land", LAND_WITH)]),
      await landSum(trace, lacking, "uncovered", joined(" ", LAND_WITHOUT, MEASURE[measure])),
    ],
  });
}

/** Some land, enterprise by enterprise and parcel by parcel. */
export async function landSum(
  trace: TraceContext,
  parts: readonly TracePart[],
  role: "land" | "uncovered",
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
const LAND_WITHOUT: Words = { zh: "有地无数据的占用土地：没有", en: "land without figures: no" };
