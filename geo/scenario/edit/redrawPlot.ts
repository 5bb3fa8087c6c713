// What if a plot had other lines?
import { geodesicAreaDm2 } from "../../area/geodesicArea";
import { at } from "../../list/at";
import { crossings } from "../../repair/crossings";
import { regionOf } from "../../repair/overlapOf";
import { planeAt, polygonsOf, ringsOf } from "../../repair/plane";
import { THRESHOLDS } from "../../repair/thresholds";
import { LARGEST_LAND_DM2 } from "../../unit/land";
import { parted, scaled, scaledHoldings } from "../apportion";
import { plotArea } from "../plot";
import type { RedrawEdit } from "../scenarioEvent";
import { type Change, type Refusal, refuse, type ScenarioState } from "../scenarioState";
import { leavesItsLand, overlapWith } from "./besideRedrawn";

/**
 * The drawn area is measured; the one that counts changes in its proportion, so that a plot drawn as it was has the area it had. Figures stay
 * where they are, land in use keeps its share, parts in several parks keep theirs. Nobody else's land is taken: that is refused.
 */
export function redrawPlot(state: ScenarioState, { plotId, shape }: RedrawEdit): Change | Refusal {
  const plot = state.plot(plotId);
  if (plot === null) return refuse("no_plot", plotId);
  const [lon = 0, lat = 0] = polygonsOf(shape)[0]?.[0]?.[0] ?? [];
  if (crossings(ringsOf(planeAt([lon, lat]), shape), 1).length > 0) return refuse("not_simple", plotId);
  const geodesicDm2 = geodesicAreaDm2(shape);
  if (geodesicDm2 < THRESHOLDS.tinyPartM2 * 100) return refuse("too_small", plotId);
  if (geodesicDm2 > LARGEST_LAND_DM2) return refuse("too_large", plotId);
  if ((regionOf(shape, planeAt([lon, lat]))?.widthM ?? 0) < THRESHOLDS.sliverWidthM)
    return refuse("sliver", plotId);
  if (leavesItsLand(plot, shape)) return refuse("elsewhere", plotId);
  const overlap = overlapWith(state, plot, shape);
  if (overlap !== null) return refuse("overlaps", overlap.plotId, overlap.areaDm2);
  const before = plotArea(plot);
  const areaDm2 = scaled(before.areaDm2, geodesicDm2, before.geodesicDm2);
  const areas = parted(
    areaDm2,
    plot.parts.map((part) => part.areaDm2),
  );
  const geodesics = parted(
    geodesicDm2,
    plot.parts.map((part) => part.geodesicDm2),
  );
  const parts = plot.parts.map((part, place) => {
    const size = { areaDm2: at(areas, place), geodesicDm2: at(geodesics, place) };
    return { ...part, ...size, holdings: scaledHoldings(part, size.areaDm2, size.geodesicDm2) };
  });
  return new Map([[plotId, { ...plot, shape, parts }]]);
}
