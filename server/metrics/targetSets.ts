// Which targets does a set hold, and in which version?

import type { TargetDraft } from "../../geo/target/targetDraft";
import type { BindingTarget } from "../../geo/target/targetFor";
import type { Population, TargetSetView } from "../api/shapes";
import type { Queryable } from "../db/database";

/** A target of a set, of the population whose figures it speaks of. */
interface SetTarget extends BindingTarget {
  readonly population: Population;
}

/** A named set: one reading of the policy, with every target it ever had, as one version has it. */
export interface TargetSet {
  /** By which it is asked for: `item22`, or `item22@2` for an earlier version. */
  readonly id: string;
  readonly setId: string;
  /** From 1; 0 where what stands was written past the versions. */
  readonly version: number;
  /** The rule version by which its verdicts are made: `item22@3`. */
  readonly rule: string;
  readonly name: string;
  readonly nameEn: string;
  readonly caption: string;
  readonly captionEn: string;
  readonly targets: readonly SetTarget[];
  /** For which period `setFor` made it stand; exemptions count on its last day. */
  readonly period?: string;
}

/** What a version of a set says: names, captions and targets, whole. */
export interface SetContent {
  readonly name: string;
  readonly nameEn: string;
  readonly caption: string;
  readonly captionEn: string;
  readonly targets: readonly (TargetDraft & { readonly id: string })[];
}

interface Row {
  id: string;
  version: number;
  content: SetContent;
}

/** All sets of a district in their order as they stand, each with its targets of every date. */
export async function targetSets(db: Queryable, districtId: string): Promise<TargetSet[]> {
  const rows = await db.query<Row>(
    `select c.id, c.content, case when v.content = c.content then v.version else 0 end as version
     from target_set_content($1) c
     left join lateral (select n.version, n.content from target_set_version n
       where n.district_id = $1 and n.target_set_id = c.id order by n.version desc limit 1) v on true
     order by c.place, c.id`,
    [districtId],
  );
  return rows.map(({ id, version, content }) => setOf(id, version, content));
}

/**
 * A set as it stands, or as an earlier version had it; null where there is no such set or version.
 * @param ref `item22`, or `item22@2`; left out: the first set
 * @param current the sets as they stand
 */
export async function targetSetAt(
  db: Queryable,
  districtId: string,
  ref: string | undefined,
  current: readonly TargetSet[],
): Promise<TargetSet | null> {
  if (ref === undefined) return current[0] ?? null;
  const found = current.find(({ id }) => id === ref);
  if (found !== undefined) return found;
  const asked = versionOf(ref);
  if (asked === null) return null;
  const [row] = await db.query<Row>(
    `select target_set_id as id, version, content from target_set_version
     where district_id = $1 and target_set_id = $2 and version = $3`,
    [districtId, asked.id, asked.version],
  );
  if (row === undefined) return null;
  return { ...setOf(row.id, row.version, row.content), id: ref };
}

/** `item22@2` taken apart; null where the text names no version. */
function versionOf(ref: string): { id: string; version: number } | null {
  const match = /^(.+)@([1-9]\d{0,6})$/.exec(ref);
  return match?.[1] === undefined ? null : { id: match[1], version: Number(match[2]) };
}

/** A set from what a version of it says. */
export function setOf(id: string, version: number, content: SetContent): TargetSet {
  const rule = `${id}@${version}`;
  return {
    id,
    setId: id,
    version,
    rule,
    name: content.name,
    nameEn: content.nameEn,
    caption: content.caption,
    captionEn: content.captionEn,
    targets: content.targets.map(({ document, clause, ...target }) => ({
      ...target,
      source: { document, clause },
      rule,
    })),
  };
}

/** The set for the client. */
export function targetSetView({ period: _, rule, targets, ...set }: TargetSet): TargetSetView {
  return {
    ...set,
    rule,
    targets: targets.map(({ exemption: _exemption, goal: _goal, rule: _rule, ...target }) => ({
      ...target,
      scopeIds: [...target.scopeIds],
      bindsKinds: [...target.bindsKinds],
      exemptions: target.exemptions.map((one) => ({ ...one })),
      ramp:
        target.ramp === null
          ? null
          : { shape: target.ramp.shape, milestones: target.ramp.milestones.map((one) => ({ ...one })) },
      source: { ...target.source },
    })),
  };
}
