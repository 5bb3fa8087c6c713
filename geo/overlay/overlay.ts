// How much of a site lies on what a layer holds? Parts and the rest are the whole, to 0.01 m².
import { geodesicAreaDm2, geodesicAreaM2 } from "../area/geodesicArea";
import type { LandGeometry } from "../area/landGeometry";
import { densified } from "../measure/legs";
import { beyond, common } from "../repair/clip";
import { polygonsOf } from "../repair/plane";
import { parted } from "../scenario/apportion";
import { unionOf } from "./union";

/** A shape of the layer and what it is there; null for a layer that is not told apart. */
export interface LayerShape {
  readonly class: string | null;
  readonly geometry: LandGeometry;
}

interface OverlayPart {
  readonly class: string | null;
  /** Land of the site in this class and in no other. */
  readonly areaDm2: number;
  /** Land in this class that is in others as well; it is in `severalDm2` once. */
  readonly alsoDm2: number;
  /** Shapes of the class that reach into the site. */
  readonly shapes: number;
  /** By how much they lie over each other within the site: counted once. */
  readonly twiceDm2: number;
}

export interface Overlay {
  /** Geodesic area of the site. */
  readonly wholeDm2: number;
  /** In the order in which the layer's shapes name their classes. */
  readonly parts: readonly OverlayPart[];
  /** Land in two classes or more. */
  readonly severalDm2: number;
  /** Land on which the layer holds nothing. `Σ areaDm2 + severalDm2 + restDm2 = wholeDm2`. */
  readonly restDm2: number;
}

/**
 * A side is the geodesic between its corners. Clipping joins them straight in degrees, which over 1 km lies 1 cm off: sides are given points
 * at this distance before they are cut, and differ by 8 µm then. The plane of the 3° zone, in which offices draw, is as near to the geodesic.
 */
const STEP_M = 25;
/** Parts are weighed by 1 cm², so that rounding moves none of them by more than 0.01 m². */
const CM2_OF_M2 = 10_000;

/**
 * The site cut by a layer's areas. Shapes of one class that lie over each other count once; land in several classes is a part of its own.
 * Method: polygon clipping on the degrees of the sides' geodesics, each part's area geodesic on the CGCS2000 ellipsoid (Karney), the site's
 * own area handed to the parts by largest remainder.
 * @param site not crossing itself, CGCS2000
 * @throws RangeError for a site without area
 */
export function overlay(site: LandGeometry, layer: readonly LayerShape[]): Overlay {
  const wholeDm2 = geodesicAreaDm2(site);
  if (wholeDm2 === 0) throw new RangeError("the site has no area");
  const land = withSteps(site);
  const classes = classesWithin(land, layer);
  const { covered, several } = coverage(classes.map((one) => one.land));
  const rest = covered === null ? land : beyond(land, covered);
  const only = classes.map((one) => (several === null ? one.land : beyond(one.land, several)));
  const [severalDm2 = 0, restDm2 = 0, ...areas] = parted(wholeDm2, [several, rest, ...only].map(weightOf));
  return {
    wholeDm2,
    severalDm2,
    restDm2,
    parts: classes.map(({ name, land: all, pieces }, at) => {
      const also = several === null ? null : common(all, several);
      const apart = pieces.reduce((sum, piece) => sum + geodesicAreaM2(piece), 0);
      return {
        class: name,
        areaDm2: areas[at] ?? 0,
        alsoDm2: also === null ? 0 : geodesicAreaDm2(also),
        shapes: pieces.length,
        twiceDm2: Math.max(0, Math.round((apart - geodesicAreaM2(all)) * 100)),
      };
    }),
  };
}

interface ClassLand {
  readonly name: string | null;
  readonly pieces: readonly LandGeometry[];
  readonly land: LandGeometry;
}

/** What each class has within the site; classes that do not reach into it are not there. */
function classesWithin(site: LandGeometry, layer: readonly LayerShape[]): ClassLand[] {
  const pieces = new Map<string | null, LandGeometry[]>();
  for (const shape of layer) {
    const piece = common(site, withSteps(shape.geometry));
    if (piece === null || weightOf(piece) === 0) continue;
    const known = pieces.get(shape.class);
    if (known === undefined) pieces.set(shape.class, [piece]);
    else known.push(piece);
  }
  return [...pieces].flatMap(([name, of]) => {
    const land = unionOf(of);
    return land === null ? [] : [{ name, pieces: of, land }];
  });
}

/** What the classes cover together, and what of it is in more than one. */
function coverage(lands: readonly LandGeometry[]): {
  readonly covered: LandGeometry | null;
  readonly several: LandGeometry | null;
} {
  let covered: LandGeometry | null = null;
  const shared: LandGeometry[] = [];
  for (const land of lands) {
    const both: LandGeometry | null = covered === null ? null : common(land, covered);
    if (both !== null && weightOf(both) > 0) shared.push(both);
    covered = covered === null ? land : unionOf([covered, land]);
  }
  return { covered, several: unionOf(shared) };
}

const weightOf = (land: LandGeometry | null): number =>
  land === null ? 0 : Math.round(geodesicAreaM2(land) * CM2_OF_M2);

const withSteps = (shape: LandGeometry): LandGeometry => ({
  type: "MultiPolygon",
  coordinates: polygonsOf(shape).map((rings) => rings.map((ring) => densified(ring, STEP_M))),
});
