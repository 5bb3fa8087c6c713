// What if a project keeps only part of its promise? Down to which share its parks still meet their targets, all others keeping theirs.
import { useTranslation } from "react-i18next";
import type { PlanView } from "../../server/api/planShapes";
import type { ProjectList } from "../../server/api/promotionShapes";
import { writePercent } from "../ui/write";
import { useParkNames } from "./useParkNames";

interface Props {
  plan: PlanView;
  projects: ProjectList["projects"];
}

export function BreakEvens({ plan: { breakEven }, projects }: Props) {
  const { t } = useTranslation("plan");
  const { nameOf } = useParkNames();
  // a target that needs nothing of the promise does not hang on it
  const lines = breakEven.flatMap(({ project, parks }) =>
    parks.filter((one) => one.breakEven > 0).map((one) => ({ project, ...one })),
  );
  const tick = (kept: boolean) => (
    <>
      <span aria-hidden="true">{kept ? "✓" : "✗"}</span>
      <span className="ui-hidden">{t(kept ? "stillMet" : "notMet")}</span>
    </>
  );
  return (
    <section className="match-block" aria-labelledby="plan-even">
      <header className="match-head">
        <h3 id="plan-even">{t("breakEven")}</h3>
        <span className="ui-soft ui-small">{t("breakEvenHow")}</span>
      </header>
      {lines.length === 0 ? (
        <p className="ui-facts">{t("noBreakEven")}</p>
      ) : (
        <div className="plan-table-box">
          <table className="plan-table">
            <thead>
              <tr>
                <th scope="col">{t("project")}</th>
                <th scope="col">{t("parkTarget")}</th>
                <th scope="col">{t("least")}</th>
                <th scope="col">100 %</th>
                <th scope="col">80 %</th>
                <th scope="col">60 %</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ project, park, metric, breakEven: least, at80, at60 }) => (
                <tr key={`${project} ${park} ${metric}`}>
                  <th scope="row">{projects.find(({ id }) => id === project)?.name ?? project}</th>
                  <td>
                    {nameOf(park)} · {t(`metric.${metric}`)}
                  </td>
                  <td>{writePercent(least)}</td>
                  <td>{tick(least <= 1)}</td>
                  <td>{tick(at80)}</td>
                  <td>{tick(at60)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
