// How does the plan lie on the map? Dashed into transit, solid to the destination, arrowheads on both; what is pointed at stands out.
import { memo, useEffect, useMemo } from "react";
import { Layer, Source, useMap } from "react-map-gl/maplibre";
import { paintImage } from "../map/mapImages";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";
import { coloursOf } from "../theme/tokens";
import { type Flow, flowShapes, type LonLat } from "./flows";
import { useRelocationShown } from "./relocationStore";
import { useRelocationBoard, useRelocationPlan } from "./useRelocation";

const ARROW = "relocation-arrow";

export const RelocationFlows = memo(function RelocationFlows() {
  const { open } = useRelocationShown();
  return open ? <Flows /> : null;
});

function Flows() {
  const { theme } = useView();
  const { lit } = useRelocationShown();
  const { current: map } = useMap();
  const colours = coloursOf(theme);
  const shapes = useFlowShapes();
  const native = map?.getMap();
  useEffect(() => {
    if (!native) return;
    for (const leg of ["out", "in"] as const)
      paintImage(native, `${ARROW}-${leg}`, 16, 16, (canvas) => {
        const path = new Path2D("M8 1.5L14 14L8 10.5L2 14Z");
        canvas.lineJoin = "round";
        canvas.lineWidth = 3;
        canvas.strokeStyle = colours["select-case"];
        canvas.stroke(path);
        canvas.fillStyle = leg === "out" ? colours["map-ink"] : colours.primary;
        canvas.fill(path);
      });
  }, [native, colours]);
  const faded = lit === null ? 1 : (["case", ["==", ["get", "id"], lit], 1, 0.16] as const);
  const opacity = faded as never;
  const of = (leg: string) => ["==", ["get", "leg"], leg] as never;
  return (
    <>
      <Source id="relocation-lines" type="geojson" data={shapes.lines}>
        <Layer
          id="relocation-case"
          type="line"
          layout={{ "line-cap": "round" }}
          paint={{ "line-color": colours["select-case"], "line-width": 5, "line-opacity": opacity }}
        />
        <Layer
          id="relocation-out"
          type="line"
          filter={of("out")}
          paint={{
            ...{ "line-color": colours["map-ink"], "line-width": 2, "line-opacity": opacity },
            "line-dasharray": [2.5, 1.5],
          }}
        />
        <Layer
          id="relocation-in"
          type="line"
          filter={of("in")}
          paint={{ "line-color": colours.primary, "line-width": 2.5, "line-opacity": opacity }}
        />
      </Source>
      <Source id="relocation-heads" type="geojson" data={shapes.heads}>
        <Layer
          id="relocation-arrows"
          type="symbol"
          layout={{
            "icon-image": ["concat", `${ARROW}-`, ["get", "leg"]],
            "icon-rotate": ["get", "bearing"],
            "icon-rotation-alignment": "map",
            "icon-allow-overlap": true,
            "icon-ignore-placement": true,
          }}
          paint={{ "icon-opacity": opacity }}
        />
      </Source>
    </>
  );
}

/** Of the plan; without one of what is recorded. What has no place on the map is left out. */
function useFlowShapes() {
  const { land } = useGround();
  const { data: board } = useRelocationBoard();
  const { data: plan } = useRelocationPlan();
  return useMemo(() => {
    const parcel = (id: string | undefined): LonLat | null => {
      const index = id === undefined ? undefined : land?.geometry.indexOf.get(id);
      if (!land || index === undefined) return null;
      const { labelPoint } = land.geometry;
      return [labelPoint[index * 2] ?? 0, labelPoint[index * 2 + 1] ?? 0];
    };
    const park = (id: string | null): LonLat | null =>
      board?.parks.find((one) => one.id === id)?.point ?? null;
    const destination = (id: string | undefined): LonLat | null =>
      parcel(board?.destinations.find((one) => one.id === id)?.parcel);
    const flows = (board?.displaced ?? []).flatMap((one): Flow[] => {
      const way = plan?.ways.find(({ id }) => id === one.id);
      const parkId = way === undefined ? (one.transit?.id ?? null) : way.park;
      const from = parcel(one.parcel);
      const via = park(parkId);
      const to = destination(way === undefined ? one.destination?.id : way.destination);
      return from === null ? [] : [{ id: one.id, from, via, to }];
    });
    return flowShapes(flows);
  }, [land, board, plan]);
}
