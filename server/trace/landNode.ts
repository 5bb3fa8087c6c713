// Of which parcels is some land made, and how much of each counts?
import { mu, squareMetres, squareMetresShown } from "./amounts";
import type { TraceContext } from "./figureNodes";
import { parcelNode } from "./landNodes";
import { parcelRows } from "./landRows";
import { cut, node, type TraceNode } from "./traceNode";
import { joined, UNIT, type Words } from "./words";

const COUNTED: Words = { zh: "计入面积", en: "area that counts" };

/** Some land parcel by parcel, the largest first. */
export async function landNode(
  trace: TraceContext,
  label: Words,
  role: "land" | null,
  parcels: readonly { readonly id: string; readonly dm2: number }[],
): Promise<TraceNode> {
  const counted = parcels
    .filter(({ dm2 }) => dm2 > 0)
    .toSorted((a, b) => b.dm2 - a.dm2 || (a.id < b.id ? -1 : 1));
  const total = counted.reduce((sum, { dm2 }) => sum + dm2, 0);
  const { shown, more } = cut(counted, trace.all);
  const rows = await parcelRows(
    trace,
    shown.map(({ id }) => id),
  );
  return node(label, {
    value: squareMetres(total),
    unit: "m²",
    quantity: "dm2",
    role,
    calculation: { rule: "sum" },
    formula: `${squareMetresShown(total)} m² × 15 ÷ 10,000 = ${mu(total)} ${UNIT.mu[trace.lang]}`,
    more,
    children: shown.map(({ id, dm2 }): TraceNode => {
      const row = rows.get(id);
      if (row !== undefined && row.area_dm2 === dm2) return { ...parcelNode(row), role: "part" };
      return node(joined(" ", { zh: "宗地", en: "plot" }, id, COUNTED), {
        value: squareMetres(dm2),
        unit: "m²",
        quantity: "dm2",
        role: "part",
      });
    }),
  });
}
