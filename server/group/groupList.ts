// How do the towns, or the clusters of industry, stand against the targets? The same sums as the parks', cut another way.
import { subtract, sum } from "../../geo/tally/add";
import { EMPTY_TALLY, TALLY_FIELDS, type Tally } from "../../geo/tally/tally";
import type { MetricId } from "../../geo/target/target";
import { worstVerdict } from "../../geo/target/worstVerdict";
import type { DataContext } from "../api/context";
import type { GroupList, GroupRow, MetricView } from "../api/shapes";
import type { View } from "../api/view";
import { correctionCounts } from "../correction/correctionCounts";
import { clusterMap } from "../industry/clusterMap";
import { concentrationView, perMuViews, type Subject } from "../metrics/judgeSubject";
import { reporters } from "../metrics/reporters";
import { standings } from "../metrics/standings";
import { type SubjectRows, subjectOf, subjectRows } from "../metrics/subjects";
import { tallyView, viewOfTally } from "../metrics/tallyRow";
import { groupNamings } from "./groupNamings";

/** No cluster has leading industries: it is one. */
const NO_CONCENTRATION: Omit<MetricView, "ruleVersion"> = {
  metric: "concentration",
  value: null,
  previous: null,
  target: null,
  verdict: "undecided",
  reason: "no_target",
  surplusYuan: null,
  coverage: null,
  geodesicVerdict: null,
  gross: null,
  schedule: null,
};

/** Every town or cluster that has land or enterprises, by id, and last what belongs to none (id ""). */
export function groupList(ctx: DataContext, view: View, by: "town" | "cluster"): Promise<GroupList> {
  const { version, period, population, set } = view;
  return ctx.memo.of(`groups ${version} ${by} ${period} ${population} ${set.id}`, async () => {
    const rows = await subjectRows(ctx, view, by);
    const clusters = await clusterMap(ctx.db, view.district.id);
    const namings = await groupNamings(ctx.db, view.district.id, by, period);
    const behind = await reporters(ctx, view, by, period);
    const behindBefore = view.previous === null ? null : await reporters(ctx, view, by, view.previous);
    const corrected = await correctionCounts(ctx.db, view.district.id, period, by);
    const rest = by === "town" ? await restOf(ctx, view, rows) : null;
    const subjects = namings.flatMap((naming) => {
      const subject = subjectOf(rows, naming.id, null) ?? (naming.id === "" ? rest : null);
      return subject === null ? [] : [{ naming, subject }];
    });
    const places = standings(
      subjects.map(({ naming, subject }) => ({
        ...subject,
        id: naming.id,
        reporters: behind.get(naming.id),
        previousReporters: behindBefore?.get(naming.id),
        leads: [],
        whole: naming.id === "",
      })),
      set,
    );
    return {
      period,
      population,
      targetSet: set.id,
      by,
      rows: subjects.flatMap(({ naming, subject }): GroupRow[] => {
        const standing = places.get(naming.id);
        if (standing === undefined) return [];
        const row = rows.now.get(naming.id);
        const metrics: Record<MetricId, MetricView> = {
          ...perMuViews(subject, view),
          concentration:
            by === "town"
              ? concentrationView(subject, [], clusters, view)
              : { ...NO_CONCENTRATION, ruleVersion: set.rule },
        };
        const enterprises = behind.get(naming.id)?.enterprises ?? 0;
        return [
          {
            ...naming,
            by,
            tally: row === undefined ? viewOfTally(subject.tally, enterprises) : tallyView(row),
            corrections: corrected.get(naming.id) ?? 0,
            metrics,
            worst: worstVerdict(Object.values(metrics)),
            standing,
          },
        ];
      }),
    };
  });
}

/** The district without its towns; null where nothing is left. */
async function restOf(ctx: DataContext, view: View, towns: SubjectRows): Promise<Subject | null> {
  const whole = subjectOf(await subjectRows(ctx, view, "district"), view.district.id, null);
  if (whole === null) return null;
  const parts = [...towns.now.keys()].flatMap((id) => subjectOf(towns, id, null) ?? []);
  const tally = subtract(whole.tally, sum(parts.map((part) => part.tally)));
  if (isNothing(tally)) return null;
  return {
    tally,
    previous:
      whole.previous === null
        ? null
        : subtract(whole.previous, sum(parts.map(({ previous }) => previous ?? EMPTY_TALLY))),
    everybody: subtract(whole.everybody, sum(parts.map(({ everybody }) => everybody))),
    kind: null,
    who: { unit: "town", id: "" },
  };
}

function isNothing(tally: Tally): boolean {
  return TALLY_FIELDS.every((field) => tally[field] === 0);
}
