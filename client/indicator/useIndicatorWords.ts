// How is an indicator written: its target, its value, its share of what is due?
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { parseDecimal } from "../../geo/number/parseDecimal";
import type { IndicatorView } from "../../server/api/indicatorShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { NOTHING, powerOfTen } from "../ui/write";

const SIGN = { ">": ">", ">=": "≥", "<=": "≤" } as const;
const SCREEN = { group: true, minus: "−" } as const;

export function useIndicatorWords() {
  const { t } = useTranslation("indicator");
  const lang = useViewPart((view) => view.lang);
  const unitOf = (unit: string) => t(`unit.${unit}`, { defaultValue: unit });
  return {
    name: (indicator: IndicatorView) => inLanguage(lang, indicator),
    unitOf,
    clause: ({ clause }: Pick<IndicatorView, "clause">) =>
      /^\d+$/.test(clause) ? t("clause", { item: clause }) : t("mainGoals"),
    scope: ({ scope }: Pick<IndicatorView, "scope">) => t(`scope.${scope}`, { defaultValue: scope }),
    /** How the text comes to the scope; 950/48 and the parks of item 22 are read as those of its title. */
    scopeBasis: ({ scope, scopeBasis }: Pick<IndicatorView, "scope" | "scopeBasis">) =>
      t(`scopeBasis.${scopeBasis === "default" && scope !== "全区" ? "title" : scopeBasis}`),
    /** `≥ 1,050`; of a milestone that it is to be done. */
    target: ({ kind, operator, target }: IndicatorView) =>
      kind === "milestone"
        ? t("toBeDone")
        : `${SIGN[operator]} ${formatHalfUp(target, parseDecimal(target)?.scale ?? 0, SCREEN)}`,
    value: ({ kind, current }: IndicatorView) =>
      current === null
        ? NOTHING
        : kind === "milestone"
          ? t(current.text === "1" ? "yes" : "no")
          : current.text,
    /** A share of 1 as per cent, never rounded up to the 100 that it misses. */
    share: (share: number | null) =>
      share === null
        ? NOTHING
        : `${formatAgainstTarget(powerOfTen(share, 2), "100", { digits: 1, maxDigits: 4, ...SCREEN }).text}\u00a0%`,
  };
}
