// Of which land is the denominator made: who uses how much of which parcel, by which row, and how large is the parcel?
import type { SplitAgain, Weight } from "../../geo/trace/calculation";
import { mu, squareMetres, squareMetresShown } from "./amounts";
import { splitWords } from "./boundaryNode";
import { correctionWords } from "./correctionNodes";
import { enterpriseNames, type TraceContext } from "./figureNodes";
import { type OccupancyRow, occupancyRows, type ParcelRow, parcelRows, restWeights } from "./landRows";
import { cellCalculation, sourceOf } from "./sources";
import { parksByParcel } from "./splits";
import { cut, node, type TraceNode } from "./traceNode";
import type { TracePart } from "./traceParts";
import { ALLOCATION, BASIS, joined, UNIT } from "./words";

/** One node per enterprise and parcel, the largest land first; `more` counts those left out. Their sum is the land. */
export async function landNodes(
  trace: TraceContext,
  parts: readonly TracePart[],
): Promise<{ children: TraceNode[]; more: number }> {
  const sorted = [...parts].sort(
    (a, b) => b.landDm2 - a.landDm2 || (a.parcelId + a.enterpriseId < b.parcelId + b.enterpriseId ? -1 : 1),
  );
  const { shown, more } = cut(sorted, trace.all);
  return { children: await nodesOfParts(trace, shown), more };
}

/** One node per enterprise and parcel, in the order given. */
export async function nodesOfParts(trace: TraceContext, shown: readonly TracePart[]): Promise<TraceNode[]> {
  if (shown.length === 0) return [];
  const enterprises = [...new Set(shown.map(({ enterpriseId }) => enterpriseId))];
  const parcels = [...new Set(shown.map(({ parcelId }) => parcelId))];
  const shared = [
    ...new Set(shown.flatMap(({ allocation, parcelId }) => (allocation === "declared" ? [] : [parcelId]))),
  ];
  const names = await enterpriseNames(trace, enterprises);
  const own = await occupancyRows(trace, parcels, enterprises);
  const declared = await occupancyRows(trace, shared, null);
  const weights = await restWeights(trace, shared);
  const areas = await parcelRows(trace, parcels);
  const again = await parksByParcel(trace, shown);
  return shown.map((part) => {
    const { enterpriseId, parcelId } = part;
    return landNode(trace, part, {
      name: names.get(enterpriseId) ?? enterpriseId,
      own: (own.get(parcelId) ?? []).filter(({ enterprise_id }) => enterprise_id === enterpriseId),
      declared: (declared.get(parcelId) ?? []).filter(({ area_dm2 }) => area_dm2 !== null),
      weights: weights.get(parcelId) ?? [],
      parcel: areas.get(parcelId),
      again: again.get(parcelId) ?? null,
    });
  });
}

interface LandFacts {
  readonly name: string;
  /** Rows of the enterprise on the parcel. */
  readonly own: readonly OccupancyRow[];
  /** Rows of anybody that state an area on the parcel, where its rest is shared. */
  readonly declared: readonly OccupancyRow[];
  readonly weights: readonly Weight[];
  readonly parcel: ParcelRow | undefined;
  readonly again: SplitAgain | null;
}

function landNode(
  trace: TraceContext,
  part: TracePart,
  { name, own, declared, weights, parcel, again }: LandFacts,
): TraceNode {
  const rest = part.allocation === "declared" ? null : { key: part.enterpriseId, weights };
  const plot = parcel === undefined ? [] : [parcelNode(parcel)];
  const [only] = own;
  // one row says it all: the node is its cell
  const source =
    own.length === 1 && only !== undefined && again === null && rest === null
      ? sourceOf(only, fieldOfOccupancy(only), "area")
      : null;
  return node(joined(" ", { zh: "宗地", en: "plot" }, part.parcelId, name, ...splitWords(part)), {
    value: squareMetres(part.landDm2),
    unit: "m²",
    quantity: "dm2",
    role: "part",
    formula: `${squareMetresShown(part.landDm2)} m² = ${mu(part.landDm2)} ${UNIT.mu[trace.lang]}, ${ALLOCATION[part.allocation][trace.lang]}`,
    source,
    calculation: source === null ? { rule: "land", rest, again } : cellCalculation(source),
    children: [
      ...plot,
      ...(rest === null ? [] : [declaredNode(declared)]),
      ...(source === null ? own.map(occupancyNode) : []),
    ],
  });
}

function occupancyNode(row: OccupancyRow): TraceNode {
  const byFloor = row.area_dm2 === null && row.floor_dm2 !== null;
  const stated = row.area_dm2 ?? row.floor_dm2;
  const source = sourceOf(row, fieldOfOccupancy(row), "area");
  return node(
    byFloor ? { zh: "申报建筑面积", en: "floor area declared" } : { zh: "申报占用面积", en: "land declared" },
    {
      value: stated === null ? null : squareMetres(stated),
      unit: "m²",
      quantity: stated === null ? null : "dm2",
      // a floor area is no land: it is what the rest of the parcel is shared by
      role: row.area_dm2 === null ? null : "part",
      calculation: stated === null ? null : cellCalculation(source),
      source,
    },
  );
}

/** What is declared on a parcel before its rest is shared. */
function declaredNode(rows: readonly OccupancyRow[]): TraceNode {
  return node(
    { zh: "宗地上已申报的占用面积", en: "land declared on the plot" },
    {
      value: squareMetres(rows.reduce((sum, { area_dm2 }) => sum + (area_dm2 ?? 0), 0)),
      unit: "m²",
      quantity: "dm2",
      role: "declared",
      calculation: { rule: "sum" },
      children: rows.map(occupancyNode),
    },
  );
}

const fieldOfOccupancy = ({ area_dm2, floor_dm2 }: OccupancyRow): string =>
  area_dm2 === null && floor_dm2 !== null ? "floor" : "area";

const fieldOfArea = ({ delivered_basis }: ParcelRow): string | null =>
  delivered_basis === "geodesic" ? null : delivered_basis;

/** A parcel with its area as it counts. */
export function parcelNode(row: ParcelRow): TraceNode {
  const label = joined(" ", { zh: "宗地", en: "plot" }, row.id, BASIS[row.area_basis]);
  const source = sourceOf(row, fieldOfArea(row), "area");
  const delivered = {
    value: squareMetres(row.delivered_dm2),
    unit: "m²",
    quantity: "dm2",
    calculation: cellCalculation(source),
    source,
  } as const;
  if (row.delivered_dm2 === row.area_dm2) return node(label, { ...delivered, role: "plot" });
  return node(joined("", label, { zh: "（更正）", en: " (corrected)" }), {
    value: squareMetres(row.area_dm2),
    unit: "m²",
    quantity: "dm2",
    role: "plot",
    children: [
      node(
        { zh: "交付的面积（更正期间不计）", en: "delivered area (not counted while corrected)" },
        delivered,
      ),
      ...row.corrections.map((correction) =>
        node(correctionWords(correction), {
          value: squareMetres(correction.number_value),
          unit: "m²",
          quantity: "dm2",
        }),
      ),
    ],
  });
}
