// How much does each criterion weigh? Whole percents that sum to 100: moving one moves the others in proportion.
import { Button, Slider } from "antd";
import { useEffect, useState } from "react";
import { reweigh } from "../../geo/match/reweigh";
import type { MatchCriterionView } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { PointList } from "./PointList";
import { useMatchLook } from "./useMatch";

export function WeightSliders({ criteria }: { criteria: readonly MatchCriterionView[] }) {
  const { t } = useTranslation("match");
  const lang = useViewPart((view) => view.lang);
  const [look, choose] = useMatchLook();
  const standing = criteria.map(({ criterion, weight }) => look.weights?.[criterion] ?? weight);
  // while one is dragged only the numbers move; the ranking follows when it is let go
  const [dragged, setDragged] = useState<readonly number[] | null>(null);
  const settled = standing.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dragged is over once other weights stand
  useEffect(() => setDragged(null), [settled]);
  const shown = dragged ?? standing;
  const settle = (weights: readonly number[]) =>
    choose({
      weights: criteria.every(({ standard }, at) => weights[at] === standard)
        ? null
        : Object.fromEntries(criteria.map(({ criterion }, at) => [criterion, weights[at] ?? 0])),
    });
  const distance = criteria.findIndex(({ criterion }) => criterion === "distance");
  return (
    <section className="match-block" aria-labelledby="match-weights">
      <header className="match-head">
        <h3 id="match-weights">{t("weights")}</h3>
        {look.weights === null ? null : (
          <Button type="link" size="small" onClick={() => choose({ weights: null })}>
            {t("restore")}
          </Button>
        )}
        <span className="ui-soft ui-small">{t("sum")}</span>
      </header>
      <ul className="match-weights">
        {criteria.map((criterion, at) => {
          const name = inLanguage(lang, criterion);
          return (
            <li key={criterion.criterion}>
              <i className="match-swatch" data-q={at % 9} aria-hidden="true" />
              <span>{name}</span>
              <Slider
                min={0}
                max={100}
                value={shown[at] ?? 0}
                disabled={criteria.length === 1}
                tooltip={{ open: false }}
                ariaLabelForHandle={t("weightOf", { name })}
                onChange={(value) => setDragged(reweigh(standing, at, value))}
                onChangeComplete={(value) => settle(reweigh(standing, at, value))}
              />
              <b>{shown[at] ?? 0} %</b>
            </li>
          );
        })}
      </ul>
      {distance < 0 ? null : <PointList weight={shown[distance] ?? 0} />}
    </section>
  );
}
