// How far is a value from its target? A bar over 0–150 % of it, an ink tick on the target, a hollow triangle for last year.
import type { VerdictWord } from "../../server/api/shapes";
import "./meter.css";
import "./ui.css";

interface Props {
  /** `near`: a schedule that is almost kept. */
  verdict: VerdictWord | "near";
  /** Positions 0–1 along the bar. */
  fill: number;
  targetAt: number;
  previousAt?: number | null;
  beyond?: boolean;
  /** 8 on meters, 6 in tables. */
  size?: "meter" | "table";
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Decoration: the numbers stand beside it in words. */
export function TargetBar({
  verdict,
  fill,
  targetAt,
  previousAt = null,
  beyond = false,
  size = "meter",
}: Props) {
  return (
    <span className={`ui-bar ui-bar-${size}`} aria-hidden="true">
      <span className={`ui-bar-fill ui-fill-${verdict}`} style={{ width: percent(fill) }} />
      {beyond ? (
        <svg className="ui-bar-beyond" viewBox="0 0 5 8" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 0l5 4l-5 4" fill="none" stroke="var(--bg)" strokeWidth="1.5" />
        </svg>
      ) : null}
      {previousAt === null ? null : (
        <svg
          className="ui-bar-previous"
          style={{ left: percent(previousAt) }}
          viewBox="0 0 9 6"
          aria-hidden="true"
        >
          <path d="M4.5 .5l3.5 4.5h-7z" fill="var(--bg)" stroke="var(--ink-2)" />
        </svg>
      )}
      <span className="ui-bar-target" style={{ left: percent(targetAt) }} />
    </span>
  );
}
