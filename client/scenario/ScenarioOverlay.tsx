// How do supposed plots lie over the map? In the colours of the map, under a weave that says that they are supposed, with what is drawn.
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useMap } from "react-map-gl/maplibre";
import { polygonsOf } from "../../geo/repair/plane";
import type { Plot } from "../../geo/scenario/plot";
import { useGround, useScene } from "../map/scene";
import { useMapEvent } from "../map/useMapEvent";
import { useMatchMask } from "../match/useMatchMask";
import { useView } from "../state/useView";
import { DraftShapes } from "./DraftShapes";
import { differs } from "./differs";
import { plotFill } from "./plotFill";
import { Swipe } from "./Swipe";
import { setKnownParcels } from "./scenarioLand";
import { standingPlots, useScenario } from "./scenarioStore";
import { useSwipe } from "./swipeStore";
import { useCompared } from "./useCompared";
import "./scenario.css";

/** The other side of the swipe: "" is the base. */
const BASE = "";

export function ScenarioOverlay() {
  const page = useScenario();
  const { land } = useGround();
  useEffect(() => setKnownParcels(land?.geometry.indexOf ?? new Map()), [land]);
  return page.doc === null ? null : <Overlay />;
}

function Overlay() {
  const page = useScenario();
  const scene = useScene();
  const { measure, population, classes } = useView();
  const passing = useMatchMask(scene.land?.geometry ?? null, scene.filter.passing);
  const { current: map } = useMap();
  const swipe = useSwipe();
  const { read: compared } = useCompared();
  const other =
    swipe.with === null || swipe.with === BASE
      ? null
      : (compared.find(({ id }) => id === swipe.with) ?? null);
  const mine = useMemo(() => standingPlots(page), [page]);
  const others = useMemo(
    () => (other === null ? [] : [...other.replay.touched().values()].filter((plot) => plot !== null)),
    [other],
  );
  const svg = useRef<SVGSVGElement>(null);
  const chosen = useMemo(() => page.selected.flatMap((id) => page.replay?.plot(id) ?? []), [page]);
  const draw = useCallback(() => {
    const root = svg.current;
    if (!root || !map) return;
    const shapes = new Map<string, Plot>([
      ...mine.map((plot) => [`a ${plot.id}`, plot] as const),
      ...others.map((plot) => [`b ${plot.id}`, plot] as const),
      ...chosen.map((plot) => [`s ${plot.id}`, plot] as const),
    ]);
    for (const path of root.querySelectorAll<SVGPathElement>("path[data-plot]")) {
      const plot = shapes.get(path.dataset.plot ?? "");
      if (plot !== undefined) path.setAttribute("d", pathOf(plot, map));
    }
  }, [map, mine, others, chosen]);
  useEffect(draw, [draw]);
  useMapEvent("move", draw);
  useMapEvent("resize", draw);
  const on = swipe.with !== null;
  const plots = (side: "a" | "b", list: readonly Plot[], against: readonly Plot[] | null) =>
    list.map((plot) => {
      const apart = against !== null && differs(plot, against);
      const { colour, faded } = plotFill(plot, scene, { measure, population, classes, passing });
      return (
        <g key={`${side} ${plot.id}`} className="scenario-plot" data-apart={apart} data-faded={faded}>
          <path data-plot={`${side} ${plot.id}`} className="fill" style={{ color: colour ?? undefined }} />
          <path data-plot={`${side} ${plot.id}`} className="weave" />
          <path data-plot={`${side} ${plot.id}`} className="line" />
        </g>
      );
    });
  return (
    <>
      <svg className="scenario-overlay" ref={svg} aria-hidden="true">
        <defs>
          <pattern
            id="scenario-weave"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="7" className="scenario-weave" />
          </pattern>
          {/* of the map, not of what lies in it: an inset of CSS would be reckoned from the outermost plots */}
          <clipPath id="scenario-swipe-left">
            <rect width={`${swipe.at * 100}%`} height="100%" />
          </clipPath>
          <clipPath id="scenario-swipe-right">
            <rect x={`${swipe.at * 100}%`} width={`${(1 - swipe.at) * 100}%`} height="100%" />
          </clipPath>
        </defs>
        <g clipPath={on ? "url(#scenario-swipe-left)" : undefined}>{plots("a", mine, on ? others : null)}</g>
        {on ? <g clipPath="url(#scenario-swipe-right)">{plots("b", others, mine)}</g> : null}
        {chosen.map(({ id }) => (
          <g key={id} className="scenario-chosen">
            <path data-plot={`s ${id}`} className="casing" />
            <path data-plot={`s ${id}`} />
          </g>
        ))}
      </svg>
      <DraftShapes />
      {on ? <Swipe swipe={swipe} own={page.doc?.title ?? ""} other={other?.title ?? null} /> : null}
    </>
  );
}

function pathOf(
  { shape }: Plot,
  map: { project: (at: [number, number]) => { x: number; y: number } },
): string {
  return polygonsOf(shape)
    .flat()
    .map((ring) => {
      const corners = ring.map(([lon = 0, lat = 0]) => {
        const { x, y } = map.project([lon, lat]);
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      });
      return `M${corners.join("L")}Z`;
    })
    .join("");
}
