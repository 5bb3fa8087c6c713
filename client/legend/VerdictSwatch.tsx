// How is a park of this verdict filled on the map? Solid, striped or dotted, with the verdict's own glyph beside it.
import { useId } from "react";
import type { VerdictWord } from "../../server/api/shapes";
import { VerdictGlyph } from "../ui/VerdictGlyph";

export function VerdictSwatch({ verdict }: { verdict: VerdictWord }) {
  const id = useId();
  return (
    <>
      <svg className="verdict-swatch" width="20" height="14" viewBox="0 0 20 14" aria-hidden="true">
        {verdict === "met" ? null : (
          <defs>
            <pattern
              id={id}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform={verdict === "missed" ? "rotate(-45)" : ""}
            >
              <rect width="5" height="5" fill={`var(--${verdict}-soft)`} />
              {verdict === "missed" ? (
                <rect width="2.2" height="5" fill="var(--missed)" />
              ) : (
                <circle cx="2.5" cy="2.5" r="1" fill="var(--undecided)" />
              )}
            </pattern>
          </defs>
        )}
        <rect width="20" height="14" rx="2" fill={verdict === "met" ? "var(--met)" : `url(#${id})`} />
      </svg>
      <VerdictGlyph verdict={verdict} />
    </>
  );
}
