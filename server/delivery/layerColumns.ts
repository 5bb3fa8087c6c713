// Which column of a layer holds which field under the choices in force, and why?
import { mapOfForms } from "../import/headerForm";
import { fieldOf } from "../import/headers";
import { layerForKind } from "../import/layerForKind";
import { type HeaderMatches, type MatchReason, matchHeaders } from "../import/matchHeaders";
import { withoutPeriodColumns } from "../import/wideFigures";
import type { LayerState } from "./deliveryState";

type Chosen = Pick<LayerState, "layer" | "kind" | "map" | "rememberedMap">;

/** The fields that the layer's columns hold; one with a column for each period is looked at as the import reads it. */
export function layerMatches({ layer: read, kind, map, rememberedMap }: Chosen): HeaderMatches {
  if (kind === null) return { columns: new Map(), reasons: new Map(), asks: [] };
  const layer = layerForKind(read, kind);
  const table = kind === "figures" ? withoutPeriodColumns(layer, map) : layer;
  return matchHeaders(kind, table, map, rememberedMap);
}

interface ColumnMatch {
  readonly field: string | null;
  readonly unit: string | null;
  readonly reason: MatchReason | null;
}

/** What is known of each of the file's own columns, in their order. */
export function columnMatches(state: Chosen): readonly (ColumnMatch & { readonly header: string })[] {
  const { kind, map, rememberedMap } = state;
  const layer = layerForKind(state.layer, kind);
  const { columns, reasons } = layerMatches(state);
  const fields = new Map([...columns].map(([field, { header, unit }]) => [header, { field, unit }]));
  const wide = kind === "figures" ? withoutPeriodColumns(layer, map) : layer;
  return layer.headers.map((header) => {
    const { field = null, unit = null } = fields.get(header) ?? {};
    const reason = reasons.get(header) ?? null;
    // a column of one period: the import takes it apart
    if (kind === "figures" && !wide.headers.includes(header)) {
      const chosen = map[header];
      return {
        header,
        field: chosen ?? fieldOf(kind, header),
        unit,
        reason: {
          why: chosen === undefined ? "name" : rememberedMap[header] === chosen ? "profile" : "chosen",
        },
      };
    }
    return { header, field, unit, reason };
  });
}

/** The choices to remember: those made, and those that the next delivery's values or cut names might not tell again. */
export function mapToRemember(state: Chosen): Record<string, string> {
  const told = columnMatches(state).flatMap(({ header, field, reason }) =>
    field !== null && (reason?.why === "values" || reason?.why === "cut") ? [[header, field] as const] : [],
  );
  return mapOfForms(state.layer.headers, { ...Object.fromEntries(told), ...state.map });
}
