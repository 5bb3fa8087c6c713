// How is a parcel or a park put in a few words now? As the map paints it: under a scenario what is supposed, else what is.
import { useTranslation } from "../locale/useTranslation";
import type { ScenarioPage } from "../scenario/scenarioStore";
import { supposedWords } from "../scenario/supposedObject";
import type { HoverTarget } from "../state/hover";
import type { SteadyView } from "../state/view";
import { type ObjectWords, parcelWords, parkWords } from "./objectWords";
import { useScene } from "./scene";

/** Null for nothing, and for what is not known here. @param scenario what is supposed there; `supposed`: it made it so */
export function useObjectWords(
  target: HoverTarget | null,
  view: SteadyView,
  scenario: Pick<ScenarioPage, "base" | "replay">,
): { readonly words: ObjectWords; readonly supposed: boolean } | null {
  const scene = useScene();
  const { t } = useTranslation(["map", "legend", "period", "ui", "scenario"]);
  if (target === null) return null;
  const supposed = supposedWords(target, scenario, scene, view, t);
  if (supposed !== null) return { words: supposed, supposed: true };
  const { kind, id } = target;
  const words = kind === "parcel" ? parcelWords(scene, view, id, t) : parkWords(scene, view, id, t);
  return words && { words, supposed: false };
}
