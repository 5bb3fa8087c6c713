// What would a boundary rule change? Parks before and after, parcels that move, and the district's sums that stay.
import { Table } from "antd";
import type { BoundaryChange, BoundarySums, MovedPark } from "../../server/api/boundaryShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { FigureChange } from "../ui/FigureChange";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { writeMu, writeNumber, writePercent, writeWanYuan } from "../ui/write";

const METRICS = ["output_per_mu", "tax_per_mu", "rd_per_mu", "concentration"] as const;

export function BoundaryEffect({ change }: { change: BoundaryChange }) {
  const { t } = useTranslation(["boundary", "ui"]);
  const { lang } = useView();
  const flips = change.parks.filter((park) => park.flips).length;
  return (
    <>
      <p className="boundary-sentence">
        {change.movedCount === 0
          ? t("nothingMoves")
          : t("effect", {
              parcels: writeNumber(change.movedCount, 0),
              flips,
              period: change.period,
              population: t(`ui:population.${change.population}`),
            })}
      </p>
      <Table<MovedPark>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: "max-content", y: 320 }}
        rowClassName={(park) => (park.flips ? "boundary-flips" : "")}
        dataSource={change.parks}
        columns={[
          {
            title: t("park"),
            key: "name",
            fixed: "left",
            render: (_, park) => inLanguage(lang, park),
          },
          {
            title: t("parcels"),
            key: "parcels",
            align: "right",
            render: (_, { before, after }) =>
              sides(writeNumber(before.parcels, 0), writeNumber(after.parcels, 0)),
          },
          {
            title: t("area"),
            key: "area",
            align: "right",
            render: (_, { before, after }) => sides(writeMu(before.areaDm2), writeMu(after.areaDm2)),
          },
          ...METRICS.map((metric) => ({
            title: t(`ui:metric.${metric}`),
            key: metric,
            align: "right" as const,
            render: (_: unknown, { before, after }: MovedPark) => (
              <FigureChange
                metric={metric}
                before={before.metrics.find((one) => one.metric === metric) ?? null}
                after={after.metrics.find((one) => one.metric === metric) ?? null}
              />
            ),
          })),
        ]}
      />
      <Sums before={change.sums.before} after={change.sums.after} />
      {change.moved.length === 0 ? null : (
        <details className="boundary-moved">
          <summary>{t("moved", { count: change.movedCount })}</summary>
          <ul className="ui-plain">
            {change.moved.map(({ id, before, after }) => (
              <li key={id}>
                <ObjectLink kind="parcel" id={id}>
                  {shortCode(id)}
                </ObjectLink>{" "}
                <Parts parts={before} /> → <Parts parts={after} />
              </li>
            ))}
          </ul>
          {change.movedCount > change.moved.length ? (
            <p className="ui-facts">{t("more", { count: change.movedCount - change.moved.length })}</p>
          ) : null}
        </details>
      )}
    </>
  );
}

const sides = (before: string, after: string) => (before === after ? after : `${before} → ${after}`);

function Parts({ parts }: { parts: BoundaryChange["moved"][number]["before"] }) {
  const { t } = useTranslation("boundary");
  if (parts.length === 0) return t("noPark");
  return parts
    .map(({ parkId, share }) =>
      share === 1 ? (parkId ?? t("noPark")) : `${parkId ?? t("noPark")} ${writePercent(share, 2)}`,
    )
    .join(" + ");
}

/** Parks and what lies in none make up the district, before and after. */
function Sums({ before, after }: { before: BoundarySums; after: BoundarySums }) {
  const { t } = useTranslation("boundary");
  const written = (sum: BoundarySums["lines"][number]["sum"], value: number) =>
    sum === "areaDm2" || sum === "occupiedDm2" ? writeMu(value) : writeWanYuan(value, 4);
  return (
    <>
      <Table<BoundarySums["lines"][number]>
        size="small"
        rowKey="sum"
        pagination={false}
        scroll={{ x: "max-content" }}
        dataSource={after.lines}
        columns={[
          { title: t("sum.title"), dataIndex: "sum", render: (sum: string) => t(`sum.${sum}`) },
          {
            title: t("sum.inParks"),
            key: "inParks",
            align: "right",
            render: (_, { sum, inParks }) =>
              sides(
                written(sum, before.lines.find((one) => one.sum === sum)?.inParks ?? 0),
                written(sum, inParks),
              ),
          },
          {
            title: t("sum.outside"),
            key: "outside",
            align: "right",
            render: (_, { sum, outside }) =>
              sides(
                written(sum, before.lines.find((one) => one.sum === sum)?.outside ?? 0),
                written(sum, outside),
              ),
          },
          {
            title: t("sum.district"),
            key: "district",
            align: "right",
            render: (_, { sum, district, conserved }) =>
              `${written(sum, district)} ${t(conserved ? "sum.conserved" : "sum.lost")}`,
          },
        ]}
      />
      <p className="ui-facts">
        {t("outside", { parcels: after.parcelsOutside, parts: after.parcelsPartlyOutside })}
      </p>
    </>
  );
}
