// What do items 6, 7 and 9 of the policy ask of the ladder, and how far is that? The same answers as on the board of indicators.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../api/trpc";
import { LightChip } from "../indicator/LightChip";
import { useIndicatorWords } from "../indicator/useIndicatorWords";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";

const CLAUSES: readonly string[] = ["6", "7", "9"];

export function LadderGoals() {
  const { t } = useTranslation("ladder");
  const { period } = useView();
  const words = useIndicatorWords();
  const query = useQuery(
    useTRPC().indicator.board.queryOptions(period === "" ? {} : { period }, {
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Answer query={query} failed={t("goalsFailed")} rows={6}>
      {({ indicators }) => (
        <>
          <table className="ladder-table">
            <caption className="ui-hidden">{t("goals")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("goals")}</th>
                <th scope="col" className="ui-right">
                  {t("target")}
                </th>
                <th scope="col" className="ui-right">
                  {t("value")}
                </th>
                <th scope="col">{t("light")}</th>
              </tr>
            </thead>
            <tbody>
              {indicators
                .filter(({ clause, kind }) => CLAUSES.includes(clause) && kind !== "milestone")
                .map((indicator) => (
                  <tr key={indicator.id}>
                    <th scope="row" title={`“${indicator.quote}”`}>
                      {words.name(indicator)}{" "}
                      <span className="ui-soft ui-small">
                        {words.clause(indicator)} {words.scope(indicator)}
                      </span>
                    </th>
                    <td className="ui-right">{words.target(indicator)}</td>
                    <td className="ui-right ui-num">{words.value(indicator)}</td>
                    <td>
                      <LightChip light={indicator.light} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
          <p className="ui-facts">{t("goalsNote")}</p>
        </>
      )}
    </Answer>
  );
}
