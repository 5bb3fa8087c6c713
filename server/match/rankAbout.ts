// What has to be known beyond a site itself to score it: the land around it, the places to be near? Read only where it weighs.
import type { LandPosition } from "../../geo/area/landGeometry";
import { legOf } from "../../geo/measure/legs";
import { distancesFrom, roadNetwork } from "../../geo/network/roadNetwork";
import type { DataContext } from "../api/context";
import type { Queryable } from "../db/database";
import { isNotSupplied } from "../land/notSupplied";
import { standingLayer } from "../reference/referenceLayers";
import { roadLines } from "../reference/roadLines";
import type { MatchChoice } from "./matchChoice";
import type { MatchGround } from "./matchGround";
import type { CriterionId, MatchMethod } from "./matchMethod";

export interface RankAbout {
  readonly ground: MatchGround;
  /** Of each place chosen for this look, how far it is from there, in metres; null where no road leads there. */
  readonly distances: readonly ((to: LandPosition) => number | null)[];
  /** By parcel the free parcels beside it, with their areas in 0.01 m²; null: it weighs nothing and was not read. */
  readonly nearFree: ReadonlyMap<string, ReadonlyMap<string, number>> | null;
}

/** A strip that is no wider parts no neighbours, where the method says nothing of it. */
const GAP_M = 15;

export async function rankAbout(
  ctx: DataContext,
  ground: MatchGround,
  { criteria, assembly, sharing }: MatchMethod,
  near: Pick<MatchChoice, "points" | "road">,
): Promise<RankAbout> {
  const weighs = (name: CriterionId) => criteria.some(({ id, weight }) => id === name && weight > 0);
  const distances = weighs("distance") ? await distancesTo(ctx, ground, near) : [];
  if (!weighs("expansion")) return { ground, distances, nearFree: null };
  const gapM = assembly?.gapM ?? GAP_M;
  const { version, district } = ground.view;
  const isFree = ({ plot, enterprises }: MatchGround["sites"][number]) =>
    enterprises === 0 && (sharing?.statuses.includes(plot.status ?? "") ?? isNotSupplied(plot.status));
  const free = new Map(
    ground.sites.flatMap((site) => (isFree(site) ? [[site.id, site.areaDm2] as const] : [])),
  );
  const pairs = await ctx.memo.of(
    `free neighbours ${version} ${ground.view.period} ${gapM} ${sharing?.statuses.join() ?? ""}`,
    () => neighbours(ctx.db, district.id, [...free.keys()], gapM),
  );
  const nearFree = new Map<string, Map<string, number>>();
  for (const { id, free: beside } of pairs) {
    const own = nearFree.get(id) ?? new Map<string, number>();
    nearFree.set(id, own.set(beside, free.get(beside) ?? 0));
  }
  return { ground, distances, nearFree };
}

/** @throws ApiError where there is no such layer */
async function distancesTo(
  { db, memo }: DataContext,
  { view: { district, version } }: MatchGround,
  { points, road }: Pick<MatchChoice, "points" | "road">,
): Promise<RankAbout["distances"]> {
  if (points.length === 0) return [];
  if (road === null) return points.map((from) => (to: LandPosition) => legOf(from, to).lengthM);
  const { batch } = await standingLayer(db, district.id, road);
  const network = await memo.of(`roads ${version} ${batch}`, async () =>
    roadNetwork(await roadLines(db, district.id, batch)),
  );
  return points.map((from) => distancesFrom(network, from));
}

/** Degrees that are no less than a metre anywhere in the country. */
const DEGREES_A_METRE = 1 / 60_000;

/** One row per parcel and free parcel beside it. */
const neighbours = (db: Queryable, districtId: string, free: readonly string[], gapM: number) =>
  db.query<{ id: string; free: string }>(
    `select p.id, q.id as free
     from parcel q join parcel p on p.district_id = q.district_id and p.id <> q.id and p.geom && st_expand(q.geom, $4::float8)
     where q.district_id = $1 and q.id = any($2) and st_dwithin(p.geom::geography, q.geom::geography, $3::float8)
     order by p.id collate "C", q.id collate "C"`,
    [districtId, free, gapM, gapM * DEGREES_A_METRE],
  );
