// One bar of the legend, filled as the map fills the class: flat, hatched, striped, dotted, or dashed paper.
import { useId } from "react";
import type { LegendClass } from "../map/legendClasses";

const FULL_PX = 44;

export function LegendSwatch({ entry, height }: { entry: LegendClass; height: number }) {
  const id = useId();
  const px = Math.max(4, Math.round(height * FULL_PX));
  const patterned = entry.pattern !== "solid";
  return (
    <svg className="legend-swatch" width="100%" height={px} aria-hidden="true">
      {patterned && (
        <defs>
          <pattern
            id={id}
            width={entry.pattern === "missed" ? 5 : 6}
            height={entry.pattern === "missed" ? 5 : 6}
            patternUnits="userSpaceOnUse"
            patternTransform={
              entry.pattern === "hatch" ? "rotate(45)" : entry.pattern === "dots" ? "" : "rotate(-45)"
            }
          >
            <rect width="6" height="6" fill={entry.fill} />
            {entry.pattern === "hatch" && <rect width="1.3" height="6" fill="var(--hatch)" />}
            {entry.pattern === "missed" && <rect width="2" height="6" fill="var(--missed)" />}
            {entry.pattern === "texture" && (
              <rect width="1.2" height="6" fill="var(--map-ink)" fillOpacity="0.55" />
            )}
            {entry.pattern === "dots" && <circle cx="1.5" cy="1.5" r="1" fill="var(--undecided)" />}
            {entry.pattern === "dots" && <circle cx="4.5" cy="4.5" r="1" fill="var(--undecided)" />}
          </pattern>
        </defs>
      )}
      <rect
        x="0.5"
        y="0.5"
        width="calc(100% - 1px)"
        height={px - 1}
        rx="1.5"
        fill={patterned ? `url(#${id})` : entry.fill}
        stroke={entry.dashed ? "var(--ink-3)" : entry.aside ? "var(--hatch)" : "var(--parcel-line)"}
        strokeWidth={entry.dashed ? 1 : 0.75}
        strokeDasharray={entry.dashed ? "3 2" : undefined}
      />
    </svg>
  );
}
