// The patterns of the pictures on the wall: stripes below target, dots undecided, hatching without data.
export function PresentPatterns() {
  return (
    <defs>
      <pattern
        id="present-missed"
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="8" height="8" fill="var(--missed-soft)" />
        <rect width="3" height="8" fill="var(--missed)" />
      </pattern>
      <pattern id="present-undecided" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill="var(--undecided-soft)" />
        <circle cx="2" cy="2" r="1.2" fill="var(--undecided)" />
        <circle cx="5.5" cy="5.5" r="1.2" fill="var(--undecided)" />
      </pattern>
      <pattern
        id="present-nodata"
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="8" height="8" fill="var(--halo)" />
        <rect width="1.5" height="8" fill="var(--hatch)" />
      </pattern>
    </defs>
  );
}

/** The fill of a verdict in these pictures. */
export const VERDICT_FILL = {
  met: "var(--met)",
  missed: "url(#present-missed)",
  undecided: "url(#present-undecided)",
} as const;
