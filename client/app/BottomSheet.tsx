// One sheet, three heights: peek, half, nearly all. Dragged, tapped or moved by keys; it never covers the whole map.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "../locale/useTranslation";

const DETENTS = ["peek", "half", "full"] as const;
type Detent = (typeof DETENTS)[number];
const PEEK_PX = 96;
const SHARE: Readonly<Record<"half" | "full", number>> = { half: 0.45, full: 0.92 };
/** A shorter pull is a tap. */
const TAP_PX = 6;

/**
 * @param subject what it tells of: another one brings a folded sheet back to half and to its beginning
 * @param aside whether somebody draws on the map, or wipes between two scenarios: it folds, and comes back as it was
 */
export function BottomSheet({
  label,
  subject,
  aside,
  children,
}: {
  label: string;
  subject: string;
  aside: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation("app");
  const [detent, setDetent] = useState<Detent>("half");
  const [dragged, setDragged] = useState<number | null>(null);
  const from = useRef<{ y: number; height: number; moved: boolean } | null>(null);
  const sheet = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is what this answers to
  useEffect(() => {
    setDetent((now) => (now === "peek" ? "half" : now));
    body.current?.scrollTo({ top: 0 });
  }, [subject]);

  const latest = useRef(detent);
  latest.current = detent;
  useEffect(() => {
    if (!aside) return;
    const before = latest.current;
    setDetent("peek");
    return () => setDetent((now) => (now === "peek" ? before : now));
  }, [aside]);

  const start = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0, moved: false };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!from.current) return;
    const by = from.current.y - event.clientY;
    if (Math.abs(by) > TAP_PX) from.current.moved = true;
    if (from.current.moved) setDragged(Math.max(PEEK_PX / 2, from.current.height + by));
  };
  const end = () => {
    const began = from.current;
    from.current = null;
    if (!began) return;
    if (!began.moved) setDetent(next(detent, detent === "full" ? -2 : 1));
    else if (dragged !== null) setDetent(nearest(dragged));
    setDragged(null);
  };
  const key = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    setDetent(next(detent, by));
  };
  const height =
    dragged !== null ? `${dragged}px` : detent === "peek" ? `${PEEK_PX}px` : `${SHARE[detent] * 100}dvh`;
  return (
    <section
      className="sheet"
      ref={sheet}
      style={{ height }}
      data-dragging={dragged !== null}
      aria-label={label}
      id="results"
      tabIndex={-1}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-label={t(`sheet.${detent}`)}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={key}
        onClick={(event) => {
          // A click without a pointer comes from Enter, Space or a screen reader.
          if (event.detail === 0) setDetent(next(detent, detent === "full" ? -2 : 1));
        }}
      />
      <div className="sheet-body" ref={body}>
        {children}
      </div>
    </section>
  );
}

function next(detent: Detent, by: number): Detent {
  const at = Math.min(DETENTS.length - 1, Math.max(0, DETENTS.indexOf(detent) + by));
  return DETENTS[at] ?? detent;
}

function nearest(height: number): Detent {
  const heights: Record<Detent, number> = {
    peek: PEEK_PX,
    half: SHARE.half * window.innerHeight,
    full: SHARE.full * window.innerHeight,
  };
  return DETENTS.reduce((best, one) =>
    Math.abs(heights[one] - height) < Math.abs(heights[best] - height) ? one : best,
  );
}
