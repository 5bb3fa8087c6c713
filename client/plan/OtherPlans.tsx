// What else is there: plans nearly as good, one aim against another, a limit less? Each is solved again when it is asked for.
import { Button, Select } from "antd";
import { useState } from "react";
import type { PlanView } from "../../server/api/planShapes";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { PLAN_AIMS, type PlanAim } from "./planLook";
import { aimText, limitWords, lossWords } from "./planWords";
import { TradeOffChart } from "./TradeOffChart";
import { useAsk } from "./useAsk";
import { useParkNames } from "./useParkNames";
import { usePlanLook, useSolve } from "./usePlan";

interface Props {
  plan: PlanView;
  projects: ProjectList["projects"];
  /** Whether it is the answer to what is asked now: another plan is taken beside today's pins. */
  current: boolean;
  /** Where another plan was taken instead of the best: the solving of the best. */
  adoptedFrom: string | null;
}

/** So many other plans are looked for. */
const MOST = 3;
const POINTS = 5;

export function OtherPlans(props: Props) {
  const { t } = useTranslation("plan");
  return (
    <section className="match-block" aria-labelledby="plan-others">
      <header className="match-head">
        <h3 id="plan-others">{t("others")}</h3>
        <span className="ui-soft ui-small">{t("othersHow")}</span>
      </header>
      {props.adoptedFrom === null ? <Alternatives {...props} /> : <AskTheBest run={props.adoptedFrom} />}
      <TradeOff {...props} />
      {props.adoptedFrom === null ? <FreedLimit {...props} /> : null}
    </section>
  );
}

/** With a plan that was taken all is settled: there is none beside it, and no limit costs it anything. That is asked of the best. */
function AskTheBest({ run }: { run: string }) {
  const { t } = useTranslation("plan");
  const [, choose] = usePlanLook();
  return (
    <p className="ui-facts">
      {t("askTheBest")}{" "}
      <Button size="small" type="link" onClick={() => choose({ run })}>
        {t("toTheBest")}
      </Button>
    </p>
  );
}

function Alternatives({ plan, projects, current }: Props) {
  const { t } = useTranslation("plan");
  const { ask, answerTo, isAsked, busy, faultOf } = useAsk("alternatives");
  const { nameOf } = useParkNames();
  const name = "alternatives";
  const answer = answerTo(name);
  const aim = plan.aims.at(-1)?.aim ?? "";
  const { start, starting, fault } = useSolve();
  const where = (at: { place: string; park: string | null }, whole: boolean) =>
    whole ? t("placeIn", { park: nameOf(at.park ?? ""), place: at.place }) : nameOf(at.park ?? "");
  const nameOfProject = (id: string) => projects.find((one) => one.id === id)?.name ?? id;
  return (
    <div className="plan-ask">
      <Button
        size="small"
        loading={isAsked(name)}
        disabled={busy}
        onClick={() => ask(name, { kind: "alternatives", most: MOST })}
      >
        {t("askAlternatives")}
      </Button>
      <Fault text={faultOf(name)} />
      {answer === null ? null : answer.alternatives.length === 0 ? (
        <p className="ui-facts" role="status">
          {t(answer.unsure ? "alternativesUnsure" : "noAlternatives")}
        </p>
      ) : (
        <ol className="plan-alternatives">
          {answer.alternatives.map(({ value, places, proved, changes }) => (
            <li key={JSON.stringify(places)}>
              <b>{aimText(aim, value, t)}</b>{" "}
              {value === plan.objective
                ? t("equal")
                : t("againstBest", {
                    difference: lossWords([{ aim, loss: (plan.objective ?? value) - value }], t),
                  })}
              {value !== plan.objective && !proved ? ` ${t("otherUnproved")}` : null}
              <ul className="ui-plain ui-facts">
                {changes.map(({ project, from, to, gain }) => (
                  <li key={project}>
                    {t(from === null ? "joins" : to === null ? "leavesFrom" : "movesFrom", {
                      project: nameOfProject(project),
                      from: from === null ? "" : where(from, from.park === to?.park),
                      to: to === null ? "" : where(to, from?.park === to.park),
                    })}
                    {t("changeGain", {
                      gain: gain === 0 ? t("noChange") : lossWords([{ aim, loss: 0 - gain }], t),
                    })}
                  </li>
                ))}
              </ul>
              <Button
                size="small"
                loading={starting}
                disabled={busy || !current}
                onClick={() => start(places.map(({ project, place }) => ({ project, place })))}
              >
                {t("adopt")}
              </Button>
            </li>
          ))}
          <Fault text={fault} />
          {answer.unsure ? <li className="ui-facts">{t("othersUnsure")}</li> : null}
        </ol>
      )}
    </div>
  );
}

function TradeOff({ plan }: Props) {
  const { t } = useTranslation("plan");
  const aimsOf = plan.aims.flatMap(({ aim }) => PLAN_AIMS.find((one) => one === aim) ?? []);
  const [first, setFirst] = useState<PlanAim>(aimsOf[0] ?? "placed");
  const [second, setSecond] = useState<PlanAim>(aimsOf[1] ?? (first === "surplus" ? "tax" : "surplus"));
  const { ask, answerTo, isAsked, busy, faultOf } = useAsk("tradeOff");
  const name = `${first} ${second}`;
  const answer = answerTo(name);
  const options = (not: PlanAim) =>
    PLAN_AIMS.filter((aim) => aim !== not).map((value) => ({ value, label: t(`aim.${value}`) }));
  return (
    <div className="plan-ask">
      <div className="plan-ask-row">
        <Select
          size="small"
          aria-label={t("tradeFirst")}
          value={first}
          onChange={setFirst}
          options={options(second)}
        />
        <Select
          size="small"
          aria-label={t("tradeSecond")}
          value={second}
          onChange={setSecond}
          options={options(first)}
        />
        <Button
          size="small"
          loading={isAsked(name)}
          disabled={busy}
          onClick={() => ask(name, { kind: "tradeOff", aims: [first, second], points: POINTS })}
        >
          {t("askTradeOff")}
        </Button>
      </div>
      <Fault text={faultOf(name)} />
      {answer === null ? null : <TradeOffChart first={first} second={second} points={answer.points} />}
    </div>
  );
}

function FreedLimit({ plan }: Props) {
  const { t } = useTranslation("plan");
  const { nameOf } = useParkNames();
  const { ask, answerTo, isAsked, busy, faultOf } = useAsk("limit");
  // what the plan leaves something of costs nothing, but for parks' targets, of which a placement takes much at once
  const tight = plan.checks.filter(
    ({ limit, left }) =>
      left !== null &&
      !/^(land|pieces|aim) |coverage$/.test(limit) &&
      (left === "0" || !limit.startsWith("floor ")),
  );
  const [limit, setLimit] = useState(tight[0]?.limit ?? "");
  if (tight.length === 0) return null;
  const answer = answerTo(limit);
  return (
    <div className="plan-ask">
      <div className="plan-ask-row">
        <Select
          size="small"
          className="plan-wide"
          aria-label={t("freed")}
          value={limit}
          onChange={setLimit}
          showSearch
          optionFilterProp="label"
          options={tight.map((one) => ({ value: one.limit, label: limitWords(one.limit, nameOf, t) }))}
        />
        <Button
          size="small"
          loading={isAsked(limit)}
          disabled={busy}
          onClick={() => ask(limit, { kind: "limit", limit })}
        >
          {t("askFreed")}
        </Button>
      </div>
      <Fault text={faultOf(limit)} />
      {answer === null ? null : (
        <p className="ui-facts" role="status">
          {t("freedGives", {
            limit: limitWords(limit, nameOf, t),
            gains:
              answer.gains === null
                ? t("freedUnknown")
                : `${freedWords(answer.gains, t)}${t(answer.proved ? "freedProved" : "freedUnproved")}`,
          })}
        </p>
      )}
    </div>
  );
}

const freedWords = (gains: readonly { aim: string; gain: number }[], t: Words): string =>
  gains.every(({ gain }) => gain === 0)
    ? t("noGain")
    : lossWords(
        gains.map(({ aim, gain }) => ({ aim, loss: 0 - gain })),
        t,
      );

function Fault({ text }: { text: string | null }) {
  return text === null ? null : (
    <p className="match-fault" role="alert">
      {text}
    </p>
  );
}
