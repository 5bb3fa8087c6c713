// How is an area drawn on the map? Box, polygon or free line, by pointer or by keys; what lies in it is selected.
import type { MapMouseEvent } from "maplibre-gl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMap } from "react-map-gl/maplibre";
import { inRing } from "../../geo/filter/evaluate";
import { useTranslation } from "../locale/useTranslation";
import { useScene } from "../map/scene";
import { useMapEvent } from "../map/useMapEvent";
import { onCommand } from "../state/commands";
import { useView } from "../state/useView";
import { modeOfKeys } from "./combine";
import { DrawBar } from "./DrawBar";
import { select, selectionNow } from "./selectionStore";
import { type DrawnRing, stopTool, toolNow, useTool } from "./toolStore";
import "./selection.css";

type Point = readonly [number, number];

/** Less than this is a click, not a box, and the same corner, not another. */
const LEAST_DRAG_PX = 4;
/** Steps of the cross by arrow keys, and with Shift. */
const STEP_PX = 10;
const LONG_STEP_PX = 60;
/** So near to its first corner a click closes a polygon. */
const CLOSE_PX = 10;

export function SelectTool() {
  const { current: map } = useMap();
  const { t } = useTranslation("selection");
  const {
    land,
    classes,
    legend,
    filter: { passing },
  } = useScene();
  const { classes: lit } = useView();
  const isLit = useMemo(
    () => (lit === null ? null : legend.map(({ token }) => lit.has(token))),
    [legend, lit],
  );
  const { tool } = useTool();
  const [corners, setCorners] = useState<DrawnRing>([]);
  const [cross, setCross] = useState<Point | null>(null);
  /** Where the next corner of a polygon would be by the pointer. */
  const [aim, setAim] = useState<Point | null>(null);
  const [, redraw] = useState(0);
  const surface = useRef<SVGSVGElement>(null);
  useMapEvent("move", () => {
    if (corners.length > 0) redraw((n) => n + 1);
  });

  const finish = useCallback(
    (ring: DrawnRing, keys: { shiftKey: boolean; altKey: boolean }) => {
      const { onRing, mode } = toolNow();
      setCorners([]);
      setCross(null);
      setAim(null);
      if (ring.length < 3) return;
      if (onRing !== null) {
        stopTool();
        onRing(ring);
        return;
      }
      if (!land) return;
      const { labelPoint, count } = land.geometry;
      const text = ring.map(([x, y]) => [String(x), String(y)] as const);
      const found = inRing(labelPoint, count, text);
      // what is faded is not meant
      for (let i = 0; i < count; i++)
        if (passing?.[i] === 0 || (isLit !== null && !isLit[classes?.[i] ?? 0])) found[i] = 0;
      select(found, modeOfKeys(keys, mode));
    },
    [land, passing, classes, isLit],
  );
  const degreesAt = useCallback(
    ([x, y]: Point): Point => {
      const at = map?.unproject([x, y]);
      return at ? [at.lng, at.lat] : [0, 0];
    },
    [map],
  );
  const boxOf = useCallback(
    ([ax, ay]: Point, [bx, by]: Point): DrawnRing =>
      (
        [
          [ax, ay],
          [bx, ay],
          [bx, by],
          [ax, by],
        ] as const
      ).map(degreesAt),
    [degreesAt],
  );

  /** Follows the pointer from here until it is let go. */
  const drag = useCallback(
    (start: Point, shape: "box" | "lasso") => {
      const container = map?.getContainer();
      if (!container) return;
      let last = start;
      let line: DrawnRing = [degreesAt(start)];
      const move = (event: PointerEvent) => {
        const box = container.getBoundingClientRect();
        const here: Point = [event.clientX - box.left, event.clientY - box.top];
        if (shape === "box") setCorners(boxOf(start, here));
        else if (Math.hypot(here[0] - last[0], here[1] - last[1]) >= LEAST_DRAG_PX) {
          last = here;
          line = [...line, degreesAt(here)];
          setCorners(line);
        }
      };
      const stop = () => {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", up);
        window.removeEventListener("pointercancel", cancel);
      };
      const up = (event: PointerEvent) => {
        stop();
        const box = container.getBoundingClientRect();
        const here: Point = [event.clientX - box.left, event.clientY - box.top];
        const far = Math.hypot(here[0] - start[0], here[1] - start[1]) >= LEAST_DRAG_PX;
        if (shape === "lasso") finish(line, event);
        // Shift alone is how one draws a box without a tool, it does not add
        else if (far)
          finish(
            boxOf(start, here),
            toolNow().tool === null ? { ...keysOf(event), shiftKey: event.ctrlKey || event.metaKey } : event,
          );
        else setCorners([]);
      };
      const cancel = () => {
        stop();
        setCorners([]);
      };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", up);
      window.addEventListener("pointercancel", cancel);
    },
    [map, degreesAt, boxOf, finish],
  );

  useEffect(
    () =>
      onCommand("fitSelection", () => {
        const box = boxOfSelection();
        const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
        if (box) map?.fitBounds(box, { padding: FIT_PX, maxZoom: 17, duration: still ? 0 : 400 });
      }),
    [map],
  );

  // Shift and a drag draw a box whatever the tool
  useEffect(() => {
    const native = map?.getMap();
    if (!native) return;
    const press = (event: MapMouseEvent) => {
      if (!event.originalEvent.shiftKey || event.originalEvent.button !== 0) return;
      event.preventDefault();
      drag([event.point.x, event.point.y], "box");
    };
    native.on("mousedown", press);
    return () => {
      native.off("mousedown", press);
    };
  }, [map, drag]);

  useEffect(() => {
    setCorners([]);
    setCross(null);
    setAim(null);
    if (tool !== null) surface.current?.focus();
  }, [tool]);

  const place = (point: Point, keys: { shiftKey: boolean; altKey: boolean }) => {
    if (tool === "box") {
      const [first] = corners;
      if (first === undefined) setCorners([degreesAt(point)]);
      else finish(boxOf(screenOf(first), point), keys);
      return;
    }
    const [first] = corners;
    const from = first === undefined ? null : screenOf(first);
    const newest = corners.at(-1);
    const last = newest === undefined ? null : screenOf(newest);
    if (from !== null && corners.length >= 3 && Math.hypot(from[0] - point[0], from[1] - point[1]) < CLOSE_PX)
      finish(corners, keys);
    // on the corner before, as by a double click that comes a moment after it, there is one already
    else if (last === null || Math.hypot(last[0] - point[0], last[1] - point[1]) >= LEAST_DRAG_PX)
      setCorners([...corners, degreesAt(point)]);
  };
  const screenOf = ([longitude, latitude]: Point): Point => {
    const at = map?.project([longitude, latitude]);
    return at ? [at.x, at.y] : [0, 0];
  };
  const pointOf = (event: { clientX: number; clientY: number }): Point => {
    const box = surface.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const middle = (): Point => {
    const box = surface.current?.getBoundingClientRect();
    return [(box?.width ?? 0) / 2, (box?.height ?? 0) / 2];
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const [x, y] = cross ?? middle();
      const step = event.shiftKey ? LONG_STEP_PX : STEP_PX;
      setCross([x + arrow[0] * step, y + arrow[1] * step]);
    } else if (event.key === " ") place(cross ?? middle(), { shiftKey: false, altKey: event.altKey });
    else if (event.key === "Enter") {
      if (tool !== "box" && corners.length >= 3) finish(corners, keysOf(event));
      else place(cross ?? middle(), keysOf(event));
    } else if (event.key === "Backspace") setCorners(corners.slice(0, -1));
    else if (event.key === "Escape") {
      if (corners.length > 0) setCorners([]);
      else stopTool();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const drawn = corners.map(screenOf);
  if (tool === null)
    return drawn.length === 0 ? null : (
      <svg className="draw-surface" data-passive="true" aria-hidden="true">
        <Shape points={drawn} closed cross={null} />
      </svg>
    );
  return (
    <>
      <svg
        ref={surface}
        className="draw-surface"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one draws here with arrow keys
        tabIndex={0}
        role="application"
        aria-label={t(`draw.${tool}`)}
        onKeyDown={onKeyDown}
        onWheel={(event) => map?.getCanvas().dispatchEvent(new WheelEvent("wheel", event.nativeEvent))}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          if (tool !== "polygon") drag(pointOf(event), tool);
        }}
        onPointerMove={(event) => setAim(tool === "polygon" && corners.length > 0 ? pointOf(event) : null)}
        onPointerLeave={() => setAim(null)}
        onClick={(event) => {
          if (tool === "polygon" && event.detail < 2) place(pointOf(event), keysOf(event));
        }}
        onDoubleClick={(event) => {
          if (tool === "polygon") finish(corners, keysOf(event));
        }}
      >
        <Shape points={drawn} closed={tool !== "polygon" || drawn.length > 2} cross={cross} />
        <Lead from={drawn.at(-1) ?? null} to={tool === "polygon" ? (cross ?? aim) : null} />
      </svg>
      <DrawBar
        corners={corners.length}
        onFinish={() => finish(corners, { shiftKey: false, altKey: false })}
        onBack={() => setCorners(corners.slice(0, -1))}
      />
    </>
  );
}

/** Around what is fitted: the bars over the map cover some of it. */
const FIT_PX = { top: 120, right: 80, bottom: 200, left: 60 };

/** West, south, east, north of what is selected; null where nothing is. */
function boxOfSelection(): [number, number, number, number] | null {
  const { geometry, mask, count } = selectionNow();
  if (geometry === null || count === 0) return null;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < geometry.count; i++) {
    if (mask[i] !== 1) continue;
    box[0] = Math.min(box[0], geometry.boxes[i * 4] ?? box[0]);
    box[1] = Math.min(box[1], geometry.boxes[i * 4 + 1] ?? box[1]);
    box[2] = Math.max(box[2], geometry.boxes[i * 4 + 2] ?? box[2]);
    box[3] = Math.max(box[3], geometry.boxes[i * 4 + 3] ?? box[3]);
  }
  return box;
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const keysOf = ({ shiftKey, altKey }: { shiftKey: boolean; altKey: boolean }) => ({ shiftKey, altKey });

/** From the last corner to where the next would be. */
function Lead({ from, to }: { from: Point | null; to: Point | null }) {
  return from === null || to === null ? null : (
    <path className="draw-lead" d={`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`} />
  );
}

function Shape({
  points,
  closed,
  cross,
}: {
  points: readonly Point[];
  closed: boolean;
  cross: Point | null;
}) {
  const path = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("") + (closed ? "Z" : "");
  return (
    <>
      {points.length > 1 && <path className="draw-case" d={path} />}
      {points.length > 1 && <path className="draw-line" d={path} />}
      {points.length < 30 &&
        points.map(([x, y]) => <circle key={`${x} ${y}`} className="draw-corner" cx={x} cy={y} r={3.5} />)}
      {cross && (
        <path className="draw-cross" d={`M${cross[0] - 12} ${cross[1]}h24M${cross[0]} ${cross[1] - 12}v24`} />
      )}
    </>
  );
}
