// How does the thing pointed at stand out within a frame? As two SVG paths over the map: nothing of it is drawn again.
import type { Position } from "geojson";
import { memo, useCallback, useEffect, useRef } from "react";
import { useMap } from "react-map-gl/maplibre";
import { hovered, subscribeHover } from "../state/hover";
import { ringsOf } from "./parcelGeometry";
import { type SceneGround, useGround } from "./scene";
import { useMapEvent } from "./useMapEvent";

export const HoverOutline = memo(function HoverOutline() {
  const { current: map } = useMap();
  const { land, parkShapes } = useGround();
  const casing = useRef<SVGPathElement>(null);
  const ink = useRef<SVGPathElement>(null);
  const draw = useCallback(() => {
    performance.mark("mutu:hover:start");
    const rings = ringsUnderPointer({ land, parkShapes });
    const path = rings
      .map((ring) => {
        const corners = ring.map(([lon = 0, lat = 0]) => {
          const { x, y } = map?.project([lon, lat]) ?? { x: 0, y: 0 };
          return `${x.toFixed(1)} ${y.toFixed(1)}`;
        });
        return `M${corners.join("L")}Z`;
      })
      .join("");
    casing.current?.setAttribute("d", path);
    ink.current?.setAttribute("d", path);
    performance.measure("mutu:hover", "mutu:hover:start");
  }, [map, land, parkShapes]);
  useEffect(() => subscribeHover(draw), [draw]);
  useMapEvent("move", () => {
    if (hovered()) draw();
  });
  return (
    <svg className="hover-outline" aria-hidden="true">
      <path ref={casing} className="casing" />
      <path ref={ink} />
    </svg>
  );
});

function ringsUnderPointer({ land, parkShapes }: Pick<SceneGround, "land" | "parkShapes">): Position[][] {
  const target = hovered();
  if (!target) return [];
  if (target.kind === "parcel") {
    const parcel = land?.geometry.indexOf.get(target.id);
    return land && parcel !== undefined ? ringsOf(land.geometry, parcel) : [];
  }
  const shape = parkShapes?.features.find((park) => park.properties.id === target.id)?.geometry;
  if (!shape) return [];
  return shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
}
