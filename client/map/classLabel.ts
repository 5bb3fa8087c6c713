// What is a legend class called, in the language of the page?
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import type { Words } from "../locale/words";
import type { View } from "../state/view";
import type { LegendClass } from "./legendClasses";

/** "12 – 24", "无数据", or the word of the data where no catalogue knows it. @param t bound to the legend namespace */
export function classLabel(entry: LegendClass, view: Pick<View, "population" | "measure">, t: Words): string {
  const { label } = entry;
  if (label.kind === "range") {
    if (label.from === null) return `< ${limit(label.to)}`;
    if (label.to === null) return `≥ ${limit(label.from)}`;
    return `${limit(label.from)} – ${limit(label.to)}`;
  }
  if (label.kind === "key") {
    if (label.text === "none" && view.population === "all") return t("legend:class.noneAll");
    // too little land covered, or no industry designated: said alike, as the panel gives the reason
    if (label.text === "low" && view.measure === "concentration") return t("legend:class.unjudged");
    return t(`legend:class.${label.text}`);
  }
  const known = t(`legend:word.${view.measure}.${label.text}`, { defaultValue: "" });
  return known !== "" ? known : label.text;
}

/** At most one decimal, and none where it says nothing: 12, 38.4, 1187.5. Ungrouped, for narrow columns. */
function limit(value: number | null): string {
  return formatHalfUp(value ?? 0, 1).replace(/\.0$/, "");
}
