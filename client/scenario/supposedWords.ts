// Which uses and statuses are supposed that no parcel has? Each is a class of its own, or its land would be in none.
import { useMemo, useSyncExternalStore } from "react";
import type { Plot } from "../../geo/scenario/plot";
import type { MeasureId } from "../state/view";
import { scenarioPage, subscribeScenario } from "./scenarioStore";

/** The word of a plot under a measure that is told in words; undefined under any other, null where it has none. */
export function plotWord(plot: Plot, measure: MeasureId): string | null | undefined {
  if (measure === "use") return plot.use;
  if (measure === "status") return plot.status;
  return measure === "basis" ? plot.basis : undefined;
}

/**
 * The words of the dictionary, and after them those that are supposed and not among them: numbers of classes stay as they are.
 * @param touched plots that are not as in the base, null where gone
 * @example withSupposedWords(["operating"], "status", touchedOf(anIdlePlot)) // ["operating", "idle"]
 */
export function withSupposedWords(
  dictionary: readonly string[],
  measure: MeasureId,
  touched: ReadonlyMap<string, Plot | null>,
): readonly string[] {
  const words = new Set(dictionary);
  for (const plot of touched.values()) {
    const word = plot === null ? undefined : plotWord(plot, measure);
    // as dictionaries have it: what has no word has the empty one
    if (word !== undefined) words.add(word ?? "");
  }
  return words.size === dictionary.length ? dictionary : [...words];
}

/** The same for the open scenario; whoever asks renders again only where there are other words. */
export function useSupposedWords(dictionary: readonly string[], measure: MeasureId): readonly string[] {
  const now = useSyncExternalStore(subscribeScenario, () => {
    const { replay } = scenarioPage();
    return JSON.stringify(
      replay === null ? dictionary : withSupposedWords(dictionary, measure, replay.touched()),
    );
  });
  return useMemo(() => JSON.parse(now) as string[], [now]);
}
