// What stands behind one enterprise's class: each term, what one class up takes, rules and what people stated?
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { EvaluatedEnterpriseView } from "../../server/api/evaluationShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { useAuthor } from "../ui/useAuthor";
import { NOTHING, writeNumber, writeWanYuan } from "../ui/write";
import { ClassChip } from "./ClassChip";
import { MissingBadge } from "./MissingBadge";
import { readAnew } from "./readAnew";
import { StatementForm } from "./StatementForm";
import { asInput, useEvaluationChoice } from "./useEvaluationChoice";

export function EnterpriseDetail({ id, year }: { id: string; year: number }) {
  const { t } = useTranslation("evaluation");
  const choice = useEvaluationChoice(true);
  const query = useQuery(
    useTRPC().evaluation.enterprise.queryOptions(
      { id, period: String(year), ...asInput(choice) },
      { enabled: choice !== null, placeholderData: keepPreviousData },
    ),
  );
  return (
    <Answer query={query} failed={t("failed")} rows={4}>
      {(found) => <Detail id={id} found={found} />}
    </Answer>
  );
}

function Detail({ id, found }: { id: string; found: EvaluatedEnterpriseView }) {
  const { t } = useTranslation("evaluation");
  const lang = useViewPart((view) => view.lang);
  const [stating, setStating] = useState(false);
  const { group, row } = found;
  if (group === null || row === null) return <p className="ui-facts">{t("apart")}</p>;
  const between = group.indicators.find((one) => one.between !== null)?.between ?? null;
  return (
    <div className="evaluation-detail">
      <p className="ui-row evaluation-verdict">
        <span>
          <ClassChip of={row.standing} />{" "}
          {row.place === null
            ? t(row.standing === "undecided" ? "class.undecided" : "noPlace")
            : t("placeOf", { place: row.place, of: group.ranked, group: inLanguage(lang, group) })}
        </span>
        <b className="ui-num">
          {row.score === null ? NOTHING : writeNumber(row.score, 2)}
          <span className="ui-unit">/ {writeNumber(group.full, 0)}</span>
        </b>
      </p>
      <div>
        <MissingBadge row={row} indicators={group.indicators} named />
      </div>
      <table className="evaluation-parts">
        <thead>
          <tr>
            <th scope="col">{t("indicator")}</th>
            <th scope="col" className="ui-right">
              {t("value")}
            </th>
            <th scope="col" className="ui-right">
              {t(between === null ? "benchmark" : "betweenHead")}
            </th>
            <th scope="col" className="ui-right">
              {t("points")}
            </th>
          </tr>
        </thead>
        <tbody>
          {group.indicators.map((indicator, at) => {
            const term = row.terms[at];
            const state = term?.state ?? "none";
            return (
              <tr key={indicator.id}>
                <th scope="row">
                  {inLanguage(lang, indicator)} <span className="ui-small ui-soft">{indicator.unit}</span>
                </th>
                <td className="ui-right">
                  {term?.value === null || term === undefined ? t("noData") : writeNumber(term.value, 2)}
                </td>
                <td className="ui-right">
                  {indicator.between === null
                    ? (indicator.benchmark ?? NOTHING)
                    : t("between", {
                        lowest: writeNumber(indicator.between.lowest, 2),
                        highest: writeNumber(indicator.between.highest, 2),
                      })}
                </td>
                <td className="ui-right">
                  {term === undefined ? NOTHING : writeNumber(term.points, 2)}
                  <span className="ui-unit">/ {indicator.weight}</span>
                  {state === "formula" ? null : <div className="ui-small ui-soft">{t(`state.${state}`)}</div>}
                </td>
              </tr>
            );
          })}
          <Adjustments row={row} />
        </tbody>
      </table>
      {between === null ? null : (
        <p className="ui-facts">{t("betweenNote", { base: between.base, span: between.span })}</p>
      )}
      <ClassUpList found={found} />
      <Rules found={found} />
      {stating ? (
        <StatementForm
          enterprise={id}
          year={found.year}
          rules={found.rules}
          onDone={() => setStating(false)}
        />
      ) : (
        <Button size="small" onClick={() => setStating(true)}>
          {t("stateAdd")}
        </Button>
      )}
    </div>
  );
}

function Adjustments({ row }: { row: NonNullable<EvaluatedEnterpriseView["row"]> }) {
  const { t } = useTranslation("evaluation");
  const all = (["factor", "bonus", "deduction"] as const).filter((kind) =>
    kind === "factor" ? Number(row.factor) !== 1 : Number(row[kind]) !== 0,
  );
  return all.map((kind) => (
    <tr key={kind}>
      <th scope="row">{t(`statement.${kind}`)}</th>
      <td colSpan={3} className="ui-right">
        {kind === "factor" ? "× " : kind === "bonus" ? "+ " : "− "}
        {writeNumber(row[kind], 2)}
      </td>
    </tr>
  ));
}

function ClassUpList({ found }: { found: EvaluatedEnterpriseView }) {
  const { t } = useTranslation("evaluation");
  if (found.classUp.length === 0) return null;
  return (
    <>
      <h4>{t("classUp")}</h4>
      <ul className="ui-plain evaluation-up">
        {found.classUp.map(({ measure, state, moreYuan, to }) => {
          const name = t(`measure.${measure}`, { defaultValue: measure });
          return (
            <li key={measure}>
              {state === "found" && moreYuan !== null
                ? t("up.found", { measure: name, amount: writeWanYuan(moreYuan, 4), to })
                : t(`up.${state}`, { measure: name })}
            </li>
          );
        })}
      </ul>
      <p className="ui-facts">{t("classUpNote")}</p>
    </>
  );
}

function Rules({ found }: { found: EvaluatedEnterpriseView }) {
  const { t } = useTranslation("evaluation");
  const lang = useViewPart((view) => view.lang);
  const [author] = useAuthor();
  const trpc = useTRPC();
  const withdraw = useMutation(
    trpc.evaluation.withdraw.mutationOptions({
      // it is under way until the class without it is read
      onSuccess: () => readAnew(trpc.evaluation.enterprise.queryFilter()),
    }),
  );
  const nameOf = (id: string | null) => {
    const rule = found.rules.find((one) => one.id === id);
    return rule === undefined ? (id ?? "") : inLanguage(lang, rule);
  };
  const open = (found.row?.rules ?? []).filter(({ state }) => state === "waiting");
  if (open.length === 0 && found.statements.length === 0) return null;
  return (
    <>
      <h4>{t("rules")}</h4>
      <ul className="ui-plain evaluation-rules">
        {open.map(({ id }) => (
          <li key={id}>{t("ruleWaiting", { rule: nameOf(id) })}</li>
        ))}
        {found.statements.map(({ seq, kind, ruleId, confirmed, value, evidence, author: by, createdAt }) => (
          <li key={seq} className="ui-row">
            <span>
              {kind === "rule"
                ? t(confirmed === true ? "ruleConfirmed" : "ruleRefused", { rule: nameOf(ruleId) })
                : `${t(`statement.${kind}`)} ${value ?? ""}`}
              <span className="ui-facts">
                {" "}
                {evidence} · {by} · {createdAt.slice(0, 10)}
              </span>
            </span>
            <Button
              size="small"
              type="text"
              disabled={author.trim() === "" || withdraw.isPending}
              loading={withdraw.isPending && withdraw.variables.seq === seq}
              onClick={() => withdraw.mutate({ seq, by: author })}
            >
              {t("withdraw")}
            </Button>
          </li>
        ))}
      </ul>
      {withdraw.error === null ? null : <p role="alert">{withdraw.error.message}</p>}
    </>
  );
}
