// When may the parcels come? After the ground beneath them: without a graphics card every frame that holds them takes a second, and
// the frames in which sources and labels of the ground arrive one by one would each draw them anew.
import { useEffect, useRef, useState } from "react";
import { useMap } from "react-map-gl/maplibre";
import { useBasemapState } from "../basemap/basemapState";
import { useBasemap } from "../basemap/useBasemap";
import { useView } from "../state/useView";
import { GRAPHICS } from "./graphics";
import { useMapEvent } from "./useMapEvent";

/** Nothing of the ground has arrived for so long: something else keeps the map moving, as a flight to a park or a pointer over it. */
const QUIET_MS = 6000;
/** The map rests, and so long nothing new has come to it: layers whose data have been read are put on it a moment later. */
const SETTLED_MS = 250;
/** However slow the machine is, something is seen by then. */
const AT_MOST_MS = 15_000;

/**
 * True once nothing on the map is under way any more; at once where a graphics card draws, and where tiles or reference layers come from elsewhere and may be late.
 * @param complete whether all that the ground is made of has been read: a map at rest before that only waits for its names
 */
export function useGroundDrawn(complete: boolean): boolean {
  const { current: map } = useMap();
  const { layers } = useView();
  const basemap = useBasemap();
  const { wanted } = useBasemapState();
  const waitsForOthers = (basemap !== null && wanted) || layers.length > 0;
  const [drawn, setDrawn] = useState(false);
  const wait = useRef<(ms: number) => void>(() => undefined);
  useMapEvent("idle", () => {
    if (complete) wait.current(SETTLED_MS);
  });
  useMapEvent("data", () => wait.current(QUIET_MS));
  useEffect(() => {
    if (!map) return;
    const enough = () => setDrawn(true);
    const late = setTimeout(enough, AT_MOST_MS);
    let quiet = setTimeout(enough, QUIET_MS);
    wait.current = (ms) => {
      clearTimeout(quiet);
      quiet = setTimeout(enough, ms);
    };
    return () => {
      wait.current = () => undefined;
      clearTimeout(late);
      clearTimeout(quiet);
    };
  }, [map]);
  return GRAPHICS === "card" || drawn || waitsForOthers;
}
