// How is a park of this standing filled on the map? As standingPictures paints it, with its glyph beside it.
import { useId } from "react";
import { LIGHTS, type Standing } from "../park/parkStanding";
import { ScheduleGlyph } from "../ui/ScheduleGlyph";
import { VerdictGlyph } from "../ui/VerdictGlyph";

/** The pale ground, the ink on it, and what is drawn in a tile of 5 by 5; a met target is filled whole. */
const FILLS: Readonly<Record<Standing, { tone: string; turn: number; width: number | null }>> = {
  met: { tone: "met", turn: 0, width: null },
  missed: { tone: "missed", turn: -45, width: 2.2 },
  undecided: { tone: "undecided", turn: 0, width: null },
  on: { tone: "met", turn: 90, width: 0.9 },
  near: { tone: "warn", turn: 0, width: 0.9 },
  behind: { tone: "missed", turn: -45, width: 0.9 },
};

export function StandingSwatch({ standing }: { standing: Standing }) {
  const id = useId();
  const { tone, turn, width } = FILLS[standing];
  const light = LIGHTS.find((one) => one === standing);
  return (
    <>
      <svg className="verdict-swatch" width="20" height="14" viewBox="0 0 20 14" aria-hidden="true">
        {standing === "met" ? null : (
          <defs>
            <pattern
              id={id}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform={turn === 0 ? "" : `rotate(${turn})`}
            >
              <rect width="5" height="5" fill={`var(--${tone}-soft)`} />
              {width === null ? (
                <circle cx="2.5" cy="2.5" r="1" fill={`var(--${tone})`} />
              ) : (
                <rect width={width} height="5" fill={`var(--${tone})`} />
              )}
            </pattern>
          </defs>
        )}
        <rect width="20" height="14" rx="2" fill={standing === "met" ? "var(--met)" : `url(#${id})`} />
      </svg>
      {light === undefined ? (
        <VerdictGlyph verdict={standing === "met" || standing === "missed" ? standing : "undecided"} />
      ) : (
        <ScheduleGlyph light={light} />
      )}
    </>
  );
}
