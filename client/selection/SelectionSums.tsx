// What does the selected land come to? Sums, per-mu figures as ratios of sums with their verdicts, and the land they were divided by.
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { figureOf } from "../../geo/tally/figureOf";
import { perMu } from "../../geo/tally/perMu";
import type { Measure, Tally } from "../../geo/tally/tally";
import { judgePerMu } from "../../geo/target/judge";
import { useTranslation } from "../locale/useTranslation";
import { METRIC_OF, useScene } from "../map/scene";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING, writeMu, writeWanYuan } from "../ui/write";

const MEASURES = ["output", "tax", "rd"] as const;

export function SelectionSums({ tally }: { tally: Tally }) {
  const { t } = useTranslation(["selection", "map"]);
  const { targets, annual } = useScene();
  const yuan = { output: tally.outputYuan, tax: tally.taxYuan, rd: tally.rdYuan };
  return (
    <>
      <dl>
        {MEASURES.map((measure) => {
          // as land at large is held to; a park's own target is nothing to plots
          const target = targets?.groups[0]?.[METRIC_OF[measure]] ?? null;
          const { verdict } = judgePerMu(tally, measure, target, annual);
          const value = perMu(tally, measure);
          return (
            <div key={measure} title={t("ratioOfSums")}>
              <dt>{t(`map:measureShort.${measure}`)}</dt>
              <dd>
                <span className="selection-sum">
                  {value === null ? NOTHING : writeWanYuan(yuan[measure])}{" "}
                  <span className="unit">{t("map:wanYuan")}</span>
                </span>
                <b>{value === null ? NOTHING : formatHalfUp(value, 1, { group: true, minus: "−" })}</b>{" "}
                <span className="unit">{t("map:perMu")}</span>
                {target !== null && <VerdictGlyph verdict={verdict} />}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="selection-base">
        {basesOf(tally).map(([landDm2, measures]) => (
          <span key={landDm2}>
            {t("base", {
              figures: measures.map((measure) => t(`map:measureShort.${measure}`)).join(t("listSign")),
              mu: writeMu(landDm2),
            })}
          </span>
        ))}
      </p>
    </>
  );
}

/** By which land the per-mu figures are divided, figures of the same land together; what nobody reports is left away. */
function basesOf(tally: Tally): [number, Measure[]][] {
  const found = new Map<number, Measure[]>();
  for (const measure of MEASURES) {
    const { landDm2 } = figureOf(tally, measure);
    if (landDm2 > 0) found.set(landDm2, [...(found.get(landDm2) ?? []), measure]);
  }
  return [...found];
}
