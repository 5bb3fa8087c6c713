// What is a layer taken for when it has just been read, and what does it lack before it can be tried out?

import { basename } from "node:path";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { DRAWN_KINDS } from "../import/drawnKinds";
import { guessKind } from "../import/guessKind";
import { mapHeaders, missingField } from "../import/headers";
import { ImportError } from "../import/importError";
import type { ImportLanguage } from "../import/importReport";
import { type ImportPart, partName } from "../import/part";
import { periodOfTitle } from "../import/titleFacts";
import { withoutPeriodColumns } from "../import/wideFigures";
import { NO_REPAIR } from "../repair/repairChoice";
import type { Dataset, SourceLayer } from "../source/sourceLayer";
import type { LayerState } from "./deliveryState";
import { locatedState } from "./locatedState";
import { profileKey, profileOf } from "./profiles";

/** Below this a kind is offered, but not taken. */
const SURE_KIND = 0.6;

interface Found {
  readonly key: string;
  readonly dataset: Dataset;
  readonly layer: SourceLayer;
  /** Whether its file has other layers. */
  readonly several: boolean;
}

/** The layer with what was chosen for its like before, else with what it looks like. */
export async function layerState(db: Queryable, found: Found, lang: ImportLanguage): Promise<LayerState> {
  const { key, dataset, layer, several } = found;
  const district = (await currentDistrict(db))?.id ?? HOME_DISTRICT.id;
  const earlier = await profileOf(db, district, profileKey(dataset.format, layer));
  const kinds = guessKind(layer, layer.drawn);
  const [best] = kinds;
  const state: LayerState = {
    key,
    dataset,
    file: partName(dataset.name, several ? layer.name || basename(dataset.main.name) : ""),
    layer,
    located: null,
    kinds,
    kind: earlier?.profile.kind ?? (best !== undefined && best.score >= SURE_KIND ? best.kind : null),
    period: null,
    crs: null,
    rememberedCrs: earlier?.profile.crs ?? null,
    map: { ...(earlier?.profile.map ?? {}) },
    encoding: earlier?.profile.encoding ?? null,
    repair: NO_REPAIR,
    remembered: earlier?.at ?? null,
  };
  await relocate(db, state, lang);
  return state;
}

/** Works out anew where the layer lies, after its system was chosen or its file read again. */
export async function relocate(db: Queryable, state: LayerState, lang: ImportLanguage): Promise<void> {
  state.located = state.layer.drawn
    ? await locatedState(
        db,
        partOf(state, new Set()),
        (await currentDistrict(db))?.id ?? HOME_DISTRICT.id,
        lang,
      )
    : null;
}

/** The layer as it would be imported. @param leaveOut rows that are not to be taken */
export function partOf(state: LayerState, leaveOut: ReadonlySet<number>): ImportPart {
  const { dataset, layer, file, kind, period, crs, rememberedCrs, map, repair } = state;
  return {
    file,
    sha256: dataset.sha256,
    bytes: dataset.bytes,
    format: dataset.format,
    layer,
    kind: kind ?? "parcels",
    period,
    crs,
    rememberedCrs,
    map,
    leaveOut,
    repair,
  };
}

/** Whether nothing is open: its kind, its required columns, its period, its coordinate system. */
export function isReady(state: LayerState, lang: ImportLanguage): boolean {
  const { kind, layer, located } = state;
  if (kind === null || DRAWN_KINDS.includes(kind) !== layer.drawn || located?.crs.ask === true) return false;
  return missingFields(state, lang).length === 0;
}

/** Required fields that no column holds, `period` included where nothing says it. */
export function missingFields(state: LayerState, lang: ImportLanguage): readonly string[] {
  const { kind, map, file, period } = state;
  if (kind === null) return [];
  const layer = kind === "figures" ? withoutPeriodColumns(state.layer, map) : state.layer;
  try {
    const { columns } = mapHeaders(kind, layer, map, file, lang);
    const missing = missingField(kind, columns);
    const said = period ?? periodOfTitle(layer.titleLines);
    const noPeriod = kind === "figures" && said === null && !columns.has("period");
    return [...(missing === null ? [] : [missing]), ...(noPeriod ? ["period"] : [])];
  } catch (error) {
    if (error instanceof ImportError) return [error.message];
    throw error;
  }
}
