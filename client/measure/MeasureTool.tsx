// How is a line or an area measured on the map? Corners by pointer or by keys, jumping onto lines; what it measures stands beside it.
import { App } from "antd";
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useMap } from "react-map-gl/maplibre";
import type { LandPosition } from "../../geo/area/landGeometry";
import type { Point } from "../../geo/repair/plane";
import { useSeenLayers } from "../layer/useReferenceLayers";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useMapEvent } from "../map/useMapEvent";
import { snapped } from "../scenario/snap";
import { MeasureShape } from "./MeasureShape";
import {
  addPoint,
  clearMeasure,
  dropPoint,
  finishMeasure,
  leaveMeasure,
  measuringNow,
  subscribeTakenOff,
  useMeasuring,
} from "./measureStore";
import { boxedLines, linesNear } from "./snapLines";
import "./measure.css";

/** So far lines are looked for, degrees; farther than any snap on a map that shows plots. */
const REACH_DEGREES = 0.004;
/** Steps of the cross by arrow keys, and with Shift, pixels. */
const STEP_PX = 10;
const LONG_STEP_PX = 60;
/** A press that moves farther is a drag of the map. */
const STILL_PX = 4;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const MeasureTool = memo(function MeasureTool() {
  const drawing = useMeasuring();
  useTold();
  if (!drawing.on && drawing.points.length === 0 && drawing.around === null) return null;
  return <Tool />;
});

/** A drawing that goes says so, and how it comes back: Escape is a key one presses by habit. */
function useTold(): void {
  const { t } = useTranslation("measure");
  const { message } = App.useApp();
  useEffect(() => subscribeTakenOff(() => void message.info(t("takenOff"))), [message, t]);
}

function Tool() {
  const { current: map } = useMap();
  const { t } = useTranslation("measure");
  const drawing = useMeasuring();
  const { land, parkShapes } = useGround();
  const layers = useSeenLayers();
  const boxed = useMemo(() => boxedLines(parkShapes, layers), [parkShapes, layers]);
  const surface = useRef<SVGSVGElement>(null);
  const pressed = useRef<Point | null>(null);
  /** Where the next corner would be. */
  const [next, setNext] = useState<LandPosition | null>(null);
  const [cross, setCross] = useState<Point | null>(null);
  const [, redraw] = useState(0);
  const again = useCallback(() => redraw((n) => n + 1), []);
  useMapEvent("move", again);
  const active = drawing.on && !drawing.done;
  useEffect(() => {
    if (active) surface.current?.focus({ preventScroll: true });
    else {
      setNext(null);
      setCross(null);
    }
  }, [active]);
  if (!map) return null;

  const placeAt = (point: Point, free: boolean): LandPosition => {
    const { lng, lat } = map.unproject([point[0], point[1]]);
    const { snapping, points } = measuringNow();
    if (free || !snapping) return [lng, lat];
    return snapped(point, linesNear([lng, lat], REACH_DEGREES, land, boxed, points), map);
  };
  const pointOf = (event: { clientX: number; clientY: number }): Point => {
    const box = surface.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const middle = (): Point => {
    const { width, height } = map.getContainer().getBoundingClientRect();
    return [width / 2, height / 2];
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const [x, y] = cross ?? middle();
      const step = event.shiftKey ? LONG_STEP_PX : STEP_PX;
      const to: Point = [x + arrow[0] * step, y + arrow[1] * step];
      setCross(to);
      setNext(placeAt(to, event.altKey));
    } else if (event.key === " ") addPoint(placeAt(cross ?? middle(), event.altKey));
    else if (event.key === "Enter") finishMeasure();
    else if (event.key === "Backspace") dropPoint();
    else if (event.key === "Escape") {
      if (drawing.points.length > 0) clearMeasure();
      else leaveMeasure();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const click = (event: MouseEvent) => {
    const from = pressed.current;
    const here = pointOf(event);
    pressed.current = null;
    // the second click of a double click has ended the drawing
    if (event.detail > 1 || (from !== null && Math.hypot(from[0] - here[0], from[1] - here[1]) > STILL_PX))
      return;
    addPoint(placeAt(here, event.altKey));
  };

  if (!active)
    return (
      <svg className="draw-surface" data-passive="true">
        <title>{t("drawing")}</title>
        <MeasureShape drawing={drawing} next={null} cross={null} map={map} />
      </svg>
    );
  return (
    <svg
      ref={surface}
      className="draw-surface"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one draws here with arrow keys
      tabIndex={0}
      role="application"
      aria-label={t("surface")}
      onKeyDown={onKeyDown}
      onWheel={(event) => map.getCanvas().dispatchEvent(new WheelEvent("wheel", event.nativeEvent))}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        pressed.current = pointOf(event);
        const start = pointOf(event);
        let last = start;
        // a drag moves the map, as it does without a tool
        const move = (moved: PointerEvent) => {
          const here = pointOf(moved);
          if (Math.hypot(here[0] - start[0], here[1] - start[1]) <= STILL_PX) return;
          map.panBy([last[0] - here[0], last[1] - here[1]], { duration: 0 });
          last = here;
        };
        const stop = () => {
          window.removeEventListener("pointermove", move);
          window.removeEventListener("pointerup", stop);
          window.removeEventListener("pointercancel", stop);
        };
        window.addEventListener("pointermove", move);
        window.addEventListener("pointerup", stop);
        window.addEventListener("pointercancel", stop);
      }}
      onPointerMove={(event) => {
        if (event.pointerType !== "touch") setNext(placeAt(pointOf(event), event.altKey));
      }}
      onPointerLeave={() => setNext(null)}
      onClick={click}
      onDoubleClick={finishMeasure}
    >
      <MeasureShape drawing={drawing} next={next} cross={cross} map={map} />
    </svg>
  );
}
