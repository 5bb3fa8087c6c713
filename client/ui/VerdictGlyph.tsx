// How does a verdict look without colour? A disc with a tick, a triangle down, a dashed ring with a question mark.
import type { VerdictWord } from "../../server/api/shapes";

/** Decoration: the word stands beside it, or hidden behind it. */
export function VerdictGlyph({ verdict, size = 12 }: { verdict: VerdictWord; size?: number }) {
  return (
    <svg className="ui-glyph" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {verdict === "met" ? (
        <>
          <circle cx="6" cy="6" r="6" fill="var(--met)" />
          <path
            d="M3.2 6.2l2 2 3.6-4"
            fill="none"
            stroke="var(--bg)"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : verdict === "missed" ? (
        <path d="M.6 1.8h10.8L6 11.2z" fill="var(--missed)" />
      ) : (
        <>
          <circle
            cx="6"
            cy="6"
            r="5"
            fill="none"
            stroke="var(--undecided)"
            strokeWidth="1.4"
            strokeDasharray="2.2 1.4"
          />
          <path
            d="M4.6 4.9a1.4 1.4 0 112 1.3c-.4.2-.6.5-.6.9"
            fill="none"
            stroke="var(--undecided)"
            strokeWidth="1.2"
            strokeLinecap="round"
          />
          <circle cx="6" cy="8.7" r=".75" fill="var(--undecided)" />
        </>
      )}
    </svg>
  );
}
