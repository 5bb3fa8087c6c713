// How much of the occupied land speaks in this figure? A ring and per cent; under 90 % in the colour of the undecided.
import { memo } from "react";
import { useTranslation } from "../locale/useTranslation";
import { writePercent } from "./write";
import "./meter.css";
import "./ui.css";

interface Props {
  /** 0–1; null where nothing is occupied. */
  share: number | null;
  /** Too little to judge or rank: decided in integers, not by this share. */
  low: boolean;
  label?: string;
}

export const CoverageBadge = memo(function CoverageBadge({ share, low, label }: Props) {
  const { t } = useTranslation("ui");
  const words = label ?? t("coverage");
  return (
    <span className={low ? "ui-coverage ui-coverage-low" : "ui-coverage"}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="var(--track)" strokeWidth="3" />
        {share === null || share <= 0 ? null : (
          <circle
            cx="7"
            cy="7"
            r="5.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="3"
            pathLength={100}
            strokeDasharray={`${share * 100} 100`}
            transform="rotate(-90 7 7)"
          />
        )}
      </svg>
      <span className={label === "" ? "ui-hidden" : undefined}>{label === "" ? t("coverage") : words}</span>
      <span className="ui-num">{share === null ? t("noData") : writePercent(share)}</span>
    </span>
  );
});
