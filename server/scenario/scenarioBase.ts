// What does a scenario start from: every park and the district with their sums, and the targets they are judged by?
import { DISTRICT } from "../../geo/scenario/plotTallies";
import { targetsFor } from "../../geo/target/targetFor";
import type { DataContext } from "../api/context";
import type { ScenarioBaseView, ScenarioUnit } from "../api/scenarioShapes";
import type { View } from "../api/view";
import { clusterMap } from "../industry/clusterMap";
import { subjectRows } from "../metrics/subjects";
import { tallyFrom } from "../metrics/tallyRow";
import { parkNamings } from "../park/parkNaming";

/** The sums are those of every other view. */
export async function scenarioBase(ctx: DataContext, view: View): Promise<ScenarioBaseView> {
  const { district, version, annual } = view;
  const namings = await ctx.memo.of(`namings ${version}`, () => parkNamings(ctx.db, district.id));
  const parks = await subjectRows(ctx, view, "park");
  const whole = await subjectRows(ctx, view, "district");
  const targets = targetsFor(view.set);
  const units = namings.flatMap(({ id, name, name_en, kind, parent_id, leads }): ScenarioUnit[] => {
    const row = parks.now.get(id);
    if (row === undefined) return [];
    const named = { id, name, nameEn: name_en, kind, parentId: parent_id, leads };
    return [{ ...named, tally: tallyFrom(row), targets: targets({ unit: "park", id, parkKind: kind }) }];
  });
  const row = whole.now.get(district.id);
  if (row !== undefined)
    units.push({
      ...{
        id: DISTRICT,
        name: district.name,
        nameEn: district.nameEn,
        kind: null,
        parentId: null,
        leads: [],
      },
      tally: tallyFrom(row),
      targets: targets({ unit: "district", id: district.id }),
    });
  const clusters = await ctx.memo.of(`clusters ${version}`, () => clusterMap(ctx.db, district.id));
  return { dataVersion: version, annual, units, clusters: clusters.map((one) => ({ ...one })) };
}
