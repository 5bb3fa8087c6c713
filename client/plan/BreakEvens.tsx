// What if promises are kept only in part? By one project, all others keeping theirs, down to which share its parks still meet their targets; and by all.
import type { PlanView } from "../../server/api/planShapes";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { NOTHING, writePercent, writeSigned } from "../ui/write";
import { useParkNames } from "./useParkNames";

interface Props {
  plan: PlanView;
  projects: ProjectList["projects"];
}

export function BreakEvens({ plan: { breakEven, keptShares }, projects }: Props) {
  const { t } = useTranslation("plan");
  const { nameOf } = useParkNames();
  // a target that needs nothing of the promise does not hang on it
  const lines = breakEven.flatMap(({ project, parks }) =>
    parks.filter((one) => one.breakEven > 0).map((one) => ({ project, ...one })),
  );
  const needed = new Set(lines.map(({ project }) => project));
  const free = breakEven.filter(({ project }) => !needed.has(project)).length;
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
      {lines.length > 0 && free > 0 ? <p className="ui-facts">{t("othersFree", { count: free })}</p> : null}
      {keptShares.length === 0 ? null : <AllInPart shares={keptShares} />}
    </section>
  );
}

/** What comes of the plan where all keep the same share. */
function AllInPart({ shares }: { shares: PlanView["keptShares"] }) {
  const { t } = useTranslation("plan");
  const { nameOf } = useParkNames();
  const lostWords = ({ met, lost }: PlanView["keptShares"][number]) => {
    if (met === 0) return NOTHING;
    if (lost.length === 0) return t("noneLost", { of: met });
    const names = lost.map(({ park, metric }) => `${nameOf(park)} ${t(`metric.${metric}`)}`);
    return t("lostOf", { count: lost.length, of: met, targets: names.join(t("and")) });
  };
  return (
    <div className="plan-table-box">
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t("allKeep")}</th>
            <th scope="col">{t("surplusChange")}</th>
            <th scope="col">{t("lostTargets")}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.percent}>
              <th scope="row">{share.percent} %</th>
              <td>
                {share.surplusYuan === null
                  ? NOTHING
                  : `${writeSigned(share.surplusYuan / 10_000, 1)} ${t("wan")}`}
              </td>
              <td>{lostWords(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
