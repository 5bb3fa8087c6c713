// How far is it, and where is north? The furniture of a picture on the wall.
import { type MapPlane, scaleLength } from "./mapPlane";

export function PresentFrame({ plane, width, height }: { plane: MapPlane; width: number; height: number }) {
  const metres = scaleLength(plane, 140);
  const length = metres * plane.pxPerMetre;
  return (
    <g fill="var(--map-ink)" fontSize="16">
      <path d={`M24 ${height - 28}v7h${length}v-7`} fill="none" stroke="var(--map-ink)" strokeWidth="1.5" />
      <text x={32 + length} y={height - 20} className="present-halo">
        {metres >= 1000 ? `${metres / 1000} km` : `${metres} m`}
      </text>
      <g transform={`translate(${width - 30} ${height - 44})`}>
        <path d="M0 -14L6 5L0 1.500L-6 5Z" />
        <text y="22" fontSize="14" fontWeight="600" textAnchor="middle">
          N
        </text>
      </g>
    </g>
  );
}
