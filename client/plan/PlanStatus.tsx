// How far is the solving: best so far, bound and gap; or what ended it?
import { useEffect } from "react";
import { useTranslation } from "../locale/useTranslation";
import { announce } from "../ui/announce";
import { runWords } from "./planWords";
import { SolveAgain } from "./SolveAgain";
import { usePlanRun } from "./usePlan";

export function PlanStatus() {
  const { t } = useTranslation("plan");
  const { run, gone } = usePlanRun();
  const state = run?.state ?? null;
  const ended = run !== null && state !== "solving" ? runWords(run, t) : null;
  // only the end is said aloud: the way there changes every moment
  useEffect(() => {
    if (ended !== null) announce(ended);
  }, [ended]);
  if (gone !== null)
    return (
      <div className="plan-status" data-state="failed" role="alert">
        <p>{gone}</p>
        <SolveAgain />
      </div>
    );
  if (run === null || state === "done") return null;
  return (
    <div className="plan-status" data-state={state}>
      <p>{runWords(run, t)}</p>
      {state === "solving" ? (
        <span className="plan-busy" aria-hidden="true">
          <i />
        </span>
      ) : null}
    </div>
  );
}
