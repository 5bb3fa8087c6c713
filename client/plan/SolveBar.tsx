// Solve, stop with the best so far kept, or give up; how long each aim may take.
import { Button, Select } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { SECONDS } from "./planLook";
import { usePlanLook, usePlanRun, useSolve } from "./usePlan";

export function SolveBar() {
  const { t } = useTranslation("plan");
  const [{ seconds, run: id }, choose] = usePlanLook();
  const { run } = usePlanRun();
  const solve = useSolve();
  const solving = run?.state === "solving";
  return (
    <div className="plan-solve">
      {solve.fault === null ? null : (
        <p className="match-fault" role="alert">
          {solve.fault}
        </p>
      )}
      <div className="plan-solve-row">
        {solving ? (
          <>
            <Button type="primary" onClick={solve.stop}>
              {t("stop")}
            </Button>
            <Button onClick={solve.cancel}>{t("cancel")}</Button>
          </>
        ) : (
          <>
            <Button type="primary" loading={solve.starting} onClick={() => solve.start()}>
              {t(id === null ? "solve" : "solveAgain")}
            </Button>
            <Select
              aria-label={t("seconds")}
              value={seconds}
              onChange={(value) => choose({ seconds: value })}
              options={SECONDS.map((value) => ({ value, label: t("secondsOf", { count: value }) }))}
            />
          </>
        )}
      </div>
    </div>
  );
}
