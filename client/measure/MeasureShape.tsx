// How does what is being measured look? The line with its corners and legs, the area within, and what lies around it.
import type { MapRef } from "react-map-gl/maplibre";
import type { LandPosition } from "../../geo/area/landGeometry";
import { polygonsOf } from "../../geo/repair/plane";
import { type Measuring, measured } from "./measureStore";
import { writeLength } from "./writeLength";

interface Props {
  drawing: Measuring;
  /** Where the next corner would be; null: nowhere. */
  next: LandPosition | null;
  /** Where the cross of the arrow keys is, pixels. */
  cross: readonly [number, number] | null;
  map: MapRef;
}

/** Dashes of a line that leaves the screen this far would keep the browser from drawing anything else. */
const LONGEST_DASHED_PX = 30_000;
/** Legs shorter than this on the screen carry no length. */
const LEAST_LABEL_PX = 60;

export function MeasureShape({ drawing, next, cross, map }: Props) {
  const { form, points, done, around } = drawing;
  const at = ([lon = 0, lat = 0]: LandPosition) => map.project([lon, lat]);
  const path = (line: readonly LandPosition[], closed: boolean) =>
    line
      .map(at)
      .map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join("") + (closed ? "Z" : "");
  const all = next === null || done ? points : [...points, next];
  const closed = form === "area" && all.length > 2;
  const corners = points.map(at);
  const { legs } = measured({ form, points: all });
  const isLong = all.map(at).some(({ x, y }) => Math.hypot(x, y) > LONGEST_DASHED_PX);
  return (
    <>
      {around !== null && (
        <path
          className="measure-around"
          d={polygonsOf(around.shape)
            .flat()
            .map((ring) => path(ring, true))
            .join("")}
        />
      )}
      {all.length > 1 && <path className={closed ? "draw-case" : "measure-case"} d={path(all, closed)} />}
      {all.length > 1 && <path className="measure-line" data-done={done || isLong} d={path(all, closed)} />}
      {legs.map(({ lengthM }, i) => {
        const [a, b] = [all[i], all[(i + 1) % all.length]];
        if (a === undefined || b === undefined) return null;
        const [from, to] = [at(a), at(b)];
        if (Math.hypot(to.x - from.x, to.y - from.y) < LEAST_LABEL_PX) return null;
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a leg is its place in the line
            key={i}
            className="measure-leg"
            x={(from.x + to.x) / 2}
            y={(from.y + to.y) / 2 - 6}
            textAnchor="middle"
          >
            {writeLength(lengthM)}
          </text>
        );
      })}
      {corners.map(({ x, y }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the line
        <circle key={i} className="draw-corner" cx={x} cy={y} r={4} />
      ))}
      {next !== null && !done && <circle className="measure-next" cx={at(next).x} cy={at(next).y} r={6} />}
      {cross !== null && (
        <path className="draw-cross" d={`M${cross[0] - 12} ${cross[1]}h24M${cross[0]} ${cross[1] - 12}v24`} />
      )}
    </>
  );
}
