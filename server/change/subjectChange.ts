// Why is a park's surplus another than it was: between two periods, or two states of the data?
import { CAUSES, change } from "../../geo/change/change";
import { surplusOfHoldings } from "../../geo/ledger/holding";
import { surplusCents } from "../../geo/target/surplus";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { MetricId } from "../../geo/target/target";
import type { ChangeLineView, ChangeView } from "../api/ledgerShapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import type { PlacedHolding } from "../ledger/holdings";
import {
  holdingNames,
  type LedgerSubject,
  type SubjectHoldings,
  subjectHoldings,
} from "../ledger/subjectHoldings";

/** One end of a change: what was asked of which database. Two releases are two databases. */
export interface ChangeState {
  readonly db: Queryable;
  readonly view: View;
}

/**
 * The change of a park's surplus (null: the district's) by cause, down to the enterprise.
 * @throws ApiError where one of the states has no such park
 */
export async function subjectChange(
  before: ChangeState,
  after: ChangeState,
  park: LedgerSubject,
  metric: MetricId,
): Promise<ChangeView> {
  const old = await subjectHoldings(before.db, before.view, park, metric, "enterprise");
  const now = await subjectHoldings(after.db, after.view, park, metric, "enterprise");
  const head = {
    id: now.subject.id,
    name: now.subject.name,
    nameEn: now.subject.nameEn,
    metric,
    from: endOf(before.view, old),
    to: endOf(after.view, now),
  };
  if (old.against === null || now.against === null) return { ...head, causes: null, lines: [] };
  const found = change(old.holdings, now.holdings, old.against, now.against);
  const ids = found.lines.map(({ id }) => id);
  const names = new Map([
    ...(await holdingNames(before.db, before.view.district.id, "enterprise", ids)),
    ...(await holdingNames(after.db, after.view.district.id, "enterprise", ids)),
  ]);
  const [was, is] = [old, now].map(({ holdings }) => new Map(holdings.map((one) => [one.id, one])));
  const came = ids.filter((id) => !was?.has(id));
  const went = ids.filter((id) => !is?.has(id));
  const hadLand = park === null ? NOBODY : await inDistrict(before, came);
  const hasLand = park === null ? NOBODY : await inDistrict(after, went);
  return {
    ...head,
    causes: CAUSES.flatMap((cause) => {
      const cents = found.causes.get(cause);
      if (cents === undefined) return [];
      const enterprises = found.lines.filter(({ parts }) => parts.has(cause)).length;
      return [{ cause, surplusYuan: surplusYuan(cents), enterprises }];
    }),
    lines: found.lines.map(
      ({ id, cents, parts }): ChangeLineView => ({
        id,
        name: names.get(id) ?? id,
        parcelId: is?.get(id)?.parcelIds[0] ?? was?.get(id)?.parcelIds[0] ?? null,
        surplusYuan: surplusYuan(cents),
        causes: [...parts].map(([cause, part]) => ({ cause, surplusYuan: surplusYuan(part) })),
        moved: hadLand.has(id) ? "in" : hasLand.has(id) ? "out" : null,
        before: sidesOf(was?.get(id)),
        after: sidesOf(is?.get(id)),
      }),
    ),
  };
}

const NOBODY: ReadonlySet<string> = new Set();

function endOf(
  { period }: View,
  { target, reason, coverage, holdings, against }: SubjectHoldings,
): ChangeView["from"] {
  const cents = against === null ? null : surplusCents(surplusOfHoldings(holdings, against));
  return { period, target, reason, coverage, surplusYuan: cents === null ? null : surplusYuan(cents) };
}

const sidesOf = (holding: PlacedHolding | undefined): ChangeLineView["before"] =>
  holding === undefined ? null : { yuan: holding.yuan, landDm2: holding.landDm2 };

/** Who of them uses land anywhere in the district in that state, whatever the population. */
async function inDistrict({ db, view }: ChangeState, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return NOBODY;
  const rows = await db.query<{ id: string }>(
    "select distinct enterprise_id as id from allocated_figures_of($1, $2, $3::text[])",
    [view.district.id, view.period, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
