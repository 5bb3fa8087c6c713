// What is a layer taken for when it has just been read, and what does it lack before it can be tried out?

import { basename } from "node:path";
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { DRAWN_KINDS } from "../import/drawnKinds";
import { guessKind } from "../import/guessKind";
import { mapForHeaders } from "../import/headerForm";
import { missingField } from "../import/headers";
import type { ImportLanguage } from "../import/importReport";
import { layerForKind } from "../import/layerForKind";
import { moneyWithoutUnit } from "../import/moneyUnit";
import { type ImportPart, partName } from "../import/part";
import { periodOfTitle } from "../import/titleFacts";
import { NO_REFERENCE_CHOICE, settledReference } from "../reference/referenceKind";
import { NO_REPAIR } from "../repair/repairChoice";
import type { Dataset, SourceLayer } from "../source/sourceLayer";
import type { LayerState } from "./deliveryState";
import { layerMatches } from "./layerColumns";
import { locatedState } from "./locatedState";
import { profileOfLayer } from "./profiles";
import { sameBytes } from "./sameBytes";
import { yearless } from "./yearless";

/** Below this a kind is offered, but not taken. */
const SURE_KIND = 0.6;

interface Found {
  readonly key: string;
  readonly dataset: Dataset;
  readonly layer: SourceLayer;
  /** Whether its file has other layers. */
  readonly several: boolean;
}

/** The layer with what was chosen for its like before, else with what it looks like; and where it lies. */
export async function layerState(db: Queryable, found: Found, lang: ImportLanguage): Promise<LayerState> {
  const state = await layerAsFound(db, found);
  await relocate(db, state, lang);
  return state;
}

/**
 * The same, before it is worked out where it lies.
 * @param map what somebody said of columns before the layer was looked at
 */
export async function layerAsFound(
  db: Queryable,
  found: Found,
  map: Readonly<Record<string, string>> = {},
): Promise<LayerState> {
  const { key, dataset, layer, several } = found;
  const district = (await currentDistrict(db))?.id ?? HOME_DISTRICT.id;
  const earlier = await profileOfLayer(db, district, dataset.format, layer);
  const rememberedMap = mapForHeaders(layer.headers, earlier?.profile.map ?? {});
  const kinds = guessKind(layer, map);
  const [best] = kinds;
  return {
    key,
    dataset,
    file: partName(dataset.name, several ? layer.name || basename(dataset.main.name) : ""),
    layer,
    located: null,
    kinds,
    kind: earlier?.profile.kind ?? (best !== undefined && best.score >= SURE_KIND ? best.kind : null),
    skipped: false,
    period: null,
    crs: null,
    rememberedCrs: earlier?.profile.crs ?? null,
    map: { ...rememberedMap },
    rememberedMap,
    moneyUnit: earlier?.profile.moneyUnit ?? null,
    reference: NO_REFERENCE_CHOICE,
    encoding: earlier?.profile.encoding ?? null,
    repair: NO_REPAIR,
    remembered: earlier?.at ?? null,
    earlier: await sameBytes(db, district, { sha256: dataset.sha256, layer: layer.name }),
  };
}

/**
 * Works out anew where the layer lies, after its system was chosen or its file read again.
 * @param others layers that came with it
 */
export async function relocate(
  db: Queryable,
  state: LayerState,
  lang: ImportLanguage,
  others: readonly LayerState[] = [],
): Promise<void> {
  state.located = layerForKind(state.layer, state.kind).drawn
    ? await locatedState(
        db,
        partOf(state, new Set()),
        (await currentDistrict(db))?.id ?? HOME_DISTRICT.id,
        lang,
        others.flatMap((one) => (one === state ? [] : parksIn(one))),
      )
    : null;
}

/** Layers whose system nobody can tell alone are looked at again beside the parks that came with them. */
export async function relocateAsking(
  db: Queryable,
  states: readonly LayerState[],
  lang: ImportLanguage,
): Promise<void> {
  if (!states.some((one) => parksIn(one).length > 0)) return;
  for (const state of states) if (state.located?.crs.ask === true) await relocate(db, state, lang, states);
}

/** The parks of a layer in degrees; none as long as it is open where it lies. */
const parksIn = ({ kind, located }: LayerState): readonly LandGeometry[] =>
  kind !== "parks" || located === null || located.crs.ask
    ? []
    : located.rows.flatMap(({ geometry }) => (isArea(geometry) ? [geometry] : []));

const isArea = (geometry: unknown): geometry is LandGeometry =>
  ["Polygon", "MultiPolygon"].includes(String((geometry as { type?: unknown } | null | undefined)?.type));

/** The layer as it would be imported. @param leaveOut rows that are not to be taken */
export function partOf(state: LayerState, leaveOut: ReadonlySet<number>): ImportPart {
  const { dataset, file, kind, period, crs, rememberedCrs, map, moneyUnit, reference, repair } = state;
  return {
    file,
    sha256: dataset.sha256,
    bytes: dataset.bytes,
    format: dataset.format,
    layer: layerForKind(state.layer, kind),
    kind: kind ?? "parcels",
    period,
    crs,
    rememberedCrs,
    map,
    moneyUnit,
    reference: settledReference(reference, dataset.name, state.layer.name),
    leaveOut,
    repair,
  };
}

/** Whether nothing is open: its kind, its required columns, which of two is meant, its period, its unit, its coordinate system. */
export function isReady(state: LayerState): boolean {
  const { kind, located, moneyUnit } = state;
  const layer = layerForKind(state.layer, kind);
  if (kind === null || DRAWN_KINDS.includes(kind) !== layer.drawn || located?.crs.ask === true) return false;
  if (yearless(state) !== null && (state.period ?? periodOfTitle(layer.titleLines)) === null) return false;
  if (layerMatches(state).asks.length > 0 || missingFields(state).length > 0) return false;
  return moneyUnit !== null || openMoney(state).length === 0;
}

/** Columns of money of which nothing in the file says the unit. */
export function openMoney(state: LayerState): readonly string[] {
  const { kind, layer } = state;
  return kind === null ? [] : moneyWithoutUnit(kind, layerMatches(state).columns, layer.titleLines);
}

/** Required fields that no column holds or claims, `period` included where nothing says it. */
export function missingFields(state: LayerState): readonly string[] {
  const { kind, layer, period } = state;
  if (kind === null) return [];
  const { columns, asks } = layerMatches(state);
  const there = new Set([...columns.keys(), ...asks.map(({ field }) => field)]);
  const missing = missingField(kind, there);
  const said = period ?? periodOfTitle(layer.titleLines);
  const noPeriod = kind === "figures" && said === null && !there.has("period");
  return [...(missing === null ? [] : [missing]), ...(noPeriod ? ["period"] : [])];
}
