// For whom was this made? Written across what could be passed on; drawn as part of the page, so that it is printed with it.
import { useId } from "react";

const SIZE = 14;
const LINE = 104;

/** Stands in a box with `position: relative`. */
export function Watermark({ text }: { text: string }) {
  const id = useId();
  // a Chinese character is as wide as it is high, others about half
  const wide = [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? SIZE : SIZE * 0.6), 0) + 72;
  return (
    <svg className="share-watermark" aria-hidden="true">
      <defs>
        <pattern
          id={id}
          width={wide}
          height={LINE}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y={LINE * 0.3} fontSize={SIZE}>
            {text}
          </text>
          <text x={wide / 2} y={LINE * 0.8} fontSize={SIZE}>
            {text}
          </text>
          <text x={-wide / 2} y={LINE * 0.8} fontSize={SIZE}>
            {text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
