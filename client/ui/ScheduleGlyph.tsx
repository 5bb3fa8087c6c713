// How does a schedule's light look without colour, and unlike a verdict? A ring with a tick, a half-filled diamond, a hollow triangle.
import type { ScheduleLight } from "../../server/api/shapes";
import { VerdictGlyph } from "./VerdictGlyph";

/**
 * Decoration: the word stands beside it, or hidden behind it. Hollow where a verdict is filled, as nothing is decided yet.
 * @param light null where too little land is covered
 */
export function ScheduleGlyph({ light, size = 12 }: { light: ScheduleLight | null; size?: number }) {
  if (light === null) return <VerdictGlyph verdict="undecided" size={size} />;
  return (
    <svg className="ui-glyph" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {light === "on" ? (
        <>
          <circle cx="6" cy="6" r="5.2" fill="none" stroke="var(--met)" strokeWidth="1.4" />
          <path
            d="M3.5 6.2l1.800 1.800 3.200-3.600"
            fill="none"
            stroke="var(--met)"
            strokeWidth="1.4"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : light === "near" ? (
        <>
          <path d="M6 .9L11.100 6L6 11.100L.9 6z" fill="none" stroke="var(--warn)" strokeWidth="1.3" />
          <path d="M6 .9L6 11.100L.9 6z" fill="var(--warn)" />
        </>
      ) : (
        <path
          d="M1.500 2.300h9L6 10.200z"
          fill="none"
          stroke="var(--missed)"
          strokeWidth="1.4"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
