// How is a parcel or a park put in a few words: name, land, figure, and what it is short of?
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import type { Judgement } from "../../geo/target/judgement";
import { targetOfParcel } from "../../geo/target/parcelTargets";
import { surplusYuan } from "../../geo/target/surplusYuan";
import { muOf } from "../../geo/unit/land";
import type { ParkRow } from "../../server/api/shapes";
import type { Words } from "../locale/words";
import { isScheduled, parkStanding } from "../park/parkStanding";
import { isPerMu, type MeasureId, type SteadyView } from "../state/view";
import { shortCode } from "../ui/shortCode";
import { powerOfTen, writeWanYuan } from "../ui/write";
import { writeAgainst } from "../ui/writeAgainst";
import { classLabel } from "./classLabel";
import type { LegendClass } from "./legendClasses";
import { judgementOf } from "./parcelFigures";
import { METRIC_OF, type Scene } from "./scene";
import { isSetMeasure } from "./setClasses";

export const DIGITS = { group: true, minus: "−" } as const;

export interface ObjectWords {
  head: string;
  label: string;
  value: string | null;
  unit: string;
  surplus: { word: "surplus" | "gap"; wan: string; verdict: string } | null;
}

/** Null for a parcel that is not on the map. @param t bound to map, legend and ui */
export function parcelWords(scene: Scene, view: SteadyView, id: string, t: Words): ObjectWords | null {
  const { land, columns, classes, legend } = scene;
  const parcel = land?.geometry.indexOf.get(id);
  if (!land || parcel === undefined) return null;
  const mu = formatHalfUp(muOf(land.geometry.areaDm2[parcel] ?? 0), 2, DIGITS);
  const head = t("map:parcelHead", { code: shortCode(id), mu });
  const entry = classes ? legend[classes[parcel] ?? 0] : undefined;
  if (!columns || !entry || !isPerMu(view.measure) || entry.aside) {
    const measure = view.measure === "concentration" ? null : entry;
    return {
      head,
      label: measure
        ? (severalWords(scene, view, parcel, t) ?? classLabel(measure, view, t))
        : t("map:concentrationIsOfParks"),
      value: null,
      unit: "",
      surplus: null,
    };
  }
  const own = scene.targets && targetOfParcel(scene.targets, METRIC_OF[view.measure], parcel);
  const judgement = judgementOf(
    { geometry: land.geometry, columns },
    view.measure,
    parcel,
    own,
    scene.annual,
  );
  return judgedWords(head, judgement, view.measure, t);
}

/** A figure and what it is short of; @param entry the class it is in, of which the name alone is told where there is no figure */
export function figureWords(
  head: string,
  entry: LegendClass | undefined,
  judgement: Judgement | null,
  view: SteadyView,
  t: Words,
): ObjectWords {
  if (isPerMu(view.measure) && judgement !== null && !entry?.aside)
    return judgedWords(head, judgement, view.measure, t);
  return { head, label: entry ? classLabel(entry, view, t) : "", value: null, unit: "", surplus: null };
}

function judgedWords(head: string, judgement: Judgement, measure: MeasureId, t: Words): ObjectWords {
  const { value, verdict, surplusCents } = judgement;
  return {
    head,
    label: t(`map:measure.${measure}`),
    value: value === null ? null : formatHalfUp(value, 1, DIGITS),
    unit: t("map:perMu"),
    surplus: surplusCents === null ? null : surplusWords(surplusYuan(surplusCents), verdict),
  };
}

/** Each word of a parcel that has several; null where it has one, or none. */
function severalWords(
  { enterprises, legend }: Scene,
  view: SteadyView,
  parcel: number,
  t: Words,
): string | null {
  if (enterprises === null || !isSetMeasure(view.measure)) return null;
  const { codes, members } = enterprises.words[view.measure];
  const own = members?.[codes[parcel] ?? 0] ?? [];
  if (own.length < 2) return null;
  return own
    .flatMap((word) => legend.find(({ token }) => token === word) ?? [])
    .map((entry) => classLabel(entry, view, t))
    .join(" · ");
}

/** Null for a park that is not in the list. */
export function parkWords(scene: Scene, view: SteadyView, id: string, t: Words): ObjectWords | null {
  const row = scene.parks?.rows.find((park) => park.id === id);
  if (!row) return null;
  const mu = formatHalfUp(muOf(row.tally.areaDm2), 2, DIGITS);
  const name = view.lang === "en" ? (row.nameEn ?? row.name) : row.name;
  const head = t("map:parkHead", { name, kind: t(`ui:kind.${row.kind}`), parcels: row.tally.parcels, mu });
  const measure = isPerMu(view.measure) || view.measure === "concentration" ? view.measure : null;
  if (!measure) return { head, label: worstWords(row, t), value: null, unit: "", surplus: null };
  const metric = row.metrics[METRIC_OF[measure]];
  const share = measure === "concentration";
  const shown =
    metric.value === null
      ? null
      : writeAgainst(share ? powerOfTen(metric.value, 2) : metric.value, metric.target?.value ?? null, 1);
  return {
    head,
    label: t(`map:measure.${measure}`),
    value: shown ?? t("map:unknown"),
    unit: shown === null ? "" : share ? "%" : t("map:perMu"),
    surplus: metric.surplusYuan === null ? null : surplusWords(metric.surplusYuan, metric.verdict),
  };
}

function worstWords(row: ParkRow, t: Words): string {
  const standing = parkStanding(row);
  if (!isScheduled(row)) return t("map:worst", { verdict: t(`legend:class.${standing}`) });
  const light = standing === "undecided" ? "none" : standing;
  return t("map:schedule", { light: t(`period:schedule.light.${light}`) });
}

/** What a surplus of so many yuan is called, in 万元. */
export function surplusWords(yuan: number, verdict: string): NonNullable<ObjectWords["surplus"]> {
  return { word: yuan < 0 ? "gap" : "surplus", wan: writeWanYuan(Math.abs(yuan)), verdict };
}
