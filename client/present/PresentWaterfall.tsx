// Who carries the park on the wall and who drags it? One bar a plot, the rest folded, ending at the park's surplus.
import { useTranslation } from "react-i18next";
import type { SurplusLedgerView } from "../../server/api/ledgerShapes";
import { powerOfTen, writeSigned, writeWanYuan } from "../ui/write";
import { wallBars } from "./wallBars";

const WIDTH = 1240;
const HEIGHT = 232;
const LEFT = 92;
const TOP = 34;
const BOTTOM = 44;
const FONT = 18;

export function PresentWaterfall({ ledger }: { ledger: SurplusLedgerView }) {
  const { t } = useTranslation(["present", "ui"]);
  if (ledger.totalYuan === null) return null;
  const { bars, groups, low, high, ticks } = wallBars(ledger, ledger.totalYuan);
  const y = (yuan: number) => TOP + ((high - yuan) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const units = bars.reduce((sum, { weight }) => sum + weight, 0);
  const x = (at: number) => LEFT + (at / units) * (WIDTH - LEFT);
  return (
    <svg className="present-waterfall" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} fontSize={FONT} aria-hidden="true">
      <text x={LEFT} y="16" fill="var(--ink-2)">
        {t("ledger", { target: ledger.target?.value ?? "", unit: t("ui:unit.perMu") })}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${LEFT} ${y(tick)}H${WIDTH}`}
            stroke={tick === 0 ? "var(--ink)" : "var(--line)"}
            strokeWidth={tick === 0 ? 1.75 : 1}
          />
          <text x={LEFT - 10} y={y(tick) + 6} textAnchor="end" fill="var(--ink-2)">
            {writeWanYuan(tick)}
          </text>
        </g>
      ))}
      {bars.map((bar) => {
        const up = bar.yuan >= 0;
        const top = Math.min(y(bar.from), y(bar.to));
        const left = x(bar.at) + 3;
        const wide = x(bar.at + bar.weight) - x(bar.at) - 6;
        return (
          <g key={bar.key}>
            <rect
              x={left}
              y={top}
              width={wide}
              height={Math.max(2, Math.abs(y(bar.from) - y(bar.to)))}
              fill={up ? "var(--met)" : "url(#present-missed)"}
              fillOpacity={bar.folded ? 0.55 : 1}
              stroke={up ? "none" : "var(--missed)"}
            />
            {bar.labelled ? (
              <text
                x={left + wide / 2}
                y={bar.key === "net" && !up ? top + Math.abs(y(bar.from) - y(bar.to)) + 20 : top - 7}
                textAnchor="middle"
                fontWeight="700"
                fill={up ? "var(--met)" : "var(--missed)"}
              >
                {writeSigned(powerOfTen(bar.yuan, -4), 0)}
              </text>
            ) : null}
          </g>
        );
      })}
      {groups.map((group) => (
        <g key={group.key} fill="var(--ink-2)">
          {group.bracket ? (
            <path
              d={`M${x(group.from) + 3} ${HEIGHT - 34}v6H${x(group.to) - 3}v-6`}
              fill="none"
              stroke="var(--ink-3)"
            />
          ) : null}
          <text
            x={(x(group.from) + x(group.to)) / 2}
            y={HEIGHT - 6}
            textAnchor="middle"
            fontWeight={group.key === "net" ? 700 : 400}
          >
            {group.key === "net" ? t("net") : t(group.key.replace(/Up|Down/, ""), { count: group.count })}
          </text>
        </g>
      ))}
    </svg>
  );
}
