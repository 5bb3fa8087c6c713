// How is what is being drawn shown and taken hold of? Corners are buttons: dragged, or moved by arrow keys, 0.1 m a step.
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import { useMap } from "react-map-gl/maplibre";
import type { LandPosition } from "../../geo/area/landGeometry";
import { metresPerDegree } from "../../geo/crs/metres";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useMapEvent } from "../map/useMapEvent";
import { type CornerAt, currentDraft, type Draft, setDraft, useDraft, withCorner } from "./draft";
import { ringsNear } from "./plotsAt";
import { snapped } from "./snap";

const REACH_DEGREES = 0.004;
const NUDGE_M = 0.1;

export function DraftShapes() {
  const draft = useDraft();
  const { current: map } = useMap();
  const { t } = useTranslation("scenario");
  const [, redraw] = useState(0);
  const again = useCallback(() => redraw((n) => n + 1), []);
  useMapEvent("move", again);
  if (draft === null || !map) return null;
  const at = ([lon = 0, lat = 0]: LandPosition) => map.project([lon, lat]);
  return (
    <svg className="scenario-draft">
      <title>{t("drawing.title")}</title>
      {draft.kind === "split" ? <CutLine draft={draft} at={at} /> : <Corners draft={draft} at={at} />}
    </svg>
  );
}

type At = (position: LandPosition) => { x: number; y: number };

function CutLine({ draft, at }: { draft: Draft & { kind: "split" }; at: At }) {
  const { current: map } = useMap();
  const { land } = useGround();
  const next = useRef<SVGLineElement>(null);
  const spot = useRef<SVGCircleElement>(null);
  const last = draft.points.at(-1);
  useEffect(() => {
    const native = map?.getMap();
    if (!native) return;
    const follow = ({
      point,
      lngLat,
    }: {
      point: { x: number; y: number };
      lngLat: { lng: number; lat: number };
    }) => {
      const near = snapped(
        [point.x, point.y],
        ringsNear(lngLat.lng, lngLat.lat, REACH_DEGREES, land, null),
        native,
      );
      const { x, y } = native.project([near[0] ?? 0, near[1] ?? 0]);
      spot.current?.setAttribute("cx", String(x));
      spot.current?.setAttribute("cy", String(y));
      next.current?.setAttribute("x2", String(x));
      next.current?.setAttribute("y2", String(y));
      native.getCanvas().style.cursor = "crosshair";
    };
    native.on("mousemove", follow);
    return () => {
      native.off("mousemove", follow);
      native.getCanvas().style.cursor = "";
    };
  }, [map, land]);
  const points = draft.points.map(at);
  const from = last === undefined ? null : at(last);
  return (
    <>
      <polyline className="cut" points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {from === null ? null : (
        <line ref={next} className="cut next" x1={from.x} y1={from.y} x2={from.x} y2={from.y} />
      )}
      {points.map(({ x, y }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the line
        <circle key={i} className="corner" cx={x} cy={y} r={4.5} />
      ))}
      <circle ref={spot} className="spot" r={6} cx={-20} cy={-20} />
    </>
  );
}

function Corners({ draft, at }: { draft: Draft & { kind: "redraw" }; at: At }) {
  const { t } = useTranslation("scenario");
  const { current: map } = useMap();
  const { land } = useGround();
  /** Whether the corner held has been moved already: one drag is one step. */
  const moved = useRef(false);
  const move = (corner: CornerAt, event: PointerEvent) => {
    const now = currentDraft();
    const box = map?.getContainer().getBoundingClientRect();
    if (now === null || !box || !map) return;
    const point: [number, number] = [event.clientX - box.left, event.clientY - box.top];
    const { lng, lat } = map.unproject(point);
    setDraft(
      withCorner(now, corner, snapped(point, ringsNear(lng, lat, REACH_DEGREES, land, now.plotId), map)),
      !moved.current,
    );
    moved.current = true;
  };
  const key = (corner: CornerAt, position: LandPosition, middle: LandPosition, event: KeyboardEvent) => {
    const [lon = 0, lat = 0] = position;
    const { east, north } = metresPerDegree(lat);
    const steps: Record<string, LandPosition> = {
      ArrowLeft: [lon - NUDGE_M / east, lat],
      ArrowRight: [lon + NUDGE_M / east, lat],
      ArrowUp: [lon, lat + NUDGE_M / north],
      ArrowDown: [lon, lat - NUDGE_M / north],
    };
    const to = steps[event.key];
    if (to !== undefined) setDraft(withCorner(draft, corner, to));
    else if (event.key === "Delete") setDraft(withCorner(draft, corner, null));
    else if (event.key === "Insert")
      setDraft(withCorner(draft, { ...corner, at: corner.at + 1 }, middle, true));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {draft.polygons.flatMap((rings, polygon) =>
        rings.map((ring, r) => (
          <polygon
            // biome-ignore lint/suspicious/noArrayIndexKey: a ring is its place in the shape
            key={`${polygon} ${r}`}
            className="redrawn"
            points={ring
              .map(at)
              .map(({ x, y }) => `${x},${y}`)
              .join(" ")}
          />
        )),
      )}
      {draft.polygons.flatMap((rings, polygon) =>
        rings.flatMap((ring, r) =>
          ring.flatMap((position, i) => {
            const corner = { polygon, ring: r, at: i };
            const { x, y } = at(position);
            const next = ring[(i + 1) % ring.length] ?? position;
            const middle: LandPosition = [
              ((position[0] ?? 0) + (next[0] ?? 0)) / 2,
              ((position[1] ?? 0) + (next[1] ?? 0)) / 2,
            ];
            const between = at(middle);
            return [
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring
                key={`m ${polygon} ${r} ${i}`}
                className="between"
                cx={between.x}
                cy={between.y}
                r={4}
                onPointerDown={() => setDraft(withCorner(draft, { ...corner, at: i + 1 }, middle, true))}
              />,
              // biome-ignore lint/a11y/useSemanticElements: a corner on the map cannot be an HTML button
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring
                key={`c ${polygon} ${r} ${i}`}
                className="handle"
                role="button"
                tabIndex={0}
                aria-label={t("corner", { number: i + 1 })}
                cx={x}
                cy={y}
                r={6}
                onKeyDown={(event) => key(corner, position, middle, event)}
                onDoubleClick={() => setDraft(withCorner(draft, corner, null))}
                onPointerDown={(event) => {
                  moved.current = false;
                  event.currentTarget.setPointerCapture(event.pointerId);
                }}
                onPointerMove={(event) => {
                  if (event.currentTarget.hasPointerCapture(event.pointerId)) move(corner, event);
                }}
              />,
            ];
          }),
        ),
      )}
    </>
  );
}
