// How does one move a break? By dragging the line between two classes, or with the arrow keys; never over its neighbours.
import { useRef } from "react";
import { CLASS_BREAKS } from "../../geo/target/classOf";
import { useTranslation } from "../locale/useTranslation";
import { currentAddress, openView } from "../state/viewStore";

interface Props {
  /** All breaks of the scale, 万元/亩, ascending. */
  breaks: readonly number[];
  /** Which of them. */
  at: number;
}

const TARGET = CLASS_BREAKS.indexOf(100);

/** True where a break may be moved: the target may not. */
export const isMovable = (at: number): boolean => at >= 0 && at < CLASS_BREAKS.length && at !== TARGET;

export function BreakHandle({ breaks, at }: Props) {
  const { t } = useTranslation("legend");
  const drag = useRef<{ x: number; value: number; width: number } | null>(null);
  const frame = useRef(0);
  const value = breaks[at] ?? 0;
  const before = breaks[at - 1] ?? Math.min(0, value - 1);
  const after = breaks[at + 1] ?? value * 2;
  const step = 10 ** Math.floor(Math.log10(Math.max((after - before) / 20, 1e-6)));
  const put = (next: number) => {
    const rounded = Number((Math.round(next / step) * step).toPrecision(10));
    if (!(rounded > before && (rounded < after || breaks[at + 1] === undefined))) return;
    const own = breaks.map((one, i) => String(i === at ? rounded : one)).filter((_, i) => i !== TARGET);
    // who moves the bound of a class sees it: what is lit stays lit
    openView({ breaks: own.join(","), classes: currentAddress().view.classes });
  };
  return (
    <span
      className="break-handle"
      role="slider"
      tabIndex={0}
      aria-label={t("break", { at: at + 1 })}
      aria-orientation="horizontal"
      aria-valuemin={before}
      aria-valuemax={after}
      aria-valuenow={value}
      title={t("breakHint", { value })}
      onKeyDown={(event) => {
        const way =
          event.key === "ArrowRight" || event.key === "ArrowUp"
            ? 1
            : event.key === "ArrowLeft" || event.key === "ArrowDown"
              ? -1
              : 0;
        if (way === 0) return;
        event.preventDefault();
        event.stopPropagation();
        put(value + way * step * (event.shiftKey ? 5 : 1));
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const width = event.currentTarget.parentElement?.offsetWidth ?? 80;
        drag.current = { x: event.clientX, value, width };
      }}
      onPointerMove={(event) => {
        const from = drag.current;
        if (from === null) return;
        const share = (event.clientX - from.x) / from.width;
        cancelAnimationFrame(frame.current);
        // a class's width is as far as the next break
        const reach = share > 0 ? after - from.value : from.value - before;
        frame.current = requestAnimationFrame(() => put(from.value + share * reach));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}
