// By which boundary rule does land count for a subject, and with which share of a parcel that crosses a line?
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import type { ParcelParkRule, ParkKind } from "../api/shapes";
import { boundaryRuleOf } from "../boundary/boundaryRules";
import { RULE } from "../boundary/words";
import type { Queryable } from "../db/database";
import { node, type TraceNode } from "./traceNode";
import type { TracePart } from "./traceParts";
import type { TraceSubject } from "./traceSubject";
import { joined, same, type Words } from "./words";

const PARCEL_RULE: Readonly<Record<ParcelParkRule, Words>> = {
  ...RULE,
  given: RULE.assigned,
  assigned: { zh: "人工指定", en: "put there by hand" },
  none: { zh: "不在任何园区", en: "in no park" },
};
const LABEL: Words = { zh: "边界规则", en: "boundary rule" };
const DEFAULT: Words = { zh: "（默认）", en: " (default)" };

/** Null for what has no park's line: an enterprise, the district. */
export async function boundaryNode(
  db: Queryable,
  districtId: string,
  { kind, id, parkKind }: TraceSubject,
  parts: readonly TracePart[],
): Promise<TraceNode | null> {
  if (kind === "park" && parkKind !== null) return parkNode(db, districtId, parkKind, parts);
  if (kind !== "parcel") return null;
  return parcelNode(db, districtId, id);
}

async function parkNode(
  db: Queryable,
  districtId: string,
  parkKind: ParkKind,
  parts: readonly TracePart[],
): Promise<TraceNode> {
  const { rule, decidedBy, decidedAt, why } = await boundaryRuleOf(db, districtId, parkKind);
  const decided: Words =
    decidedBy === null
      ? DEFAULT
      : same(` · ${decidedBy} ${decidedAt?.slice(0, 10) ?? ""} ${why ?? ""}`.trimEnd());
  const split = new Map(
    parts.flatMap(({ parcelId, split: share }) => (share === null ? [] : [[parcelId, share]])),
  );
  return node(joined("", LABEL, ": ", RULE[rule], decided), {
    children: [...split]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([parcel, { partDm2, wholeDm2 }]) =>
        node(joined(" ", { zh: "拆分宗地", en: "split plot" }, parcel), {
          value: formatHalfUp(ratio(BigInt(partDm2) * 100n, BigInt(wholeDm2)), 4),
          unit: "%",
          formula: `${partDm2} ÷ ${wholeDm2}`,
        }),
      ),
  });
}

async function parcelNode(db: Queryable, districtId: string, id: string): Promise<TraceNode | null> {
  const rows = await db.query<{
    park_id: string | null;
    park_rule: ParcelParkRule;
    part_dm2: number;
    whole_dm2: number;
  }>(
    `select p.park_rule, case when p.park_split then s.park_id else p.park_id end as park_id,
       coalesce(s.geodesic_dm2, p.geodesic_dm2) as part_dm2, p.geodesic_dm2 as whole_dm2
     from parcel p left join parcel_share s on s.district_id = p.district_id and s.parcel_id = p.id
     where p.district_id = $1 and p.id = $2
     order by s.position`,
    [districtId, id],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const { none } = PARCEL_RULE;
  if (first.park_rule === "none") return node(joined("", LABEL, ": ", none));
  return node(joined("", LABEL, ": ", PARCEL_RULE[first.park_rule]), {
    children: rows.map(({ park_id, part_dm2, whole_dm2 }) =>
      node(park_id === null ? none : joined(" ", { zh: "园区", en: "park" }, park_id), {
        value: formatHalfUp(ratio(BigInt(part_dm2) * 100n, BigInt(whole_dm2)), rows.length > 1 ? 4 : 0),
        unit: "%",
        formula: rows.length > 1 ? `${part_dm2} ÷ ${whole_dm2}` : undefined,
      }),
    ),
  });
}

/** "（本园占 75.0002 %）" behind a split parcel; nothing behind another. */
export function splitWords({ split }: Pick<TracePart, "split">): Words[] {
  if (split === null) return [];
  const share = formatHalfUp(ratio(BigInt(split.partDm2) * 100n, BigInt(split.wholeDm2)), 4);
  return [{ zh: `（按面积拆分，计 ${share} %）`, en: `(split by area, ${share} % counts)` }];
}
