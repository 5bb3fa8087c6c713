// How does a class of a reference layer look on the map? The same pattern, line and colour, small.
import { useId } from "react";
import { useViewPart } from "../state/useView";
import { coloursOf, QUALITATIVE } from "../theme/tokens";
import type { ClassLook } from "./layerClasses";
import { PATTERN_PATHS } from "./patternTile";

export function LayerSwatch({ look }: { look: ClassLook }) {
  const theme = useViewPart((view) => view.theme);
  const id = useId();
  const colour = (look.colour === null ? undefined : QUALITATIVE[look.colour]) ?? coloursOf(theme)["map-ink"];
  return (
    <svg className="layer-swatch" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      <pattern id={id} width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="scale(0.75)">
        <path
          d={PATTERN_PATHS[look.pattern]}
          stroke={colour}
          strokeWidth={look.pattern === "dots" ? 2.2 : 1.2}
          strokeLinecap={look.pattern === "dots" ? "round" : "butt"}
          fill="none"
        />
      </pattern>
      <rect x="1" y="1" width="20" height="12" fill={colour} fillOpacity="0.14" />
      <rect
        x="1"
        y="1"
        width="20"
        height="12"
        fill={`url(#${id})`}
        stroke={colour}
        strokeWidth="1.6"
        strokeDasharray={look.dash.map((part) => part * 1.6).join(" ")}
      />
    </svg>
  );
}
