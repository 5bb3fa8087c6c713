// How does one go from parcel to parcel without a pointer? Arrows open the one on that side, Enter the one in the middle of the map.
import { useEffect, useRef } from "react";
import { useMap } from "react-map-gl/maplibre";
import { useTranslation } from "../locale/useTranslation";
import { meantPlots, scenarioPage, selectPlots } from "../scenario/scenarioStore";
import { hasOverlay, isTaken } from "../state/keysTaken";
import { useView } from "../state/useView";
import { announce } from "../ui/announce";
import { type Heading, parcelTowards } from "./parcelTowards";
import { useScene } from "./scene";
import { PARCELS_FROM_ZOOM } from "./zoomLevels";

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: "west",
  ArrowRight: "east",
  ArrowUp: "north",
  ArrowDown: "south",
};
const PAN_PX = 100;

/** Draws nothing. Without an open parcel the arrows are the map's, which they move; with one, Alt and an arrow move it. */
export function NeighbourKeys() {
  const { current: map } = useMap();
  const { t } = useTranslation("map");
  const view = useView();
  const scene = useScene();
  const latest = useRef({ view, scene });
  latest.current = { view, scene };
  useEffect(() => {
    if (!map) return;
    const onKey = (event: KeyboardEvent) => {
      const heading = HEADINGS[event.key];
      if (heading === undefined && event.key !== "Enter") return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || !isOnMap(event.target)) return;
      const { land, filter, classes, legend } = latest.current.scene;
      if (land === null) return;
      const { parcelId, classes: lit, open } = latest.current.view;
      const { geometry, picker } = land;
      const isMeant = (parcel: number) =>
        filter.passing?.[parcel] !== 0 &&
        (lit === null || lit.has(legend[classes?.[parcel] ?? 0]?.token ?? ""));
      const { doc } = scenarioPage();
      const meant = meantPlots(scenarioPage());
      const start = (doc === null ? null : meant.at(-1)) ?? parcelId;
      const from = start === null ? undefined : geometry.indexOf.get(start);
      const choose = (parcel: number, adds: boolean) => {
        const id = geometry.ids[parcel];
        if (id === undefined) return;
        if (doc !== null) void selectPlots(adds ? [...meant.filter((other) => other !== id), id] : [id]);
        if (doc === null || (!adds && parcelId !== null)) open({ parcelId: id });
      };
      if (heading === undefined) {
        if (from !== undefined || event.target === document.body || map.getZoom() < PARCELS_FROM_ZOOM) return;
        const nearest = nearestTo(map.getCenter(), geometry.labelPoint, boundsOf(map), picker, isMeant);
        if (nearest < 0) return;
        choose(nearest, false);
      } else if (from === undefined) return;
      else if (event.altKey) map.panBy(scaled(heading, PAN_PX), { duration: 0 }, { originalEvent: event });
      else {
        const next = parcelTowards(geometry, picker, from, heading, isMeant);
        if (next < 0) announce(t(`noneTowards.${heading}`));
        else choose(next, event.shiftKey);
      }
      event.preventDefault();
      event.stopPropagation();
    };
    // before MapLibre, which moves the map by arrows
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [map, t]);
  return null;
}

/** The map has the focus, or nothing has; not a tool or a button over the map. */
function isOnMap(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || isTaken(target) || hasOverlay()) return false;
  return target === document.body || target.classList.contains("maplibregl-canvas");
}

interface Camera {
  getBounds: () => {
    getWest: () => number;
    getSouth: () => number;
    getEast: () => number;
    getNorth: () => number;
  };
}

const boundsOf = (map: Camera): [number, number, number, number] => {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
};

function scaled(heading: Heading, px: number): [number, number] {
  return heading === "west"
    ? [-px, 0]
    : heading === "east"
      ? [px, 0]
      : heading === "north"
        ? [0, -px]
        : [0, px];
}

/** The parcel in sight whose inner point lies nearest; −1 where none is in sight. */
function nearestTo(
  { lng, lat }: { lng: number; lat: number },
  labelPoint: Float64Array,
  bounds: readonly [number, number, number, number],
  picker: { within: (...box: [number, number, number, number]) => number[] },
  isMeant: (parcel: number) => boolean,
): number {
  const narrow = Math.cos((lat * Math.PI) / 180);
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const parcel of picker.within(...bounds)) {
    if (!isMeant(parcel)) continue;
    const far = Math.hypot(
      ((labelPoint[parcel * 2] ?? 0) - lng) * narrow,
      (labelPoint[parcel * 2 + 1] ?? 0) - lat,
    );
    if (far < least) [nearest, least] = [parcel, far];
  }
  return nearest;
}
