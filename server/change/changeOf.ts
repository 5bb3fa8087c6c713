// Why is the surplus of a park, or of the district, another one in one state than in another?

import { CAUSES, type Cause } from "../../geo/change/causes";
import { type ChangeCell, type WhatChanged, whatChanged } from "../../geo/change/whatChanged";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { MetricId } from "../../geo/target/target";
import type {
  CauseSum,
  ChangeSide,
  ChangeView,
  EnterpriseChangeView,
  RankedChange,
} from "../api/changeShapes";
import type { ParkKind } from "../api/shapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import { groupBy } from "../import/groupBy";
import { enterprisesIn, type HeldRow, heldFigures, heldIn, parkTrees } from "../ledger/heldFigures";
import { enterpriseNames, parkUnits, unitOf } from "../ledger/units";
import { type AskedOf, type Unit, yardstickOf } from "../ledger/yardstickOf";

/** A state of the data: a period in a database. Two periods of one, or one period in two releases. */
export interface DataState {
  readonly db: Queryable;
  readonly view: View;
  /** The published state that it is; null or left out: the working data. */
  readonly release?: { readonly id: string; readonly title: string } | null;
}

/** A unit in one state, ready to be held against the other. */
interface Side {
  readonly rows: readonly HeldRow[];
  readonly parks: ReadonlySet<string> | null;
  readonly asked: AskedOf;
  readonly view: View;
}

/** @throws ApiError where there is no such park in the new state */
export async function changeOf(
  from: DataState,
  to: DataState,
  { parkId, metric }: { parkId: string | null; metric: MetricId },
): Promise<ChangeView> {
  const unit = await unitOf(to.db, to.view, parkId);
  const enterprises = parkId === null ? null : await inEither(from, to, parkId);
  const before = await sideOf(from, await unitThen(from, unit, parkId), parkId, metric, enterprises);
  const after = await sideOf(to, unit, parkId, metric, enterprises);
  const found = compare(before, after, metric);
  const parks = new Map(
    [
      ...(await parkUnits(from.db, from.view.district.id)),
      ...(await parkUnits(to.db, to.view.district.id)),
    ].map(({ id, name, nameEn }) => [id, { id, name, nameEn }]),
  );
  const listed = found === null ? [] : enterpriseViews(found.cells, [before.rows, after.rows], parks);
  const ids = listed.map(({ id }) => id);
  const names = new Map([
    ...(await enterpriseNames(from.db, from.view.district.id, ids)),
    ...(await enterpriseNames(to.db, to.view.district.id, ids)),
  ]);
  return {
    park: parkId === null ? null : { id: unit.id, name: unit.name, nameEn: unit.nameEn },
    metric,
    population: to.view.population,
    targetSet: to.view.set.id,
    from: sideView(from, before, found?.beforeCents ?? null),
    to: sideView(to, after, found?.afterCents ?? null),
    reason: after.asked.reason ?? before.asked.reason,
    changeYuan: yuanOrNull(found?.changeCents ?? null),
    causes: found === null ? [] : causeSums(found.cells),
    enterprises: listed.map((one) => ({ ...one, name: names.get(one.id) ?? one.id })),
  };
}

/** How the surplus of every park has changed, the largest fall first; parks without one last. */
export async function changesOfParks(
  from: DataState,
  to: DataState,
  metric: MetricId,
): Promise<RankedChange[]> {
  const oldRows = await heldFigures(from.db, from.view.district.id, from.view.period, null);
  const newRows = await heldFigures(to.db, to.view.district.id, to.view.period, null);
  const oldTrees = await parkTrees(from.db, from.view.district.id);
  const newTrees = await parkTrees(to.db, to.view.district.id);
  const oldUnits = await parkUnits(from.db, from.view.district.id);
  const oldOf = groupBy(oldRows, enterpriseOf);
  const newOf = groupBy(newRows, enterpriseOf);
  const oldIn = groupBy(oldRows, parkOf);
  const newIn = groupBy(newRows, parkOf);
  const newUnits = await parkUnits(to.db, to.view.district.id);
  // a park that is gone has lost all it had
  const gone = oldUnits.filter(({ id }) => newUnits.every((unit) => unit.id !== id));
  const ranked = [...newUnits, ...gone].map((unit): RankedChange => {
    const parks = { before: oldTrees.get(unit.id) ?? new Set(), after: newTrees.get(unit.id) ?? new Set() };
    const then = oldUnits.find(({ id }) => id === unit.id) ?? unit;
    const ids = new Set([...here(oldIn, parks.before), ...here(newIn, parks.after)]);
    const rows = (of: ReadonlyMap<string, HeldRow[]>) => [...ids].flatMap((id) => of.get(id) ?? []);
    const before = {
      rows: rows(oldOf),
      parks: parks.before,
      asked: yardstickOf(from.view, metric, then),
      view: from.view,
    };
    const after = {
      rows: rows(newOf),
      parks: parks.after,
      asked: yardstickOf(to.view, metric, unit),
      view: to.view,
    };
    const found = compare(before, after, metric);
    return {
      park: { id: unit.id, name: unit.name, nameEn: unit.nameEn, kind: unit.kind as ParkKind },
      fromYuan: yuanOrNull(found?.beforeCents ?? null),
      toYuan: yuanOrNull(found?.afterCents ?? null),
      changeYuan: yuanOrNull(found?.changeCents ?? null),
      reason: after.asked.reason ?? before.asked.reason,
    };
  });
  return ranked.sort(
    (a, b) =>
      (a.changeYuan ?? Number.POSITIVE_INFINITY) - (b.changeYuan ?? Number.POSITIVE_INFINITY) ||
      (a.park.id < b.park.id ? -1 : 1),
  );
}

function compare(before: Side, after: Side, metric: MetricId): WhatChanged | null {
  if (before.asked.yardstick === null || after.asked.yardstick === null) return null;
  const held = ({ rows, parks, view }: Side) =>
    heldIn(rows, parks, MEASURE_OF_METRIC[metric], view.population);
  return whatChanged(
    { held: held(before), yardstick: before.asked.yardstick },
    { held: held(after), yardstick: after.asked.yardstick },
  );
}

async function sideOf(
  { db, view }: DataState,
  unit: Unit,
  parkId: string | null,
  metric: MetricId,
  enterprises: readonly string[] | null,
): Promise<Side> {
  const rows = await heldFigures(db, view.district.id, view.period, enterprises);
  const parks =
    parkId === null ? null : ((await parkTrees(db, view.district.id)).get(parkId) ?? new Set<string>());
  return { rows, parks, asked: yardstickOf(view, metric, unit), view };
}

async function inEither(from: DataState, to: DataState, parkId: string): Promise<string[]> {
  const lists = [
    await enterprisesIn(from.db, from.view.district.id, parkId),
    await enterprisesIn(to.db, to.view.district.id, parkId),
  ];
  return [...new Set(lists.flat())];
}

/** The park as it was in the old state, whose leading industries may have been others; one that was not there yet is the new one. */
async function unitThen({ db, view }: DataState, unit: Unit, parkId: string | null): Promise<Unit> {
  if (parkId === null) return unit;
  return (await parkUnits(db, view.district.id)).find(({ id }) => id === parkId) ?? unit;
}

function sideView({ release }: DataState, { asked, view }: Side, cents: bigint | null): ChangeSide {
  return {
    period: view.period,
    release: release ? { id: release.id, title: release.title } : null,
    rule: view.set.rule,
    target: asked.target,
    surplusYuan: yuanOrNull(cents),
    reason: asked.reason,
  };
}

const yuanOrNull = (cents: bigint | null) => (cents === null ? null : surplusYuan(cents));

function causeSums(cells: readonly ChangeCell[]): CauseSum[] {
  return CAUSES.map((cause) => {
    const own = cells.filter((cell) => cell.cause === cause);
    return {
      cause,
      yuan: surplusYuan(own.reduce((sum, { cents }) => sum + cents, 0n)),
      enterprises: new Set(own.map(({ enterpriseId }) => enterpriseId)).size,
    };
  });
}

type Unnamed = Omit<EnterpriseChangeView, "name">;

type ParkNames = ReadonlyMap<string, NonNullable<EnterpriseChangeView["elsewhere"][number]>>;

function enterpriseViews(
  cells: readonly ChangeCell[],
  states: readonly (readonly HeldRow[])[],
  parks: ParkNames,
): Unnamed[] {
  const [before, after] = states.map((rows) => groupBy(rows, enterpriseOf));
  const byEnterprise = groupBy(cells, ({ enterpriseId }) => enterpriseId);
  const sum = (list: readonly ChangeCell[]) => list.reduce((total, { cents }) => total + cents, 0n);
  return [...byEnterprise]
    .map(([id, own]) => ({ id, own, cents: sum(own) }))
    .sort((a, b) => {
      const [x, y] = [a.cents < 0n ? -a.cents : a.cents, b.cents < 0n ? -b.cents : b.cents];
      return x === y ? (a.id < b.id ? -1 : 1) : x > y ? -1 : 1;
    })
    .map(({ id, own, cents }) => {
      const has = (cause: Cause) => own.some((cell) => cell.cause === cause);
      const other = has("entered") ? before?.get(id) : has("left") ? after?.get(id) : undefined;
      return {
        id,
        yuan: surplusYuan(cents),
        elsewhere: [...new Set((other ?? []).map(({ park_id }) => park_id))].map((park) =>
          park === null ? null : (parks.get(park) ?? { id: park, name: park, nameEn: null }),
        ),
        causes: CAUSES.filter(has).map((cause) => {
          const list = own.filter((cell) => cell.cause === cause);
          return {
            cause,
            yuan: surplusYuan(sum(list)),
            parcels: list.map(({ parcelId, cents: part }) => ({ parcelId, yuan: surplusYuan(part) })),
          };
        }),
      };
    });
}

const enterpriseOf = ({ enterprise_id }: HeldRow) => enterprise_id;

/** "" outside any park. */
const parkOf = ({ park_id }: HeldRow) => park_id ?? "";

function here(rows: ReadonlyMap<string, HeldRow[]>, parks: ReadonlySet<string>): string[] {
  return [...parks].flatMap((park) => (rows.get(park) ?? []).map(enterpriseOf));
}
