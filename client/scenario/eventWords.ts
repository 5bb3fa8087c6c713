// How does an event read?
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { shortCode } from "../ui/shortCode";
import { writeMu, writeWanYuan } from "../ui/write";
import { type ScenarioPage, useScenario } from "./scenarioStore";

/** A plot as people say it: `…001001GB00052-1` of a piece. */
export function plotName(id: string): string {
  const own = /^(.{19})(.*)$/.exec(id);
  return own === null ? id : `${shortCode(own[1] ?? id)}${own[2] ?? ""}`;
}

/** @returns what an edit does: parks and enterprises by name */
export function useEventWords(): (edit: ScenarioEdit) => string {
  const { t } = useTranslation("scenario");
  const { lang } = useView();
  const page = useScenario();
  const parkName = (id: string | null) => {
    const unit = page.base?.units.find((one) => one.id === id);
    return unit === undefined ? (id ?? t("noPark")) : inLanguage(lang, unit);
  };
  const enterpriseName = useEnterpriseName();
  /** The park of a plot at hand, as it is in the base. */
  const parkOf = (plotId: string): string => {
    const parkId = page.land?.plot(plotId)?.parts[0]?.parkId ?? null;
    return parkId === null ? "" : parkName(parkId);
  };
  const onLand = (landDm2: number | null): string =>
    landDm2 === null ? "" : t("event.onLand", { mu: writeMu(landDm2) });
  return (edit) => {
    switch (edit.kind) {
      case "move":
        return t(edit.parkId === null ? "event.moveOut" : "event.move", {
          plot: plotName(edit.plotId),
          park: parkName(edit.parkId),
        });
      case "merge":
        return t("event.merge", { plots: edit.plotIds.map(plotName).join(" + ") });
      case "attributes": {
        const parts = [
          ...(edit.use === undefined ? [] : [`${t("use")} ${edit.use ?? "—"}`]),
          ...(edit.status === undefined
            ? []
            : [edit.status === null ? "—" : t(`word.status.${edit.status}`, { ns: "legend" })]),
          ...Object.entries(edit.limits ?? {}).map(
            ([key, { min, max }]) => `${t(`limit.${key}`, { defaultValue: key })} ${min ?? ""}–${max ?? ""}`,
          ),
        ];
        return t("event.attributes", { plot: plotName(edit.plotId), what: parts.join(" · ") });
      }
      case "figures":
        return t("event.figures", {
          enterprise: enterpriseName(edit.enterpriseId),
          what: yuanWords(edit.yuan, t),
        });
      case "renew":
        return t("event.renew", {
          plot: plotName(edit.plotId),
          what: Object.entries(edit.perMu)
            .map(([measure, value]) => `${t(`measure.${measure}`)} ${value}`)
            .join(" · "),
        });
      case "raise":
        return t("event.raise", {
          plot: plotName(edit.plotId),
          what: `${t(`measure.${edit.measure}`)} +${writeWanYuan(edit.yuan)}`,
        });
      case "addEnterprise":
        return t("event.addEnterprise", {
          plot: plotName(edit.plotId),
          enterprise: edit.name,
          land: edit.landDm2 === null ? t("event.addAll") : t("event.addLand", { mu: writeMu(edit.landDm2) }),
          what: t("event.addFigures", { what: yuanWords(edit.yuan, t) }),
        });
      case "removeEnterprise":
        return t(edit.plotId === null ? "event.removeEnterprise" : "event.leavePlot", {
          enterprise: enterpriseName(edit.enterpriseId),
          plot: edit.plotId === null ? "" : plotName(edit.plotId),
        });
      case "relocate":
        return t("event.relocate", {
          enterprise: enterpriseName(edit.enterpriseId),
          from: plotName(edit.fromPlotId),
          leaves: edit.leaves,
          via: [parkOf(edit.via.plotId), plotName(edit.via.plotId)].join(" ").trim(),
          since: edit.via.since,
          viaLand: onLand(edit.via.landDm2),
          to:
            edit.to === null
              ? t("event.open")
              : t("event.toSince", {
                  plot: plotName(edit.to.plotId),
                  since: edit.to.since,
                  land: onLand(edit.to.landDm2),
                }),
        });
      default:
        return t(`event.${edit.kind}`, { plot: plotName(edit.plotId) });
    }
  };
}

/** @returns what an enterprise is called; the end of its code where nobody here knows */
export function useEnterpriseName(): (id: string) => string {
  const { t } = useTranslation("scenario");
  const page = useScenario();
  return (id) => nameIn(page, id) ?? t("event.nameless", { tail: id.slice(-TAIL) });
}

/** Of a credit code as many signs are shown where the name is not known here. */
const TAIL = 4;

/** As the plots at hand, or the event that brought it, call an enterprise; null where none of them knows it. */
function nameIn({ land, history }: Pick<ScenarioPage, "land" | "history">, id: string): string | null {
  for (const { edit } of history.now.events)
    if (edit.kind === "addEnterprise" && edit.enterpriseId === id) return edit.name;
  return land?.nameOf(id) ?? null;
}

function yuanWords(yuan: Readonly<Record<string, number | null | undefined>>, t: Words): string {
  return Object.entries(yuan)
    .filter(([, value]) => value !== undefined)
    .map(([measure, value]) =>
      value == null
        ? t("event.unreported", { measure: t(`measure.${measure}`) })
        : `${t(`measure.${measure}`)} ${writeWanYuan(value, 2)}`,
    )
    .join(" · ");
}
