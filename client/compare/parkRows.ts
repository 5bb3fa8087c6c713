// Which figures of parks stand side by side? Each metric with its target and verdict as the server judged it, then land.
import type { MetricId, MetricView, ParkRow } from "../../server/api/shapes";
import { ALL_METRICS } from "../ui/perMuMetrics";
import { powerOfTen, writeMu, writeNumber, writePercent, writeSigned } from "../ui/write";
import { writeAgainst } from "../ui/writeAgainst";
import type { CompareCell, CompareRow } from "./compareRows";
import type { CompareSection } from "./parcelRows";

type Translate = (key: string, values?: Record<string, unknown>) => string;
type Row = ParkRow | null;

const NONE: CompareCell = { text: null, figure: null };

/** Too little land speaks, or the share is that of the largest industry: shown, never best. A park with parts is compared like any. */
const isApart = (park: ParkRow, metric: MetricId): boolean => {
  const { unranked } = park.standing[metric];
  return unranked !== null && unranked !== "has_parts";
};

/** @param parks null for one that is not there @param t bound to the compare and ui namespaces */
export function parkSections(parks: readonly Row[], t: Translate): CompareSection[] {
  const row = (
    id: string,
    unit: string,
    better: CompareRow["better"],
    cellOf: (park: ParkRow) => CompareCell,
    label = t(`row.${id}`),
  ): CompareRow => ({
    id,
    label,
    unit,
    better,
    cells: parks.map((park) => (park === null ? NONE : cellOf(park))),
  });
  const area = (id: string, of: (park: ParkRow) => number) =>
    row(id, t("ui:unit.mu"), null, (park) => ({ text: writeMu(of(park)), figure: of(park) }));
  const count = (id: string, of: (park: ParkRow) => number) =>
    row(id, "", null, (park) => ({ text: writeNumber(of(park), 0), figure: of(park) }));
  return [
    ...ALL_METRICS.map((metric) => {
      const share = metric === "concentration";
      const unit = share ? "%" : t("ui:unit.perMu");
      const cell =
        (of: (view: MetricView, park: ParkRow) => CompareCell) =>
        (park: ParkRow): CompareCell =>
          of(park.metrics[metric], park);
      const named = (id: string, u: string, better: CompareRow["better"], of: Parameters<typeof cell>[0]) =>
        row(`${metric}.${id}`, u, better, cell(of), t(`row.${id}`));
      return {
        id: metric,
        title: t(`ui:metric.${metric}`),
        rows: [
          named("value", unit, "high", ({ value, target }, park) =>
            value === null
              ? NONE
              : {
                  text: writeAgainst(share ? powerOfTen(value, 2) : value, target?.value ?? null),
                  figure: value,
                  apart: isApart(park, metric),
                },
          ),
          named("target", unit, null, ({ target }) =>
            target === null ? NONE : { text: target.value, figure: target.value },
          ),
          named("verdict", "", null, ({ target, verdict, reason }) =>
            target === null
              ? NONE
              : {
                  text:
                    reason === null
                      ? t(`ui:verdict.${verdict}`)
                      : t("undecided", { why: t(`ui:reason.${reason}`) }),
                  figure: null,
                  verdict,
                },
          ),
          named("surplus", t("ui:unit.wan"), "high", ({ surplusYuan }, park) =>
            surplusYuan === null
              ? NONE
              : {
                  text: writeSigned(powerOfTen(surplusYuan, -4), 0),
                  figure: surplusYuan,
                  apart: isApart(park, metric),
                },
          ),
          named("coverage", "", "high", ({ coverage }) =>
            coverage === null ? NONE : { text: writePercent(coverage), figure: coverage },
          ),
          named("rank", "", "low", (_, park) => {
            const { rank } = park.standing[metric];
            return { text: rank === null ? t("unranked") : String(rank), figure: rank };
          }),
        ],
      };
    }),
    {
      id: "land",
      title: t("section.land"),
      rows: [
        row("kind", "", null, ({ kind }) => ({ text: t(`ui:kind.${kind}`), figure: null })),
        count("parcels", ({ tally }) => tally.parcels),
        count("enterprises", ({ tally }) => tally.enterprises),
        area("area", ({ tally }) => tally.areaDm2),
        area("industrial", ({ tally }) => tally.industrialDm2),
        area("occupied", ({ tally }) => tally.occupiedDm2),
        area("idle", ({ tally }) => tally.idleDm2),
      ],
    },
  ];
}
