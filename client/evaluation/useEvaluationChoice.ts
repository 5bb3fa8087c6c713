// Which method and class shares does the page evaluate by? One choice for the board, the panel and the inspector, kept on this machine.
import { useSyncExternalStore } from "react";

export interface EvaluationChoice {
  /** `huangyan@2022`; null: the server's first. */
  readonly method: string | null;
  readonly shares: string | null;
}

const KEY = "mutu.evaluation";
const NONE: EvaluationChoice = { method: null, shares: null };
let choice: EvaluationChoice | null = null;
const listeners = new Set<() => void>();

function read(): EvaluationChoice {
  if (choice !== null) return choice;
  try {
    const [method = "", shares = ""] = (localStorage.getItem(KEY) ?? "").split("|");
    choice = { method: method || null, shares: shares || null };
  } catch {
    choice = NONE;
  }
  return choice;
}

function write(next: EvaluationChoice): void {
  choice = next;
  try {
    localStorage.setItem(KEY, `${next.method ?? ""}|${next.shares ?? ""}`);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The choice, and a way to make another. */
export function useEvaluationChoice(): [EvaluationChoice, (next: EvaluationChoice) => void] {
  return [useSyncExternalStore(subscribe, read), write];
}

/** As a procedure takes it. */
export const asInput = ({ method, shares }: EvaluationChoice) => ({
  ...(method === null ? {} : { method }),
  ...(shares === null ? {} : { shares }),
});
