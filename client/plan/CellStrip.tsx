// What of the cell in hand: what stands there, why not, what can be settled, and what it would cost?
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { PairView, PlanCell, PlanDecision, PlanView } from "../../server/api/planShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { faultWords } from "../match/faultWords";
import { SiteLink } from "../match/SiteLink";
import { useNameOfPark } from "../match/siteLabel";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { useLate } from "../ui/useLate";
import { useSeconds } from "../ui/useSeconds";
import type { BoardCell } from "./boardModel";
import { lossProof, lossWords } from "./planWords";
import { useAsk } from "./useAsk";
import { usePlanLook, usePlanRun } from "./usePlan";
import { useProjects } from "./useProjects";

interface Props {
  cell: BoardCell | null;
  label: string;
  busy: boolean;
  /** @param place null: the park as a whole */
  onSettle: (mark: PlanDecision["mark"], place: string | null) => void;
  /** Only looked at in passing: nothing can be settled here. */
  passive: boolean;
}

export function CellStrip({ cell, label, busy, onSettle, passive }: Props) {
  const { t } = useTranslation("plan");
  const { found } = usePlanRun();
  const { ask, answerTo, isAsked, busy: asking, faultOf } = useAsk("pair");
  if (cell === null) return null;
  const { project, park, place, pinned, forbidden } = cell;
  const name = JSON.stringify([project, park]);
  const answer = answerTo(name);
  const solved = found?.plan !== null && found !== null;
  return (
    <div className="board-strip">
      <p className="board-strip-what">{label}</p>
      <div className="board-strip-buttons" role="toolbar" aria-label={t("cellTools")}>
        <Button
          size="small"
          disabled={passive || busy || pinned?.place === null}
          onClick={() => onSettle("pinned", null)}
        >
          {t("pin")} <kbd>P</kbd>
        </Button>
        {place === null ? null : (
          <Button size="small" disabled={passive || busy} onClick={() => onSettle("pinned", place)}>
            {t("pinPlace")}
          </Button>
        )}
        <Button
          size="small"
          disabled={passive || busy || forbidden.some((one) => one.place === null)}
          onClick={() => onSettle("forbidden", null)}
        >
          {t("ban")} <kbd>F</kbd>
        </Button>
        {place === null ? null : (
          <Button size="small" disabled={passive || busy} onClick={() => onSettle("forbidden", place)}>
            {t("banPlace")}
          </Button>
        )}
        <Button
          size="small"
          disabled={passive || busy || (pinned === null && forbidden.length === 0)}
          onClick={() => onSettle("cleared", null)}
        >
          {t("clear")} <kbd>Del</kbd>
        </Button>
        <Button
          size="small"
          disabled={passive || !solved || asking || cell.state === "placed"}
          loading={isAsked(name)}
          onClick={() => ask(name, { kind: "pair", project, park, place: null })}
        >
          {t("price")}
        </Button>
      </div>
      <div className="board-strip-more" aria-live="polite">
        {isAsked(name) ? <Solving /> : null}
        {faultOf(name) === null ? null : <p className="match-fault">{faultOf(name)}</p>}
        {answer === null ? null : <Price pair={answer.pair} best={found?.plan?.aims ?? []} />}
        {cell.state === "closed" ? <WhyNot key={name} {...{ project, park, passive }} /> : null}
      </div>
    </div>
  );
}

/** The plan is solved again, which takes a while; only that it is is said aloud, not every second of it. */
function Solving() {
  const { t } = useTranslation("plan");
  const seconds = useSeconds(true);
  return (
    <p>
      {t("priceSolving")} <span aria-hidden="true">{t("priceSeconds", { count: seconds })}</span>
    </p>
  );
}

/** What it costs to put the project there, and who has to move for it. */
function Price({ pair, best }: { pair: PairView; best: PlanView["aims"] }) {
  const { t } = useTranslation(["plan", "match", "legend"]);
  const projects = useProjects();
  const nameOf = (id: string) => projects?.find((one) => one.id === id)?.name ?? id;
  if (pair.kind === "unsized") return <p>{t("plan:priceUnsized")}</p>;
  if (pair.kind === "excluded") return <p>{t("plan:priceNone")}</p>;
  if (pair.losses === null) return <p>{t("plan:priceImpossible")}</p>;
  const others = pair.moved.filter(({ project }) => project !== pair.project);
  const proof = lossProof(best, pair.aims);
  return (
    <p>
      <b>{t("plan:priceIs", { losses: lossWords(pair.losses, inPlan(t)) })}</b>{" "}
      {others.length === 0
        ? t("plan:nobodyMoves")
        : t("plan:moved", {
            projects: others.map(({ project }) => nameOf(project)).join(t("plan:comma")),
          })}{" "}
      {t(`plan:priceProof.${proof}`)}
    </p>
  );
}

/** The words of the plan's catalogue, where others are at hand besides. */
const inPlan =
  (t: Words): Words =>
  (key, options) =>
    t(`plan:${key}`, options);

const REST_MS = 400;

/** How many sites each rule is the first to exclude, and which comes nearest with all that is against it. */
function WhyNot({ project, park, passive }: { project: string; park: string; passive: boolean }) {
  const { t } = useTranslation(["match", "plan", "legend"]);
  const [{ run }] = usePlanLook();
  // a pointer on its way passes many cells, and each answer is worked out and logged: it is asked once the pointer rests
  const rested = useLate(passive, REST_MS);
  const asks = run !== null && (!passive || rested);
  const query = useQuery(
    useTRPC().plan.cell.queryOptions(
      { id: run ?? "", project, park },
      { enabled: asks, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  if (query.error !== null) return <p className="match-fault">{query.error.message}</p>;
  return query.data === undefined ? <p>{t("plan:asking")}</p> : <Why cell={query.data} t={t} />;
}

function Why({ cell: { sites, rules, nearest }, t }: { cell: PlanCell; t: Words }) {
  const { lang } = useView();
  const parkName = useNameOfPark();
  if (sites === 0) return <p>{t("plan:noSitesHere")}</p>;
  return (
    <p>
      {t("plan:noneHere", { count: sites })}{" "}
      {rules
        .toSorted((a, b) => b.sites - a.sites)
        .map((rule) => t("plan:byRule", { rule: inLanguage(lang, rule), count: rule.sites }))
        .join(t("plan:comma"))}
      {nearest === null ? null : (
        <>
          {t("plan:nearest")} <SiteLink site={nearest} />{" "}
          {nearest.faults.map((fault) => faultWords(fault, t, parkName)).join(t("plan:comma"))}
        </>
      )}
    </p>
  );
}
