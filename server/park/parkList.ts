// How do all parks stand against their targets, and the district as a whole?
import { worstVerdict } from "../../geo/target/worstVerdict";
import type { DataContext } from "../api/context";
import type { MetricId, MetricView, ParkList, ParkRow } from "../api/shapes";
import type { View } from "../api/view";
import { correctionCounts } from "../correction/correctionCounts";
import { clusterMap } from "../industry/clusterMap";
import { concentrationView, perMuViews } from "../metrics/judgeSubject";
import { reporters } from "../metrics/reporters";
import { standings } from "../metrics/standings";
import { subjectOf, subjectRows } from "../metrics/subjects";
import { tallyView } from "../metrics/tallyRow";
import { unplacedFigures } from "../metrics/unplacedFigures";
import { type ParkNaming, parkNamings } from "./parkNaming";

/** Every park with its metrics and verdicts, by id. */
export function parkList(ctx: DataContext, view: View): Promise<ParkList> {
  const { version, period, population, set } = view;
  return ctx.memo.of(`parks ${version} ${period} ${population} ${set.id}`, async () => {
    const namings = await parkNamings(ctx.db, view.district.id);
    const clusters = await clusterMap(ctx.db, view.district.id);
    const rows = await subjectRows(ctx, view, "park");
    const behind = await reporters(ctx, view, "park", period);
    const behindBefore = view.previous === null ? null : await reporters(ctx, view, "park", view.previous);
    const parents = new Set(namings.map(({ parent_id }) => parent_id));
    const places = standings(
      namings.flatMap((naming) => {
        const subject = subjectOf(rows, naming.id, naming.kind);
        if (subject === null) return [];
        return {
          ...subject,
          id: naming.id,
          reporters: behind.get(naming.id),
          previousReporters: behindBefore?.get(naming.id),
          leads: naming.leads,
          whole: parents.has(naming.id),
        };
      }),
      set,
    );
    const corrected = await correctionCounts(ctx.db, view.district.id, period, "park");
    const whole = await subjectRows(ctx, view, "district");
    const districtRow = whole.now.get(view.district.id);
    const district = subjectOf(whole, view.district.id, null);
    if (districtRow === undefined || district === null) throw new Error("the district has no tally");
    return {
      period,
      population,
      targetSet: set.id,
      rows: namings.flatMap((naming): ParkRow[] => {
        const subject = subjectOf(rows, naming.id, naming.kind);
        const row = rows.now.get(naming.id);
        const standing = places.get(naming.id);
        if (subject === null || row === undefined || standing === undefined) return [];
        const metrics: Record<MetricId, MetricView> = {
          ...perMuViews(subject, view),
          concentration: concentrationView(subject, naming.leads, clusters, view),
        };
        return [
          {
            ...named(naming),
            tally: tallyView(row),
            corrections: corrected.get(naming.id) ?? 0,
            metrics,
            worst: worstVerdict(Object.values(metrics)),
            standing,
          },
        ];
      }),
      district: {
        tally: tallyView(districtRow),
        metrics: {
          ...perMuViews(district, view),
          concentration: concentrationView(district, [], clusters, view),
        },
        unplaced: await unplacedFigures(ctx.db, view.district.id, period, population),
      },
    };
  });
}

function named(
  naming: ParkNaming,
): Omit<ParkRow, "tally" | "corrections" | "metrics" | "worst" | "standing"> {
  return {
    id: naming.id,
    name: naming.name,
    nameEn: naming.name_en,
    kind: naming.kind,
    parentId: naming.parent_id,
    boundary: naming.boundary,
    leadsByPlan: naming.leads.length > 0,
    point: [naming.lon, naming.lat],
    bbox: [naming.west, naming.south, naming.east, naming.north],
  };
}
