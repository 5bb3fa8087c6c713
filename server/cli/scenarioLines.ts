// How does a scenario read at a terminal? Its events with what became of each, then every unit that differs, before and after.
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { powerOfTen } from "../../geo/number/write";
import type { Refusal } from "../../geo/scenario/scenarioState";
import type { SavedScenario, ScenarioFigure, ScenarioStanding } from "../api/scenarioShapes";
import { VERDICT_WORDS } from "../locale/judgementWords";
import type { Language } from "../locale/language";
import { EDIT, REFUSAL, STEP } from "../scenario/words";
import { METRIC } from "../trace/words";
import { say } from "./words";

export function scenarioLines(
  scenario: SavedScenario,
  { steps, units }: ScenarioStanding,
  lang: Language,
): string[] {
  const { id, title, version, savedBy, savedAt, baseRelease } = scenario;
  return [
    say("scenarioHead", lang, {
      id,
      title,
      version,
      by: savedBy,
      at: savedAt,
      base: baseRelease ?? say("scenarioWorking", lang),
    }),
    ...steps.map(({ event, state, refusal, remarks }, at) => {
      const why = refusal === null ? "" : ` ${REFUSAL[refusal.refused][lang]} (${about(refusal)})`;
      const left = remarks.map(
        (gap) => ` ${say("scenarioGap", lang, { plot: gap.plotId, m2: squareMetres(gap.areaDm2) })}`,
      );
      return `  ${at + 1}. ${EDIT[event.edit.kind][lang]} · ${STEP[state][lang]}${why}${left.join("")}`;
    }),
    ...units.flatMap((unit) => [
      `${unit.id} ${lang === "en" ? (unit.nameEn ?? unit.name) : unit.name}`.trim(),
      ...unit.is.flatMap((after, at) => {
        const before = unit.was[at];
        return before === undefined || (before.value === null && after.value === null)
          ? []
          : [`  ${METRIC[after.metric][lang]} ${figure(before, lang)} → ${figure(after, lang)}`];
      }),
    ]),
  ];
}

const squareMetres = (dm2: number): string => formatHalfUp(powerOfTen(dm2, -2), 2, { group: true });

const about = ({ subject, areaDm2 }: Refusal): string =>
  areaDm2 === null ? subject : `${subject}, ${squareMetres(areaDm2)} m²`;

function figure({ metric, value, verdict, surplusYuan }: ScenarioFigure, lang: Language): string {
  const share = metric === "concentration";
  const written =
    value === null ? "–" : formatHalfUp(share ? powerOfTen(value, 2) : value, 2, { group: true });
  const surplus =
    surplusYuan === null ? "" : ` ${formatHalfUp(powerOfTen(surplusYuan, -4), 2, { group: true })}`;
  return `${written}${share ? " %" : ""} ${VERDICT_WORDS[verdict][lang]}${surplus}`;
}
