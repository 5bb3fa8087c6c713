// How does the basemap lie under everything? Quietly: paler than the data, over the neutral ground, which stays where no tile comes.
import { useEffect, useState } from "react";
import { Layer, Source } from "react-map-gl/maplibre";
import type { Theme } from "../state/view";
import { addBasemapProtocol, TILES_OF } from "./basemapProtocol";
import { useBasemapState } from "./basemapState";
import { useBasemap } from "./useBasemap";

/** @param beforeId the first layer that lies over it */
export function Basemap({ theme, beforeId }: { theme: Theme; beforeId: string }) {
  const basemap = useBasemap();
  const { wanted } = useBasemapState();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    addBasemapProtocol();
    setReady(true);
  }, []);
  if (basemap === null || !wanted || !ready) return null;
  return (
    <Source
      id="basemap"
      type="raster"
      tiles={[TILES_OF[basemap.datum]]}
      tileSize={256}
      maxzoom={basemap.maxZoom}
    >
      <Layer
        id="basemap-tiles"
        type="raster"
        beforeId={beforeId}
        paint={{
          "raster-opacity": theme === "dark" ? 0.55 : 0.8,
          "raster-saturation": -0.5,
          "raster-brightness-max": theme === "dark" ? 0.6 : 1,
          "raster-fade-duration": 0,
        }}
      />
    </Source>
  );
}
