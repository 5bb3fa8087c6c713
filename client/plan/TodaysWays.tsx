// How much better is the plan than a list worked through from the top?
import type { PlanView } from "../../server/api/planShapes";
import { useTranslation } from "../locale/useTranslation";
import { aimText, limitWords, lossWords } from "./planWords";
import { useParkNames } from "./useParkNames";

export function TodaysWays({ plan: { aims, greedy } }: { plan: PlanView }) {
  const { t } = useTranslation("plan");
  const { nameOf } = useParkNames();
  return (
    <section className="match-block" aria-labelledby="plan-today">
      <header className="match-head">
        <h3 id="plan-today">{t("today")}</h3>
        <span className="ui-soft ui-small">{t("todayHow")}</span>
      </header>
      <div className="plan-table-box">
        <table className="plan-table">
          <thead>
            <tr>
              <td />
              {aims.map(({ aim }) => (
                <th key={aim} scope="col">
                  {t(`aim.${aim}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t("thisPlan")}</th>
              {aims.map(({ aim, value }) => (
                <td key={aim}>
                  <b>{aimText(aim, value, t)}</b>
                </td>
              ))}
            </tr>
            {greedy.map(({ by, values }) => (
              <tr key={by}>
                <th scope="row">{t(`way.${by}`)}</th>
                {aims.map(({ aim }) => (
                  <td key={aim}>{aimText(aim, values.find((one) => one.aim === aim)?.value ?? null, t)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {greedy.map(({ by, losses, missed }) => (
        <p key={by} className="ui-facts">
          {t("against", {
            way: t(`way.${by}`),
            losses: lossWords(losses, t),
          })}
          {missed.length === 0
            ? ""
            : t("alsoMisses", {
                limits: missed.map((limit) => limitWords(limit, nameOf, t)).join(t("comma")),
              })}
        </p>
      ))}
    </section>
  );
}
