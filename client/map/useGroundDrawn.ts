// When may the parcels come? After the ground beneath them: without a graphics card every frame that holds them takes a second, and
// the frames in which sources and labels of the ground arrive one by one would each draw them anew.
import { useEffect, useState } from "react";
import { useMap } from "react-map-gl/maplibre";
import { useBasemapState } from "../basemap/basemapState";
import { useBasemap } from "../basemap/useBasemap";
import { useView } from "../state/useView";
import { GRAPHICS } from "./graphics";
import { useMapEvent } from "./useMapEvent";

/** Where something keeps the map moving, as a flight to a park or a pointer over it. */
const AT_MOST_MS = 4000;

/** True once nothing on the map is under way any more; at once where a graphics card draws, and where tiles or reference layers come from elsewhere and may be late. */
export function useGroundDrawn(): boolean {
  const { current: map } = useMap();
  const { layers } = useView();
  const basemap = useBasemap();
  const { wanted } = useBasemapState();
  const waitsForOthers = (basemap !== null && wanted) || layers.length > 0;
  const [drawn, setDrawn] = useState(false);
  useMapEvent("idle", () => setDrawn(true));
  useEffect(() => {
    if (!map) return;
    const late = setTimeout(() => setDrawn(true), AT_MOST_MS);
    return () => clearTimeout(late);
  }, [map]);
  return GRAPHICS === "card" || drawn || waitsForOthers;
}
