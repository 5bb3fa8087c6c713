// What is the best plan, is it proved, and what does it do? From the headline to the certificate.
import { Button } from "antd";
import { planOutcome } from "../../geo/match/outcome";
import type { PlanResult as Found, PlanView } from "../../server/api/planShapes";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { localMoment } from "../ui/localMoment";
import { EmptyNotice } from "../ui/Notice";
import { NOTHING, powerOfTen, writeNumber } from "../ui/write";
import { AssignmentList } from "./AssignmentList";
import { isAskedNow } from "./askedNow";
import { BreakEvens } from "./BreakEvens";
import { Certificate } from "./Certificate";
import { ConflictNote } from "./ConflictNote";
import { OtherPlans } from "./OtherPlans";
import { ParkEffects } from "./ParkEffects";
import { PlanStatus } from "./PlanStatus";
import { aimText, gapText, isLess, lossWords } from "./planWords";
import { SolveAgain } from "./SolveAgain";
import { TodaysWays } from "./TodaysWays";
import { UnplacedList } from "./UnplacedList";
import { useDecisions } from "./useDecisions";
import { usePlanLook, usePlanRun } from "./usePlan";
import { useProjects } from "./useProjects";
import "../match/match.css";
import "./plan.css";

export const PlanResult = afterMap(function PlanResult() {
  const { t } = useTranslation("plan");
  const [{ run: asked }] = usePlanLook();
  const { found } = usePlanRun();
  const projects = useProjects();
  return (
    <section className="match-ranking plan-result" aria-labelledby="plan-result">
      <header className="match-head">
        <h2 id="plan-result">{t("result")}</h2>
      </header>
      {asked === null ? (
        <div className="match-block">
          <EmptyNotice>{t("notYet")}</EmptyNotice>
        </div>
      ) : (
        <PlanStatus />
      )}
      {found?.plan && projects !== null ? <Plan found={found} plan={found.plan} projects={projects} /> : null}
    </section>
  );
});

interface Props {
  found: Found;
  plan: PlanView;
  projects: ProjectList["projects"];
}

function Plan({ found: { asked, kept, changed }, plan, projects }: Props) {
  const { t } = useTranslation("plan");
  const [look] = usePlanLook();
  const { standing } = useDecisions();
  const current = isAskedNow(asked, look, standing);
  const outcome = planOutcome(plan, projects.filter(({ placedOn }) => placedOn === null).length);
  return (
    <>
      <SinceNote kept={kept} changed={changed} />
      {asked.adopted === undefined ? null : <AdoptedNote adopted={asked.adopted} plan={plan} />}
      {current ? null : (
        <p className="plan-note" role="note">
          {t("stale")}
        </p>
      )}
      <Headline plan={plan} adopted={asked.adopted ?? null} />
      {outcome === null ? null : (
        <p className="plan-note" role="status">
          {t(`outcome.${outcome}`)}
        </p>
      )}
      {plan.conflict === null ? null : <ConflictNote conflict={plan.conflict} projects={projects} />}
      <Doubts plan={plan} projects={projects} />
      {plan.status === "infeasible" || plan.status === "unknown" ? null : (
        <>
          <AssignmentList plan={plan} projects={projects} />
          <UnplacedList plan={plan} projects={projects} best={asked.adopted?.best ?? []} />
          <ParkEffects effects={plan.effects} />
          <TodaysWays plan={plan} />
          <OtherPlans
            plan={plan}
            projects={projects}
            current={current}
            adoptedFrom={asked.adopted?.from ?? null}
          />
          <BreakEvens plan={plan} projects={projects} />
          <Certificate plan={plan} />
        </>
      )}
    </>
  );
}

/** What is otherwise since it was solved: the server was started anew and this is its record, or the data have moved on. */
function SinceNote({ kept, changed }: Pick<Found, "kept" | "changed">) {
  const { t } = useTranslation("plan");
  if (kept === null && !changed) return null;
  const by = kept && { author: kept.author ?? t("nobodySaid"), at: localMoment(kept.solvedAt) };
  return (
    <div className="plan-note" role="note">
      {by && t("keptBy", by)} {t(changed ? "keptChanged" : "keptSame")} <SolveAgain />
    </div>
  );
}

type Adopted = NonNullable<Found["asked"]["adopted"]>;

/** What a plan that was taken has less than the best, aim by aim. */
function lossesOf(adopted: Adopted, plan: PlanView) {
  const had = new Map(adopted.aims.map(({ aim, value }) => [aim, value]));
  return plan.aims.flatMap(({ aim, value }) => {
    const best = had.get(aim) ?? null;
    return best === null || value === null ? [] : [{ aim, loss: best - value }];
  });
}

/** Another plan was taken instead of the best: what the best had more, and the way back to it. */
function AdoptedNote({ adopted, plan }: { adopted: Adopted; plan: PlanView }) {
  const { t } = useTranslation("plan");
  const [, choose] = usePlanLook();
  const losses = lossesOf(adopted, plan);
  // what came to no plan, or was sought by other aims, is not as good for want of a difference
  const comparable = losses.length === plan.aims.length;
  return (
    <div className="plan-note" role="note">
      {!comparable
        ? t("adoptedUnlike")
        : losses.every(({ loss }) => loss === 0)
          ? t("adoptedEqual")
          : t("adopted", { losses: lossWords(losses, t) })}{" "}
      <Button size="small" onClick={() => choose({ run: adopted.from })}>
        {t("unadopt")}
      </Button>
    </div>
  );
}

/** Every aim with its value and its bound, and whether it is proved. */
function Headline({ plan, adopted }: { plan: PlanView; adopted: Adopted | null }) {
  const { t } = useTranslation("plan");
  if (plan.objective === null) return null;
  // a plan that was taken instead of the best is proved to be the best with what was taken, which is no proof; nor is its bound one
  const proved = plan.status === "optimal" && adopted === null;
  return (
    <div className="plan-head" data-proved={proved}>
      <ul className="ui-plain">
        {plan.aims.map(({ aim, value, bound, proof }) => (
          <li key={aim} className="plan-aim-line">
            <span>{t(`aim.${aim}`)}</span>
            <b>{aimText(aim, value, t)}</b>
            {adopted === null ? (
              <span className="ui-soft">
                {t(isLess(aim) ? "boundBelow" : "bound", { bound: aimText(aim, bound, t) })}
                {proof === null ? "" : ` · ${t(`proof.${proof}`)}`}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="plan-verdict">
        {adopted !== null
          ? t(lossesOf(adopted, plan).some(({ loss }) => loss > 0) ? "adoptedWorse" : "adoptedPlan")
          : proved
            ? t("proved")
            : t(isLess(plan.aims.at(-1)?.aim ?? "") ? "unprovedBelow" : "unproved", {
                gap: plan.gap === null ? NOTHING : gapText(plan.gap),
              })}
        <small>{t("took", { seconds: writeNumber(powerOfTen(plan.milliseconds, -3), 1) })}</small>
      </p>
    </div>
  );
}

/** What is hard to believe, or not known, and what that means for the plan. */
function Doubts({ plan, projects }: Omit<Props, "found">) {
  const { t } = useTranslation(["plan", "match"]);
  const nameOf = (id: string) => projects.find((one) => one.id === id)?.name ?? id;
  const list = (ids: readonly string[]) => ids.map(nameOf).join(t("plan:comma"));
  const unpromised = (aim: string) =>
    plan.unpromised.filter((one) => one.aim === aim).map(({ project }) => project);
  return (
    <>
      {plan.doubts.map(({ project, doubt }) => (
        <p key={project} className="match-doubt" role="note">
          {t("plan:doubted", { project: nameOf(project) })}{" "}
          {t(`match:doubt.${doubt.kind}`, {
            value: writeNumber(doubt.perMu, 0),
            best: writeNumber(doubt.best?.perMu ?? null, 0),
            division: doubt.best?.division ?? "",
          })}
        </p>
      ))}
      {(["surplus", "tax", "output"] as const).map((aim) =>
        unpromised(aim).length === 0 ? null : (
          <p key={aim} className="plan-note">
            {t(`plan:unpromised.${aim}`, { projects: list(unpromised(aim)) })}
          </p>
        ),
      )}
      {plan.unsized.length === 0 ? null : (
        <p className="plan-note">
          {t("plan:unsized", {
            floors: new Set(plan.unsized.flatMap(({ floors }) => floors)).size,
            projects: list(plan.unsized.map(({ project }) => project)),
          })}
        </p>
      )}
    </>
  );
}
