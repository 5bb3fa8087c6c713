// What does a click on the map mean while a scenario is open? A corner of the line that is drawn, or another plot chosen.
import type { MapMouseEvent } from "maplibre-gl";
import type { ParcelLand } from "../map/mapData";
import { PARCELS_FROM_ZOOM } from "../map/zoomLevels";
import { currentAddress, openView } from "../state/viewStore";
import { currentDraft, setDraft } from "./draft";
import { plotIdAt, ringsNear } from "./plotsAt";
import { meantPlots, scenarioPage, selectPlots } from "./scenarioStore";
import { snapped } from "./snap";

const REACH_DEGREES = 0.004;

/** @returns true where the click was the scenario's */
export function scenarioClick(event: MapMouseEvent, land: ParcelLand | null): boolean {
  if (scenarioPage().doc === null || event.target.getZoom() < PARCELS_FROM_ZOOM) return false;
  const { lng, lat } = event.lngLat;
  const draft = currentDraft();
  if (draft?.kind === "redraw") return true;
  if (draft?.kind === "split") {
    const point = snapped(
      [event.point.x, event.point.y],
      ringsNear(lng, lat, REACH_DEGREES, land, null),
      event.target,
    );
    setDraft({ ...draft, points: [...draft.points, point] });
    return true;
  }
  const id = plotIdAt(lng, lat, land);
  if (id === null) return false;
  const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
  const adds = shiftKey || ctrlKey || metaKey || scenarioPage().adding;
  const meant = meantPlots(scenarioPage());
  const others = meant.filter((other) => other !== id);
  void selectPlots(adds ? (others.length < meant.length ? others : [...meant, id]) : [id]);
  // what is told beside the map is told of the plot that is worked on
  const { parcelId } = currentAddress().view;
  if (!adds && parcelId !== null && parcelId !== id && land?.geometry.indexOf.has(id) === true)
    openView({ parcelId: id });
  return true;
}
