// Where does a layer lie? Its coordinate system is worked out or taken as chosen, and its shapes brought to degrees CGCS2000.
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { CrsSystem, RawPosition } from "../../geo/crs/crsSystem";
import { anchorFit } from "../../geo/crs/detect/anchorFit";
import { type CrsCandidate, type CrsDetection, detectCrs } from "../../geo/crs/detect/detectCrs";
import type { Anchor, CrsEvidence } from "../../geo/crs/detect/evidence";
import { placingOf } from "../../geo/crs/detect/placing";
import { ANCHORS_DECIDE_M } from "../../geo/crs/detect/weights";
import { systemOf } from "../../geo/crs/systemOf";
import { transformer } from "../../geo/crs/transformer";
import { type AnyGeometry, transformGeometry } from "../../geo/crs/transformGeometry";
import type { Queryable } from "../db/database";
import { inTurns } from "../db/giveWay";
import type { SourceNote } from "../source/sourceLayer";
import { fittedChoice } from "./controlPoints";
import { extentOf } from "./extents";
import { mapHeaders } from "./headers";
import { ImportError } from "./importError";
import type { ImportLanguage, SourceCrs } from "./importReport";
import { sentence } from "./messages";
import type { ImportPart } from "./part";
import type { SourceRow } from "./sourceRow";

export interface Located {
  /** In degrees CGCS2000. */
  readonly rows: readonly SourceRow[];
  /** Null for a table. */
  readonly crs: SourceCrs | null;
  readonly notes: readonly SourceNote[];
}

/** What is known of a layer's system, and which one is in force; null where somebody has to choose. */
export interface CrsFinding {
  readonly detection: CrsDetection;
  readonly chosen: CrsCandidate | null;
}

/** Written behind a system's id where the file has north first. */
const SWAPPED = "/yx";
/** 0.1 mm on the ground, far below any survey: the same corner in two systems becomes the same degrees. */
const DECIMALS = 1e9;
const SAMPLED_FEATURES = 300;
const POSITIONS_A_FEATURE = 4;

/** The id under which a candidate is chosen. */
export const choiceId = ({ system, swapped }: CrsCandidate): string =>
  swapped ? `${system}${SWAPPED}` : system;

/** @throws ImportError where the system is unknown, cannot be told, or needs what nobody has given */
export async function locate(
  db: Queryable,
  part: ImportPart,
  district: string,
  lang: ImportLanguage,
): Promise<Located> {
  const { layer, file } = part;
  if (!layer.drawn) return { rows: layer.rows, crs: null, notes: [] };
  const finding = await findCrs(db, part, district, lang);
  const { chosen, detection } = finding;
  if (chosen === null) {
    const likely = detection.candidates.slice(0, 3);
    const names = likely.map((one) => `${systemName(one.system, lang)} ${choiceId(one)}`);
    // whichever it is, latitude was written first: that is said, and what turns it
    const turned = likely.length > 0 && likely.every(({ system, swapped }) => swapped && isInDegrees(system));
    throw new ImportError(turned ? "crs_undecided_axes" : "crs_undecided", lang, {
      file,
      value: names.join(lang === "zh" ? "、" : ", "),
    });
  }
  return {
    rows: await rowsInDegrees(layer.rows, chosen),
    crs: {
      code: choiceId(chosen),
      confidence: chosen.confidence,
      stated: layer.statedCrs !== null,
      alternatives: detection.candidates.filter((one) => one !== chosen).map(choiceId),
    },
    notes: notesOf(finding, part, lang),
  };
}

/**
 * Ranks the systems and takes the one that was chosen, else the one that is sure.
 * @param beside parks in degrees that the database does not have yet
 * @throws ImportError for an unknown choice
 */
export async function findCrs(
  db: Queryable,
  part: ImportPart,
  district: string,
  lang: ImportLanguage,
  beside: readonly LandGeometry[] = [],
): Promise<CrsFinding> {
  const { layer, crs, rememberedCrs, format } = part;
  const sampled = sampleOf(layer.rows.filter(({ geometry }) => geometry !== null && geometry !== undefined));
  const evidence: CrsEvidence = {
    stated: layer.statedCrs,
    positions: sampled.flatMap(({ geometry }) => positionsOf(geometry)),
    shapes: sampled.flatMap(({ geometry }) => outerRings(geometry)),
    extent: await extentOf(db, district),
    parks: [...(await parksOf(db, district)), ...beside],
    anchors: await anchorsOf(db, part, sampled, district, lang),
    remembered: rememberedCrs,
    format: format === "ndjson" ? "geojson" : format,
    axisHint: layer.eastFirst ? "eastFirst" : "unknown",
  };
  const detection = detectCrs(evidence);
  if (crs === null) {
    const fitted = rememberedFit(rememberedCrs, evidence);
    return { detection, chosen: fitted ?? detection.decided ?? asPromised(detection, part) };
  }
  return { detection, chosen: candidateFor(crs, detection, lang) };
}

/**
 * GeoJSON promises longitude and latitude (RFC 7946). Where its numbers fit the district under no system at all, the promise is taken, so
 * that each feature is refused for what is wrong with it; nothing can come in by that.
 */
function asPromised({ candidates }: CrsDetection, { format }: ImportPart): CrsCandidate | null {
  const fits = candidates.some(({ reasons }) =>
    reasons.some(({ code }) => code === "in_district" || code === "partly_in_district" || code === "metres"),
  );
  if (fits || (format !== "geojson" && format !== "ndjson")) return null;
  return candidates.find(({ system, swapped }) => system === PROMISED.system && !swapped) ?? PROMISED;
}

/**
 * The own grid by which this source was brought to degrees the last time, as long as it says nothing else of itself and still lands where it
 * should; else a person is asked again.
 */
function rememberedFit(remembered: string | null, evidence: CrsEvidence): CrsCandidate | null {
  const fit = remembered === null ? null : fittedChoice(remembered);
  if (remembered === null || fit === null || evidence.stated !== null) return null;
  const { toDegrees } = fit.transformer;
  const placing = placingOf(evidence.positions, toDegrees, evidence.extent);
  const anchors = anchorFit(evidence.anchors, toDegrees);
  if (placing.share < 0.5 || (anchors !== null && anchors.medianM >= ANCHORS_DECIDE_M)) return null;
  return { ...PROMISED, system: remembered, sameNumbers: [], confidence: 1, extent: placing.extent };
}

const PROMISED: CrsCandidate = {
  system: "EPSG:4490",
  sameNumbers: ["EPSG:4326"],
  swapped: false,
  confidence: 0,
  reasons: [],
  needsLocalParameters: false,
  extent: null,
};

/** The candidate somebody named; its axes as the numbers say where only the system was named. */
function candidateFor(id: string, { candidates }: CrsDetection, lang: ImportLanguage): CrsCandidate {
  if (fittedChoice(id) !== null) return { ...PROMISED, system: id, sameNumbers: [], confidence: 1 };
  const swapped = id.endsWith(SWAPPED);
  const named = swapped ? id.slice(0, -SWAPPED.length) : id;
  const system = systemOf(named) ?? systemOf(named.toUpperCase());
  if (system === null || system.kind === "local") throw new ImportError("unknown_crs", lang, { value: id });
  const isIt = ({ system: one, sameNumbers }: CrsCandidate) =>
    one === system.id || sameNumbers.includes(system.id);
  const found = candidates.find((one) => isIt(one) && (!swapped || one.swapped));
  if (found !== undefined) return { ...found, system: system.id };
  return {
    system: system.id,
    sameNumbers: [],
    swapped,
    confidence: 0,
    reasons: [],
    needsLocalParameters: system.needsLocalParameters,
    extent: null,
  };
}

const systemName = (id: string, lang: ImportLanguage): string => {
  if (fittedChoice(id) !== null)
    return lang === "zh" ? "独立坐标系（控制点换算）" : "an own grid (by control points)";
  const system = systemOf(id);
  return system === null ? id : lang === "zh" ? system.zh : system.en;
};

const isInDegrees = (id: string): boolean => {
  const kind = systemOf(id)?.kind;
  return kind === "geographic" || kind === "offset";
};

/** A candidate's name, with the order of its axes where that is turned. */
export const candidateName = (
  { system, swapped }: Pick<CrsCandidate, "system" | "swapped">,
  lang: ImportLanguage,
): string => {
  const name = systemName(system, lang);
  return swapped ? sentence("axes_swapped", lang, { system: name }) : name;
};

/** Rows brought to degrees; the very same where their numbers are degrees already. For some rows: of a whole layer `rowsInDegrees`. */
export function rowsIn(rows: readonly SourceRow[], candidate: CrsCandidate): readonly SourceRow[] {
  const move = toDegrees(candidate);
  return move === null ? rows : rows.map(move);
}

interface Moved {
  readonly choice: string;
  readonly rows: Promise<readonly SourceRow[]>;
}
/** By a layer's rows, in the system in which they were asked for last: it is looked at, tried out and written in the same one. */
const MOVED = new WeakMap<readonly SourceRow[], Moved>();

/** The same of all rows of a layer, others being let in meanwhile. The very same rows as long as the same are asked for. */
export function rowsInDegrees(
  rows: readonly SourceRow[],
  candidate: CrsCandidate,
): Promise<readonly SourceRow[]> {
  const choice = choiceId(candidate);
  const known = MOVED.get(rows);
  if (known?.choice === choice) return known.rows;
  const moved = movedInTurns(rows, toDegrees(candidate));
  MOVED.set(rows, { choice, rows: moved });
  return moved;
}

async function movedInTurns(
  rows: readonly SourceRow[],
  move: ((row: SourceRow) => SourceRow) | null,
): Promise<readonly SourceRow[]> {
  if (move === null) return rows;
  const turn = inTurns();
  const moved: SourceRow[] = [];
  for (const row of rows) {
    moved.push(move(row));
    await turn();
  }
  return moved;
}

/** Null where the numbers are degrees already. */
function toDegrees(candidate: CrsCandidate): ((row: SourceRow) => SourceRow) | null {
  if (systemOf(candidate.system)?.kind === "geographic" && !candidate.swapped) return null;
  const { toDegrees: degrees } =
    fittedChoice(candidate.system)?.transformer ??
    transformer(candidate.system, { swapped: candidate.swapped });
  const rounded = (x: number, y: number): [number, number] => {
    const [lon, lat] = degrees(x, y);
    return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
  };
  return (row) =>
    isGeometry(row.geometry) ? { ...row, geometry: transformGeometry(row.geometry, rounded) } : row;
}

const isGeometry = (value: unknown): value is AnyGeometry =>
  typeof value === "object" && value !== null && ("coordinates" in value || "geometries" in value);

function notesOf(
  { chosen, detection }: CrsFinding,
  { crs, layer }: ImportPart,
  lang: ImportLanguage,
): SourceNote[] {
  if (chosen === null) return [];
  const system: CrsSystem | null = systemOf(chosen.system);
  const about = { row: null, field: null, words: { value: candidateName(chosen, lang) } } as const;
  const open = detection.candidates.some(
    (one) => one.system === chosen.system && one.reasons.some(({ code }) => code === "offset_cannot_be_seen"),
  );
  return [
    ...(system?.kind === "geographic" && !chosen.swapped
      ? []
      : [{ ...about, code: "crs_converted" as const }]),
    ...(chosen.needsLocalParameters ? [{ ...about, code: "crs_needs_parameters" as const }] : []),
    ...(open && crs === null && layer.statedCrs === null ? [{ ...about, code: "crs_assumed" as const }] : []),
  ];
}

/** Every so manieth feature, so that all of a file is looked at. */
function sampleOf(rows: readonly SourceRow[]): readonly SourceRow[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_FEATURES));
  return rows.filter((_, index) => index % step === 0).slice(0, SAMPLED_FEATURES);
}

/** The outer rings of any areas in a geometry, as far as they are lists of positions. */
function outerRings(geometry: unknown): RawPosition[][] {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const polygons: unknown = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : [];
  if (!Array.isArray(polygons)) return [];
  return (polygons as readonly unknown[]).flatMap((rings) => {
    const outer: unknown = Array.isArray(rings) ? rings[0] : null;
    return Array.isArray(outer) && outer.length > 0 && outer.every(isPosition)
      ? [outer as RawPosition[]]
      : [];
  });
}

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "number";

function positionsOf(geometry: unknown): RawPosition[] {
  const found: RawPosition[] = [];
  const walk = (value: unknown): void => {
    if (found.length >= POSITIONS_A_FEATURE || !Array.isArray(value)) return;
    if (isPosition(value)) found.push(value as RawPosition);
    else for (const part of value as readonly unknown[]) walk(part);
  };
  walk((geometry as { coordinates?: unknown } | null | undefined)?.coordinates);
  return found;
}

async function parksOf(db: Queryable, district: string): Promise<LandGeometry[]> {
  const rows = await db.query<{ geometry: string }>(
    "select ST_AsGeoJSON(geom, 9, 0) as geometry from park where district_id = $1 and geom is not null",
    [district],
  );
  return rows.map(({ geometry }) => JSON.parse(geometry) as LandGeometry);
}

/** Features of the sample whose ids the database knows, with both their centroids. */
async function anchorsOf(
  db: Queryable,
  part: ImportPart,
  sampled: readonly SourceRow[],
  district: string,
  lang: ImportLanguage,
): Promise<Anchor[]> {
  const { kind, layer, map, file } = part;
  if (kind !== "parcels" && kind !== "parks") return [];
  const { columns } = mapHeaders(kind, layer, map, file, lang);
  const header = (columns.get("id") ?? columns.get("code"))?.header;
  if (header === undefined) return [];
  const rawOf = new Map(
    sampled.flatMap(({ cells, geometry }) => {
      const raw = centroid(outerRings(geometry)[0] ?? []);
      return raw === null ? [] : [[(cells[header] ?? "").trim(), raw] as const];
    }),
  );
  const table = kind === "parcels" ? "parcel" : "park";
  const known = await db.query<{ id: string; lon: number; lat: number }>(
    `select id, ST_X(ST_Centroid(geom)) as lon, ST_Y(ST_Centroid(geom)) as lat from ${table}
     where district_id = $1 and id = any($2::text[]) and geom is not null and ST_NumGeometries(geom) = 1`,
    [district, [...rawOf.keys()]],
  );
  return known.flatMap(({ id, lon, lat }) => {
    const raw = rawOf.get(id);
    return raw === undefined ? [] : [{ raw, known: [lon, lat] as const }];
  });
}

/** Of the area within a ring, by the plane formula; null where it has no area. */
function centroid(ring: readonly RawPosition[]): RawPosition | null {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let [twice, x, y] = [0, 0, 0];
  // from its first corner: products of whole map coordinates would lose the last digits
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    const [px, py, qx, qy] = [ax - x0, ay - y0, bx - x0, by - y0];
    const cross = px * qy - qx * py;
    twice += cross;
    x += (px + qx) * cross;
    y += (py + qy) * cross;
  }
  return twice === 0 ? null : [x0 + x / (3 * twice), y0 + y / (3 * twice)];
}
