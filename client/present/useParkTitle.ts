// What is the one sentence about a park? What it lacks and what would close it; or that it meets; or why nothing is judged.
import type { MetricId, ParkRow } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { DEFAULTS } from "../reach/reachToken";
import { useReach } from "../reach/useReach";
import { writeWanYuan } from "../ui/write";
import type { TitlePart } from "./PresentHeader";

/** Tax speaks first, as in the leader's sentence. */
const ORDER: readonly MetricId[] = ["tax_per_mu", "output_per_mu", "concentration", "rd_per_mu"];

/** @param park null: no title */
export function useParkTitle(park: ParkRow | null): TitlePart[] {
  const { t } = useTranslation(["present", "leader", "ui"]);
  const metrics = ORDER.map((id) => park?.metrics[id]).filter((metric) => metric !== undefined);
  const binding = metrics.filter(({ target }) => target?.reference === false);
  const missed = binding.filter(({ verdict }) => verdict === "missed");
  const first = missed[0];
  const { data } = useReach(
    park === null || first === undefined
      ? null
      : { parkId: park.id, metric: first.metric, all: false, conditions: DEFAULTS },
  );
  if (park === null) return [];
  if (first !== undefined) {
    const renew = data?.parkId === park.id ? data.levers.find(({ lever }) => lever === "renew") : undefined;
    const closed = renew?.outcome === "reached" && renew.size !== null ? renew.size : null;
    const gaps = missed.map(
      (metric, at): TitlePart => ({
        key: "title.gap",
        values: {
          metric: t(`leader:short.${metric.metric}`),
          amount: writeWanYuan(Math.abs(metric.surplusYuan ?? 0)),
        },
        tone: "missed",
        end: at < missed.length - 1 ? t("listComma") : "",
      }),
    );
    // what closes the first gap says nothing about a second
    if (closed === null || missed.length > 1) return gaps;
    return [
      ...gaps.map((gap) => ({ ...gap, end: t("comma") })),
      { key: "title.closing", values: { count: closed }, tone: "met", end: "" },
    ];
  }
  const undecided = binding.find(({ verdict }) => verdict === "undecided");
  if (binding.length === 0) return [{ key: "title.none", values: {}, tone: "undecided", end: "" }];
  if (undecided !== undefined) {
    return [{ key: `ui:reason.${undecided.reason ?? "no_figure"}`, values: {}, tone: "undecided", end: "" }];
  }
  const best = binding.find(({ surplusYuan }) => surplusYuan !== null);
  return best === undefined || best.surplusYuan === null
    ? [{ key: "title.metPlain", values: {}, tone: "met", end: "" }]
    : [
        {
          key: "title.met",
          values: { metric: t(`leader:short.${best.metric}`), amount: writeWanYuan(best.surplusYuan) },
          tone: "met",
          end: "",
        },
      ];
}
