// How does a sum come about, step by step? Signed bars on a running sum; each is a link or a button, so that keys and screen readers reach it.
import type { ReactNode } from "react";
import { useTranslation } from "../locale/useTranslation";
import { writeSigned, writeWanYuan } from "../ui/write";
import { axisOf, type Bar } from "./ledgerBars";
import "./ledger.css";

export interface Step extends Bar<string> {
  /** Beneath the bar; null: named by its group only. */
  readonly label: string | null;
  /** Whether its amount stands at it. */
  readonly amount: boolean;
  /** A sum of several: drawn paler. */
  readonly folded?: boolean;
  /** How wide it is beside the others; 1 where nothing is said. */
  readonly weight?: number;
  /** A balance and no change: drawn from zero, set apart. */
  readonly balance?: boolean;
  /** What it is and how much, in words. */
  readonly said: string;
  /** Wraps what opens the thing it stands for; without, it can be focused only. */
  readonly wrap?: (content: ReactNode, className: string) => ReactNode;
}

/** Neighbouring bars under one name. */
export interface StepGroup {
  readonly label: string;
  readonly from: number;
  readonly count: number;
}

export function Waterfall({
  steps,
  groups = [],
  label,
}: {
  steps: readonly Step[];
  groups?: readonly StepGroup[];
  label: string;
}) {
  const { t } = useTranslation("ledger");
  const { low, high, ticks } = axisOf(steps);
  const at = (yuan: number) => ((high - yuan) / (high - low)) * 100;
  const places = placesOf(steps);
  const leftOf = (index: number) => places[index] ?? 100;
  const widthOf = (index: number, count = 1) => leftOf(index + count) - leftOf(index);
  return (
    <div className="ledger-fall">
      <div className="ledger-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ top: `${at(tick)}%` }}>
            {writeWanYuan(tick)}
          </span>
        ))}
      </div>
      <div className="ledger-plot">
        {ticks.map((tick) => (
          <i
            key={tick}
            className={tick === 0 ? "ledger-zero" : "ledger-grid"}
            style={{ top: `${at(tick)}%` }}
            aria-hidden="true"
          />
        ))}
        <ul className="ui-plain" aria-label={label}>
          {steps.map((step, index) => {
            const top = Math.min(at(step.from), at(step.to));
            const height = Math.abs(at(step.from) - at(step.to));
            const sign = step.yuan < 0 ? "missed" : "met";
            const className = `ledger-bar ledger-bar-${sign}${step.folded ? " ledger-bar-folded" : ""}`;
            const bar = (
              <>
                <span className="ui-hidden">{step.said}</span>
                {step.amount ? (
                  <b
                    aria-hidden="true"
                    className={`ledger-amount ui-ink-${sign} ${step.balance && step.yuan < 0 ? "ledger-under" : "ledger-above"}`}
                  >
                    {writeSigned(step.wanYuan, 0)}
                  </b>
                ) : null}
              </>
            );
            return (
              <li
                key={step.key}
                style={{
                  left: `${leftOf(index) + widthOf(index) * 0.06}%`,
                  width: `${widthOf(index) * 0.88}%`,
                  top: `${top}%`,
                  height: `max(2px, ${height}%)`,
                }}
                title={step.said}
              >
                {step.wrap ? step.wrap(bar, className) : <span className={className}>{bar}</span>}
              </li>
            );
          })}
        </ul>
      </div>
      <div className="ledger-names" aria-hidden="true">
        {steps.map(({ key, label: name, balance }, index) =>
          name === null ? null : (
            <span
              key={key}
              className={balance ? "ledger-net" : ""}
              style={{ left: `${leftOf(index)}%`, width: `${widthOf(index)}%` }}
            >
              {name}
            </span>
          ),
        )}
        {groups.map((group) => (
          <span
            key={group.label}
            className="ledger-group"
            style={{ left: `${leftOf(group.from)}%`, width: `${widthOf(group.from, group.count)}%` }}
          >
            {group.label}
          </span>
        ))}
      </div>
      <span className="ledger-unit" aria-hidden="true">
        {t("unit")}
      </span>
    </div>
  );
}

/** Where each step begins, in % of the width, and where the last ends. */
function placesOf(steps: readonly Step[]): number[] {
  const whole = steps.reduce((sum, { weight = 1 }) => sum + weight, 0) || 1;
  let left = 0;
  const places = steps.map(({ weight = 1 }) => {
    const place = left;
    left += (weight / whole) * 100;
    return place;
  });
  return [...places, 100];
}
