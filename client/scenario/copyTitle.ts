// What is a scenario called that is kept beside the one it came from? By the name typed for it; where none was, by that of the other, as its copy.
import type { ScenarioDoc } from "./scenarioDoc";

/** @param asCopy the name of a copy, of the name of that which it was made from */
export function copyTitleOf({ title, head }: ScenarioDoc, asCopy: (title: string) => string): string {
  const typed = title.trim();
  return head !== null && typed !== head.title ? typed : asCopy(typed);
}
