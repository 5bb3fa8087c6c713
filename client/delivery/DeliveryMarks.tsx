// Where would a delivery lie, and where is something wrong with it? Ghost outlines and pins over the map.
import { memo, useContext, useEffect, useMemo, useRef } from "react";
import { Layer, Source, useMap } from "react-map-gl/maplibre";
import { InsetsContext } from "../map/mapInsets";
import type { Theme } from "../state/view";
import { coloursOf, QUALITATIVE } from "../theme/tokens";
import { useMarks } from "./marks";
import { RepairOutlines } from "./RepairOutlines";

/** One dash for each ghost, so that they are told apart without colour. */
const DASHES = [
  [1, 0],
  [4, 2],
  [1, 1.5],
] as const;
const PIN_ZOOM = 16.5;

/** The place asked for comes into the part of the map that can be seen. */
export const DeliveryMarks = memo(function DeliveryMarks({ theme }: { theme: Theme }) {
  const insets = useContext(InsetsContext);
  const { ghosts, pins, repair, focus } = useMarks();
  const { current: map } = useMap();
  const colours = coloursOf(theme);
  const covered = useRef(insets);
  covered.current = insets;
  useEffect(() => {
    if (!map || focus === null) return;
    const { top, right, bottom, left } = covered.current;
    // half of what is covered more on one side moves the middle of what can be seen
    const offset: [number, number] = [(left - right) / 2, (top - bottom) / 2];
    if ("place" in focus)
      map.easeTo({ center: focus.place, zoom: Math.max(map.getZoom(), PIN_ZOOM), offset, duration: 300 });
    else map.fitBounds(focus.extent, { padding: 60, offset, duration: 300, maxZoom: 16 });
  }, [map, focus]);
  const pinData = useMemo(
    () => ({
      type: "FeatureCollection" as const,
      features: pins.map(({ place, severity }) => ({
        type: "Feature" as const,
        properties: { severity },
        geometry: { type: "Point" as const, coordinates: place },
      })),
    }),
    [pins],
  );
  return (
    <>
      {ghosts.map(({ id, rings, chosen }, index) => (
        <Source
          key={id}
          id={`ghost-${id}`}
          type="geojson"
          data={{ type: "MultiLineString", coordinates: rings }}
        >
          <Layer
            id={`ghost-line-${id}`}
            type="line"
            paint={{
              "line-color": QUALITATIVE[[0, 4, 8][index] ?? 0] ?? colours.primary,
              "line-width": chosen ? 2.5 : 1.5,
              "line-opacity": chosen ? 1 : 0.75,
              "line-dasharray": [...(DASHES[index] ?? DASHES[0])],
            }}
          />
        </Source>
      ))}
      <RepairOutlines repair={repair} theme={theme} />
      <Source id="delivery-pins" type="geojson" data={pinData}>
        <Layer
          id="delivery-pins"
          type="circle"
          paint={{
            "circle-radius": ["case", ["==", ["get", "severity"], "rejected"], 6, 4.5],
            "circle-color": ["case", ["==", ["get", "severity"], "rejected"], colours.missed, colours.warn],
            "circle-stroke-color": colours.bg,
            "circle-stroke-width": 1.5,
          }}
        />
      </Source>
    </>
  );
});
