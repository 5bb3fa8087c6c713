// How does a schedule's light look without colour? The verdicts' disc and triangle at its ends, a half-filled diamond between them.
import type { ScheduleLight } from "../../server/api/shapes";
import { VerdictGlyph } from "./VerdictGlyph";

/** Decoration: the word stands beside it, or hidden behind it. @param light null where too little land is covered */
export function ScheduleGlyph({ light, size = 12 }: { light: ScheduleLight | null; size?: number }) {
  if (light !== "near") {
    return (
      <VerdictGlyph
        verdict={light === "on" ? "met" : light === "behind" ? "missed" : "undecided"}
        size={size}
      />
    );
  }
  return (
    <svg className="ui-glyph" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 .9L11.1 6L6 11.1L.9 6z" fill="none" stroke="var(--warn)" strokeWidth="1.3" />
      <path d="M6 .9L6 11.1L.9 6z" fill="var(--warn)" />
    </svg>
  );
}
