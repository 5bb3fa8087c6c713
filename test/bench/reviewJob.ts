// How long do the leader's three answers take for every park of a large district (verdicts, ledgers, what changed), against plain SQL sums?
import { readFileSync } from "node:fs";
import type { RankedChange } from "../../server/api/changeShapes";
import type { SurplusLedgerView } from "../../server/api/ledgerShapes";
import type { ParkList } from "../../server/api/shapes";
import { viewOf } from "../../server/api/view";
import { changesOfParks } from "../../server/change/changeOf";
import type { Database } from "../../server/db/database";
import { surplusLedgersOfParks } from "../../server/ledger/parkSurplusLedger";
import { Memo } from "../../server/metrics/memo";
import { parkList } from "../../server/park/parkList";
import { type Paired, paired, timed } from "./paired";

const PARCELS = readFileSync(new URL("./handWrittenParcels.sql", import.meta.url), "utf8");
const DISTRICT = "330212";
const BEFORE = "2023";
const NOW = "2024";
const METRIC = "tax_per_mu";
/** Yuan per m² that 48 万元/亩 are. */
const RATE = 720n;

/** The sums of the hand-written query by park. */
const PARKS = `select p.park_id, sum(h.tax_yuan)::bigint as tax_yuan, sum(h.tax_land_dm2)::bigint as tax_land_dm2,
    sum(h.output_yuan)::bigint as output_yuan, sum(h.rd_yuan)::bigint as rd_yuan
  from (${PARCELS}) h join parcel p on p.district_id = $1 and p.id = h.id
  group by p.park_id`;

interface ParkSums {
  readonly park_id: string;
  readonly tax_yuan: number | null;
  readonly tax_land_dm2: number;
}

interface ParcelSums {
  readonly id: string;
  readonly tax_surplus_yuan: string | null;
}

interface PlainSums {
  readonly now: readonly ParkSums[];
  readonly before: readonly ParkSums[];
  readonly parcels: readonly ParcelSums[];
}

export interface ReviewTimes {
  readonly all: Paired;
  /** What of it each answer takes, in the order of the runs. */
  readonly verdictsMs: readonly number[];
  readonly ledgersMs: readonly number[];
  readonly changesMs: readonly number[];
  readonly parks: number;
}

interface Review {
  readonly list: ParkList;
  readonly ledgers: readonly SurplusLedgerView[];
  readonly changes: readonly RankedChange[];
}

/** All three answers with nothing remembered; equal sums are checked first. @throws where they differ: then no time counts */
export async function reviewJob(db: Database, pairs: number): Promise<ReviewTimes> {
  const parts = { verdictsMs: [] as number[], ledgersMs: [] as number[], changesMs: [] as number[] };
  const mutu = async (): Promise<Review> => {
    const ctx = { db, lang: "zh" as const, memo: new Memo() };
    const start = performance.now();
    const view = await viewOf(ctx, { period: NOW });
    const list = await parkList(ctx, view);
    const judged = performance.now();
    const ledgers = await surplusLedgersOfParks(db, view, { metric: METRIC, by: "parcel", lines: 8 });
    const laid = performance.now();
    const then = await viewOf(ctx, { period: BEFORE });
    const changes = await changesOfParks({ db, view: then }, { db, view }, METRIC);
    parts.verdictsMs.push(judged - start);
    parts.ledgersMs.push(laid - judged);
    parts.changesMs.push(performance.now() - laid);
    return { list, ledgers, changes };
  };
  const plain = async (): Promise<PlainSums> => ({
    now: await db.query<ParkSums>(PARKS, [DISTRICT, NOW, true]),
    before: await db.query<ParkSums>(PARKS, [DISTRICT, BEFORE, true]),
    parcels: await db.query<ParcelSums>(PARCELS, [DISTRICT, NOW, true]),
  });
  const review = await mutu();
  checkEqual(review, await plain());
  for (const list of Object.values(parts)) list.length = 0;
  const all = await paired(timed(mutu), timed(plain), pairs);
  // the first of each is the warm-up
  for (const list of Object.values(parts)) list.shift();
  return { all, ...parts, parks: review.list.rows.length };
}

function checkEqual({ list, ledgers, changes }: Review, { now, before, parcels }: PlainSums): void {
  const sum = (rows: readonly ParkSums[]) =>
    new Map(
      rows.map((row) => [row.park_id, 100n * BigInt(row.tax_yuan ?? 0) - RATE * BigInt(row.tax_land_dm2)]),
    );
  const [is, was] = [sum(now), sum(before)];
  const cents = (yuan: number | null | undefined) => BigInt(Math.round((yuan ?? 0) * 100));
  for (const { id, metrics } of list.rows) {
    const asked = { park: id, surplus: is.get(id) ?? 0n };
    const found = {
      verdicts: cents(metrics[METRIC].surplusYuan),
      ledger: cents(ledgers.find((ledger) => ledger.park.id === id)?.totalYuan),
      changes: cents(changes.find(({ park }) => park.id === id)?.toYuan),
    };
    for (const [what, surplus] of Object.entries(found))
      if (surplus !== asked.surplus) throw new Error(`${id} ${what}: ${surplus} against ${asked.surplus}`);
    const moved = cents(changes.find(({ park }) => park.id === id)?.changeYuan);
    if (moved !== asked.surplus - (was.get(id) ?? 0n)) throw new Error(`${id} change: ${moved}`);
  }
  const lines = parcels.reduce((total, { tax_surplus_yuan }) => total + cents(Number(tax_surplus_yuan)), 0n);
  const parks = [...is.values()].reduce((total, one) => total + one, 0n);
  if (lines !== parks) throw new Error(`parcels sum to ${lines}, parks to ${parks}`);
}
