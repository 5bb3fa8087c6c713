// Which indicators does the policy have, as its tables hold them?
import type { IndicatorKind, IndicatorOperator } from "../../geo/indicator/indicator";
import type { IndicatorView } from "../api/indicatorShapes";
import type { Queryable } from "../db/database";

export interface IndicatorRow
  extends Pick<
    IndicatorView,
    | "id"
    | "name"
    | "nameEn"
    | "scope"
    | "scopeBasis"
    | "unit"
    | "target"
    | "clause"
    | "dated2027"
    | "quote"
    | "responsible"
    | "responsibleQuote"
  > {
  readonly kind: IndicatorKind;
  readonly operator: IndicatorOperator;
  /** A rule of geo/indicator/computation; null where the data cannot say it. */
  readonly computation: string | null;
}

/** In the order of the policy's text, milestones last. @param id of one alone */
export function indicatorRows(
  db: Queryable,
  districtId: string,
  id: string | null = null,
): Promise<IndicatorRow[]> {
  return db.query<IndicatorRow>(
    `select id, name, name_en as "nameEn", scope, coalesce(scope_basis, 'default') as "scopeBasis", unit, target, operator, clause,
       coalesce(kind, 'level') as kind, coalesce(dated_2027, false) as "dated2027", coalesce(quote, '') as quote,
       responsible, responsible_quote as "responsibleQuote", computation
     from indicator where district_id = $1 and ($2::text is null or id = $2) order by position, id`,
    [districtId, id],
  );
}
