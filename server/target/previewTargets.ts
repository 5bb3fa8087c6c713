// Which verdicts would another edition of a set change? Judged as every view judges, over the same Tallies; nothing is written.
import { parsePeriod } from "../../geo/period/period";
import { firstDifference } from "../../geo/target/firstDifference";
import { setFor } from "../../geo/target/targetFor";
import { worstVerdict } from "../../geo/target/worstVerdict";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { MetricId, MetricView, ParkKind, VerdictWord } from "../api/shapes";
import type { ChangedMetric, ChangedPark, SetDraft, TargetPreview } from "../api/targetShapes";
import type { View } from "../api/view";
import { clusterMap } from "../industry/clusterMap";
import { concentrationView, perMuViews, type Subject, type Yardstick } from "../metrics/judgeSubject";
import { type SubjectRows, subjectOf, subjectRows } from "../metrics/subjects";
import { setOf, type TargetSet } from "../metrics/targetSets";
import { parkNamings } from "../park/parkNaming";
import { checkDraft } from "./checkDraft";
import { contentOf, draftsOf } from "./setContent";
import { previewSentences } from "./words";

export interface PreviewRequest {
  readonly draft: SetDraft;
  /** The set as it stands, or another one, against which the draft is held; null: a new set against nothing. */
  readonly against: TargetSet | null;
  /** For when the targets count; left out: the first period in which the two differ. */
  readonly asOf?: string | undefined;
}

/** Parcels named in an answer; the others are counted. */
const NAMED_PARCELS = 50;

/** @throws ApiError where `asOf` is no period */
export async function previewTargets(
  ctx: DataContext,
  view: View,
  { draft, against, asOf }: PreviewRequest,
): Promise<TargetPreview> {
  checkDraft(draft);
  const { period, population } = view;
  const drafts = against === null ? [] : draftsOf(against);
  const when = asOf ?? firstDifference(drafts, draft.targets, period, population) ?? period;
  const parsed = parsePeriod(when);
  if (parsed === null) throw new ApiError("bad_period", when);
  const none: TargetSet = setOf("", 0, contentOf({ ...draft, targets: [] }));
  const sides: Sides = {
    before: { set: setFor(against ?? none, parsed, population), annual: view.annual, period },
    after: {
      set: setFor(
        setOf(against?.setId ?? "", (against?.version ?? 0) + 1, contentOf(draft)),
        parsed,
        population,
      ),
      annual: view.annual,
      period,
    },
  };
  const rows = async (unit: "park" | "parcel" | "district") => ({
    before: await subjectRows(ctx, { ...view, previous: null, set: sides.before.set }, unit),
    after: await subjectRows(ctx, { ...view, previous: null, set: sides.after.set }, unit),
  });
  const clusters = await clusterMap(ctx.db, view.district.id);
  const judged = (
    both: Both<SubjectRows>,
    id: string,
    kind: ParkKind | null,
    leads: readonly string[] | null,
  ) => {
    const side = (name: keyof Sides) => {
      const subject = subjectOf(both[name], id, kind);
      return subject === null ? null : metricsOf(subject, leads, clusters, sides[name]);
    };
    const [before, after] = [side("before"), side("after")];
    return before === null || after === null ? null : { before, after };
  };
  const parkRows = await rows("park");
  const namings = await parkNamings(ctx.db, view.district.id);
  const parks = namings.flatMap(({ id, name, name_en, kind, leads }): ChangedPark[] => {
    const both = judged(parkRows, id, kind, leads);
    if (both === null) return [];
    const metrics = changedMetrics(both.before, both.after);
    const worst = { before: worstVerdict(both.before), after: worstVerdict(both.after) };
    return [
      {
        ...{ id, name, nameEn: name_en, kind, metrics, worst },
        flips: metrics.some(({ flips }) => flips) || worst.before !== worst.after,
      },
    ];
  });
  const whole = judged(await rows("district"), view.district.id, null, []);
  const preview: Omit<TargetPreview, "sentences"> = {
    base: against?.rule ?? null,
    period,
    asOf: when,
    population,
    dataVersion: view.version,
    parks: parks
      .filter(({ metrics, flips }) => metrics.length > 0 || flips)
      .toSorted((a, b) => Number(b.flips) - Number(a.flips)),
    parksJudged: parks.length,
    district: whole === null ? [] : changedMetrics(whole.before, whole.after),
    parcels: parcelFlips(await rows("parcel"), (both, id) => judged(both, id, null, null)),
  };
  return { ...preview, sentences: previewSentences(preview, ctx.lang) };
}

interface Both<T> {
  readonly before: T;
  readonly after: T;
}
type Sides = Both<Yardstick>;

/** @param leads null for parcels, which have no concentration */
function metricsOf(
  subject: Subject,
  leads: readonly string[] | null,
  clusters: Awaited<ReturnType<typeof clusterMap>>,
  yardstick: Yardstick,
): MetricView[] {
  const perMu = Object.values(perMuViews(subject, yardstick));
  return leads === null ? perMu : [...perMu, concentrationView(subject, leads, clusters, yardstick)];
}

/** Metrics of which the target, the verdict or the surplus differs. A reference judges nobody: its verdict never flips. */
function changedMetrics(before: readonly MetricView[], after: readonly MetricView[]): ChangedMetric[] {
  return before.flatMap((was, at): ChangedMetric[] => {
    const is = after[at];
    if (is === undefined) return [];
    const [from, to] = [sideOf(was), sideOf(is)];
    const flips = standingOf(was) !== standingOf(is);
    return flips || JSON.stringify(withoutRule(from)) !== JSON.stringify(withoutRule(to))
      ? [{ metric: was.metric, before: from, after: to, flips }]
      : [];
  });
}

const sideOf = ({ value, verdict, reason, surplusYuan, target }: MetricView): ChangedMetric["before"] => ({
  value,
  verdict,
  reason,
  surplusYuan,
  target,
});

/** The next version has another name and the same target: that is no change. */
const withoutRule = ({ target, ...side }: ChangedMetric["before"]) => [
  side,
  target === null
    ? null
    : [target.operator, target.value, target.reference, target.denominator, target.exemption?.reason],
];

/** What a metric says of a subject: nothing where no target binds. */
const standingOf = ({ target, verdict, reason }: MetricView): string =>
  target === null || target.reference ? "unbound" : `${verdict} ${reason === "exempt" ? "exempt" : ""}`;

function parcelFlips(
  rows: Both<SubjectRows>,
  judge: (both: Both<SubjectRows>, id: string) => Both<MetricView[]> | null,
): TargetPreview["parcels"] {
  const counts = new Map<string, { metric: MetricId; from: VerdictWord; to: VerdictWord; parcels: number }>();
  const named: TargetPreview["parcels"]["named"] = [];
  for (const id of rows.before.now.keys()) {
    const both = judge(rows, id);
    if (both === null) continue;
    for (const { metric, flips, before, after } of changedMetrics(both.before, both.after)) {
      if (!flips) continue;
      const [from, to] = [before.verdict, after.verdict];
      const key = `${metric} ${from} ${to}`;
      const count = counts.get(key) ?? { metric, from, to, parcels: 0 };
      counts.set(key, { ...count, parcels: count.parcels + 1 });
      if (named.length < NAMED_PARCELS) named.push({ id, metric, from, to, value: after.value });
    }
  }
  return { flips: [...counts.values()], named };
}
