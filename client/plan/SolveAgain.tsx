// Solves the same question again, where what came of it is not there any more or only as it was kept.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { useSolve } from "./usePlan";

export function SolveAgain() {
  const { t } = useTranslation("plan");
  const { start, starting, fault } = useSolve();
  return (
    <>
      {fault === null ? null : <span role="alert">{fault}</span>}{" "}
      <Button size="small" loading={starting} onClick={() => start()}>
        {t("solveAgain")}
      </Button>
    </>
  );
}
