// What are the few sentences to know? Made from the figures by template, never by guess.

import { ledgerRows } from "../../geo/ledger/ledgerRows";
import { NOTHING, writeSigned, writeWanYuan } from "../../geo/number/write";
import { leafParks } from "../../geo/park/leafParks";
import { largestShortfalls } from "../../geo/park/lowestSurplus";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { MetricId, MetricView, ParkList, VerdictWord } from "../api/shapes";
import { REASON_WORDS, VERDICT_WORDS } from "../locale/judgementWords";
import type { Language } from "../locale/language";
import { isWithheld, type Withheld } from "../metrics/withheld";
import { withUnit, writeValue } from "./figureText";
import { binding, type ParkReport } from "./parkReport";
import { inLanguage } from "./reportFrame";
import { METRIC_WORDS, sayReport } from "./words";

/** Plots that a sentence adds up. */
const DRAGGING = 5;
const VERDICTS: readonly VerdictWord[] = ["met", "missed", "undecided"];

/** How many of each verdict, as `2 项达标，1 项未达标`. */
function counted(
  verdicts: readonly VerdictWord[],
  sentence: "verdictPart" | "districtPart",
  lang: Language,
): string {
  return VERDICTS.map((verdict) => ({ verdict, count: verdicts.filter((one) => one === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => sayReport(sentence, lang, { count, verdict: VERDICT_WORDS[verdict][lang] }))
    .join(lang === "en" ? ", " : "，");
}

/** The sentences of a park: verdicts, each binding target, who drags. */
export function parkHeadlines(report: ParkReport, annual: boolean, lang: Language): string[] {
  const { detail, measure, withheld } = report;
  if (!annual) return [sayReport("notAnnual", lang)];
  const bound = binding(detail.metrics);
  const first =
    bound.length === 0
      ? sayReport("noBinding", lang)
      : sayReport("verdicts", lang, {
          count: bound.length,
          parts: counted(
            bound.map(({ verdict }) => verdict),
            "verdictPart",
            lang,
          ),
        });
  const order: Record<VerdictWord, number> = { missed: 0, undecided: 1, met: 2 };
  const each = bound
    .filter(({ metric }) => !isWithheld(withheld, metric))
    .sort((a, b) => order[a.verdict] - order[b.verdict])
    .map((view) => targetSentence(view, lang));
  const rows = withheld.has(measure) ? null : ledgerRows(detail.ledger[METRIC_OF_MEASURE[measure]], DRAGGING);
  const dragging = rows?.worst.reduce((sum, { wanYuan }) => sum + wanYuan, 0) ?? 0;
  const last =
    rows === null || rows.worst.length < 2
      ? []
      : [
          sayReport("dragging", lang, {
            measure: METRIC_WORDS[METRIC_OF_MEASURE[measure]][lang],
            count: rows.worst.length,
            amount: writeSigned(dragging, 0),
          }),
        ];
  return [first, ...each, ...last];
}

function targetSentence(view: MetricView, lang: Language): string {
  const metric = METRIC_WORDS[view.metric][lang];
  if (view.verdict === "undecided" || view.surplusYuan === null || view.target === null) {
    const reason = view.reason === null ? NOTHING : REASON_WORDS[view.reason][lang];
    return sayReport("undecidedBy", lang, { metric, reason });
  }
  return sayReport(view.verdict === "met" ? "metBy" : "missedBy", lang, {
    metric,
    value: withUnit(writeValue(view, true), view, lang),
    target: view.target.value,
    amount: writeWanYuan(Math.abs(view.surplusYuan)),
  });
}

/** @param hidden what is kept back, by park */
export const isHidden = (hidden: ReadonlyMap<string, Withheld>, park: string, metric: MetricId): boolean => {
  const withheld = hidden.get(park);
  return withheld !== undefined && isWithheld(withheld, metric);
};

const GAPS: readonly MetricId[] = ["output_per_mu", "tax_per_mu", "concentration"];

/** The sentences of the district: parks by verdict, the largest gap of each binding target. @param hidden what is kept back, by park */
export function districtHeadlines(
  list: ParkList,
  annual: boolean,
  hidden: ReadonlyMap<string, Withheld>,
  lang: Language,
): string[] {
  const parks = leafParks(list.rows);
  if (parks.length === 0) return [sayReport("noParks", lang)];
  if (!annual) return [sayReport("notAnnual", lang)];
  const first = sayReport("districtVerdicts", lang, {
    count: parks.length,
    parts: counted(
      parks.map(({ worst }) => worst),
      "districtPart",
      lang,
    ),
  });
  const gaps = GAPS.flatMap((metric) => {
    const bound = parks.filter(
      ({ id, metrics }) => metrics[metric].target?.reference === false && !isHidden(hidden, id, metric),
    );
    const [park] = largestShortfalls(bound, metric);
    const surplus = park?.metrics[metric].surplusYuan ?? null;
    if (park === undefined || surplus === null) return [];
    return [
      sayReport("largestGap", lang, {
        metric: METRIC_WORDS[metric][lang],
        park: inLanguage(lang, park),
        amount: writeWanYuan(Math.abs(surplus)),
      }),
    ];
  });
  return [first, ...gaps];
}
