// How do the parts of a target read in a table cell?
import type { TargetDraft } from "../../geo/target/targetDraft";
import type { TargetSetView } from "../../server/api/shapes";
import type { SetDraft } from "../../server/api/targetShapes";
import type { Words } from "../locale/words";
import type { Lang } from "../state/view";
import { NOTHING, writeNumber } from "../ui/write";

const OPERATOR = { ">=": "≥", ">": ">", "<=": "≤" } as const;

/** "≥ 950 万元/亩" */
export const askedText = ({ operator, value, unit }: TargetDraft, t: Words): string =>
  `${OPERATOR[operator]} ${valueText(value)} ${t(`unit.${unit === "%" ? "percent" : "perMu"}`)}`;

/** With its own decimals; what is not yet a number stays as it is typed. */
export const valueText = (value: string): string =>
  /^\d+(\.\d+)?$/.test(value) ? writeNumber(value, value.split(".")[1]?.length ?? 0) : value;

/** "战略产业园", "SP-01、SP-02", "全区" */
export function whomText({ scope, scopeIds, bindsKinds }: TargetDraft, t: Words): string {
  const kinds = bindsKinds.map((kind) => t(`kind.${kind}`)).join(t("comma"));
  const whom = scopeIds.length > 0 ? scopeIds.join(t("comma")) : kinds;
  const reach = t(`scope.${scope}`, { defaultValue: scope });
  return whom === "" ? reach : `${reach} · ${whom}`;
}

/** "2024-05-13 – 2027-12-31" */
export const daysText = ({ validFrom, validTo }: TargetDraft): string =>
  validFrom === null && validTo === null ? NOTHING : `${validFrom ?? ""} – ${validTo ?? ""}`;

/** "直线 2024 900 → 2027 950" */
export const rampText = ({ ramp }: TargetDraft, t: Words): string =>
  ramp === null
    ? NOTHING
    : `${t(`shape.${ramp.shape}`)} ${ramp.milestones.map(({ year, value }) => `${year} ${valueText(value)}`).join(" → ")}`;

/** One line each: whom, until when, why. */
export const exemptionTexts = ({ exemptions }: TargetDraft, t: Words): string[] =>
  exemptions.map(
    ({ kind, id, until, reason }) =>
      `${t(`exempt.${kind}`)} ${id} · ${until === null ? t("open") : t("until", { day: until })} · ${reason}`,
  );

/** The set as it is edited. */
export function draftOf(set: TargetSetView): SetDraft {
  const { name, nameEn, caption, captionEn, targets } = set;
  return {
    ...{ name, nameEn, caption, captionEn },
    targets: targets.map(({ id: _, source, ...target }) => ({
      ...target,
      document: source.document,
      clause: source.clause,
    })),
  };
}

/** What a set is called, and what its caption says. */
export const nameOf = (set: Pick<TargetSetView, "name" | "nameEn">, lang: Lang): string =>
  lang === "en" ? set.nameEn : set.name;
export const captionOf = (set: Pick<TargetSetView, "caption" | "captionEn">, lang: Lang): string =>
  lang === "en" ? set.captionEn : set.caption;
