// The park on the wall: its plots in the classes of the map, with their values, and numbers where some are spoken of.

import { useMemo } from "react";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { parkTree } from "../../geo/park/parkTree";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import { targetOfParcel } from "../../geo/target/parcelTargets";
import type { ParkRow } from "../../server/api/shapes";
import { classifyPerMu, isScaled } from "../map/classify";
import { type LegendClass, legendClasses } from "../map/legendClasses";
import { judgementOf } from "../map/parcelFigures";
import { ringsOf } from "../map/parcelGeometry";
import { useScene } from "../map/scene";
import { useView } from "../state/useView";
import type { PerMuMetric } from "../ui/perMuMetrics";
import { mapPlane, pathOf } from "./mapPlane";
import { PresentFrame } from "./PresentFrame";
import { PresentLegend } from "./PresentLegend";
import { PresentPatterns } from "./PresentPatterns";

const FRAME = { width: 1010, height: 556, pad: 24 };
const VALUE_PX = 16;

interface Props {
  park: ParkRow;
  metric: PerMuMetric;
  /** Parcels with a number, in their order. */
  numbered: readonly string[];
}

export function PresentParkMap({ park, metric, numbered }: Props) {
  const { land, columns, parkShapes, parks, targets, annual } = useScene();
  const { theme } = useView();
  const measure = MEASURE_OF_METRIC[metric];
  const target = annual ? (targets?.groups[0]?.[metric] ?? null) : null;
  const scale = target !== null && isScaled(target) ? target : null;
  const legend = useMemo(
    () =>
      legendClasses({
        measure,
        theme,
        target: scale,
        breaks: null,
        texture: false,
        dictionary: [],
        idleCode: -1,
        rules: [],
      }),
    [measure, theme, scale],
  );
  const classes = useMemo(() => {
    if (!land || !columns) return null;
    const into = new Uint8Array(land.geometry.count);
    const groups = annual ? (targets?.groups ?? []).map((one) => one[metric]) : [];
    classifyPerMu(land.geometry, columns, measure, { groups, groupOf: targets?.groupOf ?? null }, into);
    return into;
  }, [land, columns, measure, metric, targets, annual]);
  const inPark = useMemo(() => parkTree(park.id, parks?.rows ?? []), [park.id, parks]);
  const plane = mapPlane(park.bbox, FRAME);
  const shapes = (parkShapes?.features ?? []).filter(({ properties }) => inPark.has(properties.id));
  const plots = useMemo(() => {
    if (!land) return [];
    const { count, park: parkOf, parkIds } = land.geometry;
    return Array.from({ length: count }, (_, i) => i).filter((i) =>
      inPark.has(parkIds[parkOf[i] ?? -1] ?? ""),
    );
  }, [land, inPark]);
  return (
    <figure className="present-map">
      <svg
        viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
        preserveAspectRatio="xMidYMid meet"
        aria-hidden="true"
      >
        <PresentPatterns />
        {shapes.map(({ properties, geometry }) => (
          <path
            key={properties.id}
            d={pathOf(
              geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat(1),
              plane,
            )}
            fill="var(--park-fill)"
            stroke="var(--map-ink)"
            strokeWidth="2.5"
          />
        ))}
        {land && columns && classes
          ? plots.map((i) => {
              const entry = legend[classes[i] ?? 0];
              if (entry === undefined) return null;
              const value = entry.aside
                ? null
                : judgementOf(
                    { geometry: land.geometry, columns },
                    measure,
                    i,
                    targets && targetOfParcel(targets, metric, i),
                    annual,
                  ).value;
              const number = numbered.indexOf(land.geometry.ids[i] ?? "") + 1;
              return (
                <Plot
                  key={land.geometry.ids[i]}
                  d={pathOf(ringsOf(land.geometry, i), plane)}
                  entry={entry}
                  text={
                    value === null ? null : formatHalfUp(value, measure === "output" ? 0 : 1, { minus: "−" })
                  }
                  number={number}
                  at={[
                    plane.x(land.geometry.labelPoint[i * 2] ?? 0),
                    plane.y(land.geometry.labelPoint[i * 2 + 1] ?? 0),
                  ]}
                  room={roomOf(land.geometry.boxes, i, plane)}
                />
              );
            })
          : null}
        <PresentFrame plane={plane} width={FRAME.width} height={FRAME.height} />
      </svg>
      <PresentLegend legend={legend} metric={metric} target={scale} />
    </figure>
  );
}

interface PlotProps {
  d: string;
  entry: LegendClass;
  text: string | null;
  /** 0: none. */
  number: number;
  at: [number, number];
  room: { width: number; height: number };
}

function Plot({ d, entry, text, number, at, room }: PlotProps) {
  // 0.555 em a digit, 0.28 the point: measured on the shipped font.
  const fits =
    text !== null &&
    ((text.length - 1) * 0.555 + 0.28) * VALUE_PX + 4 <= room.width * 0.92 &&
    room.height >= VALUE_PX + 6;
  return (
    <g>
      <path
        d={d}
        fillRule="evenodd"
        fill={
          entry.pattern === "hatch"
            ? "url(#present-nodata)"
            : entry.pattern === "dots"
              ? "url(#present-undecided)"
              : entry.fill
        }
        stroke={number > 0 ? "var(--select)" : entry.dashed ? "var(--ink-3)" : "var(--parcel-line)"}
        strokeWidth={number > 0 ? 3.5 : 1}
        strokeDasharray={entry.dashed ? "4 3" : undefined}
      />
      {number > 0 ? (
        <>
          <circle
            cx={at[0]}
            cy={at[1]}
            r="11"
            fill="var(--select)"
            stroke="var(--select-case)"
            strokeWidth="2"
          />
          <text x={at[0]} y={at[1] + 5} className="present-plot-number">
            {number}
          </text>
        </>
      ) : fits ? (
        <text
          x={at[0]}
          y={at[1] + 6}
          fontSize={VALUE_PX}
          fontWeight="500"
          textAnchor="middle"
          fill={entry.ink}
        >
          {text}
        </text>
      ) : null}
    </g>
  );
}

function roomOf(boxes: Float64Array, i: number, { x, y }: ReturnType<typeof mapPlane>) {
  return {
    width: x(boxes[i * 4 + 2] ?? 0) - x(boxes[i * 4] ?? 0),
    height: y(boxes[i * 4 + 1] ?? 0) - y(boxes[i * 4 + 3] ?? 0),
  };
}
