// Where does an indicator stand? A glyph of its own shape and a word: on track, close, behind, or nothing known.
import type { IndicatorLight } from "../../server/api/indicatorShapes";
import { useTranslation } from "../locale/useTranslation";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import "../ui/meter.css";
import "./indicator.css";

const TONE: Readonly<Record<IndicatorLight, "met" | "close" | "missed" | "undecided" | "none">> = {
  on_track: "met",
  done: "met",
  close: "close",
  behind: "missed",
  undecided: "undecided",
  unreported: "none",
  open: "none",
};

export function LightChip({ light }: { light: IndicatorLight }) {
  const { t } = useTranslation("indicator");
  const tone = TONE[light];
  return (
    <span className={`ui-chip ${tone === "close" || tone === "none" ? `light-${tone}` : `ui-chip-${tone}`}`}>
      {tone === "close" ? (
        <svg className="ui-glyph" width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
          <circle cx="6" cy="6" r="5.2" fill="none" stroke="var(--warn)" strokeWidth="1.6" />
          <path d="M6 .8a5.2 5.2 0 010 10.4z" fill="var(--warn)" />
        </svg>
      ) : tone === "none" ? (
        <svg className="ui-glyph" width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1 6h10" stroke="var(--ink-3)" strokeWidth="1.6" strokeDasharray="2.4 1.6" />
        </svg>
      ) : (
        <VerdictGlyph verdict={tone} />
      )}
      {t(`light.${light}`)}
    </span>
  );
}
