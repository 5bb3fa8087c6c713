// Which plots need an outline now? Those in sight and half a screen around: lines of 100 000 plots would cost every frame.
import { PathLayer } from "@deck.gl/layers";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useMap } from "react-map-gl/maplibre";
import type { View } from "../state/view";
import { coloursOf } from "../theme/tokens";
import { bytesOf } from "./colourBytes";
import type { ParcelLand } from "./mapData";
import { ringsOf } from "./parcelGeometry";
import { useMapEvent } from "./useMapEvent";
import { OUTLINES_FROM_ZOOM, PARCELS_FROM_ZOOM } from "./zoomLevels";

type Ring = [number, number][];

/** The layer of thin outlines around the plots in sight; null where the map is too far away for them. */
export function usePlotLines(
  land: ParcelLand | null,
  view: Pick<View, "theme" | "measure">,
  beforeId: string,
): PathLayer<Ring, { beforeId: string }> | null {
  const { current: map } = useMap();
  const [rings, setRings] = useState<Ring[]>([]);
  const from = view.measure === "concentration" ? PARCELS_FROM_ZOOM : OUTLINES_FROM_ZOOM;
  const refresh = useCallback(() => {
    const bounds = map?.getBounds();
    if (!map || !land || !bounds || map.getZoom() < from) {
      setRings((old) => (old.length > 0 ? [] : old));
      return;
    }
    const across = (bounds.getEast() - bounds.getWest()) / 2;
    const along = (bounds.getNorth() - bounds.getSouth()) / 2;
    const inSight = land.picker.within(
      bounds.getWest() - across,
      bounds.getSouth() - along,
      bounds.getEast() + across,
      bounds.getNorth() + along,
    );
    setRings(inSight.flatMap((parcel) => ringsOf(land.geometry, parcel)));
  }, [map, land, from]);
  useMapEvent("moveend", refresh);
  useEffect(refresh, [refresh]);

  return useMemo(
    () =>
      rings.length === 0
        ? null
        : new PathLayer<Ring, { beforeId: string }>({
            id: `parcel-lines-${view.theme}`,
            beforeId,
            data: rings,
            getPath: (ring) => ring,
            getColor: bytesOf(coloursOf(view.theme)["parcel-line"]),
            getWidth: 0.75,
            widthUnits: "pixels",
          }),
    [rings, view.theme, beforeId],
  );
}
