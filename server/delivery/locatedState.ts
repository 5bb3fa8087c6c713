// Where would a layer lie under each likely system? For the choice on the page and the ghosts on the map.

import type { LandGeometry } from "../../geo/area/landGeometry";
import type { CrsCandidate } from "../../geo/crs/detect/detectCrs";
import type { LayerCrs } from "../api/deliveryShapes";
import type { Queryable } from "../db/database";
import { candidateName, choiceId, findCrs, rowsIn, rowsInDegrees } from "../import/coordinates";
import { crsReasonSentence } from "../import/crsReasons";
import type { ImportLanguage } from "../import/importReport";
import type { ImportPart } from "../import/part";
import type { LocatedState } from "./deliveryState";

/** So many candidates are offered, so many features drawn for each. */
const OFFERED = 5;
const GHOST_FEATURES = 60;

/** @param beside parks in degrees that came with the layer: its shapes can be held against them as against known ones */
export async function locatedState(
  db: Queryable,
  part: ImportPart,
  district: string,
  lang: ImportLanguage,
  beside: readonly LandGeometry[] = [],
): Promise<LocatedState> {
  const { detection, chosen } = await findCrs(db, part, district, lang, beside);
  const offered = detection.candidates.filter(({ system }) => system !== "LOCAL").slice(0, OFFERED);
  const all =
    chosen === null || offered.some((one) => choiceId(one) === choiceId(chosen))
      ? offered
      : [chosen, ...offered];
  return {
    rows: chosen === null ? part.layer.rows : await rowsInDegrees(part.layer.rows, chosen),
    crs: {
      chosen: chosen === null ? null : choiceId(chosen),
      ask: chosen === null,
      candidates: all.map((candidate) => candidateView(candidate, part, lang)),
    },
  };
}

function candidateView(
  candidate: CrsCandidate,
  part: ImportPart,
  lang: ImportLanguage,
): LayerCrs["candidates"][number] {
  const step = Math.max(1, Math.floor(part.layer.rows.length / GHOST_FEATURES));
  const some = part.layer.rows.filter((_, index) => index % step === 0);
  const rings = rowsIn(some, candidate).flatMap(({ geometry }) => ringsOf(geometry));
  return {
    id: choiceId(candidate),
    name: candidateName(candidate, lang),
    confidence: candidate.confidence,
    reasons: candidate.reasons.map((reason) => crsReasonSentence(reason, lang)),
    needsLocalParameters: candidate.needsLocalParameters,
    ghost: rings,
    extent:
      candidate.extent === null
        ? null
        : [candidate.extent.west, candidate.extent.south, candidate.extent.east, candidate.extent.north],
  };
}

/** Rings whose positions are degrees; wild ones cannot be drawn. */
function ringsOf(geometry: unknown): [number, number][][] {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const polygons = (
    type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : []
  ) as unknown[];
  return polygons.flatMap((rings) =>
    (Array.isArray(rings) ? (rings as unknown[]) : []).flatMap((ring) => {
      const points = (Array.isArray(ring) ? (ring as [number, number][]) : []).map(
        ([lon, lat]) => [lon, lat] as [number, number],
      );
      return points.length > 0 && points.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85)
        ? [points]
        : [];
    }),
  );
}
