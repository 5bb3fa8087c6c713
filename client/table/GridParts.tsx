// The bare parts of the grid: a line, and a box in it that may be pinned. A table of the document cannot draw thirty of a hundred thousand lines.
import type { HTMLAttributes, ReactNode } from "react";
import type { GridColumn } from "./gridColumns";

type LineProps = HTMLAttributes<HTMLDivElement> & { [data: `data-${string}`]: unknown };

export function GridLine(props: LineProps) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the line
  return <div role="row" {...props} />;
}

interface BoxProps {
  /** Left away: the column of ticks. */
  column?: GridColumn;
  /** From 1, the ticks counted. */
  at: number;
  head?: "none" | "ascending" | "descending";
  children?: ReactNode;
}

export function GridBox({ column, at, head, children }: BoxProps) {
  const look = column === undefined ? " table-tick" : column.right ? " table-number" : "";
  const left = column?.left ?? null;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: either role takes it
    <span
      className={`table-cell${look}`}
      role={head === undefined ? "gridcell" : "columnheader"}
      aria-colindex={at}
      aria-sort={head}
      data-pinned={left !== null || undefined}
      style={left === null ? undefined : { left }}
    >
      {children}
    </span>
  );
}
