// Where does a park's surplus come from? The parcels that add most and drag most, the rest folded, all adding up.
import { Segmented } from "antd";
import { memo, useState } from "react";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { ParkDetail } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { EmptyNotice } from "../ui/Notice";
import { ObjectLink } from "../ui/ObjectLink";
import { metricOfMeasure, PER_MU_METRICS, type PerMuMetric } from "../ui/perMuMetrics";
import { SignedBar } from "../ui/SignedBar";
import { shortCode } from "../ui/shortCode";
import { writeNumber, writeSigned } from "../ui/write";
import { type LedgerRow, ledgerRows } from "./ledgerRows";
import "./park.css";

/** @param lines parcels at each end */
export function Ledger({ park, lines }: { park: ParkDetail; lines: number }) {
  const { t } = useTranslation(["park", "ui"]);
  const { measure } = useView();
  const [chosen, choose] = useState<PerMuMetric | null>(null);
  const metric = chosen ?? metricOfMeasure(measure);
  const target = park.metrics[metric].target;
  const rows = target === null ? null : ledgerRows(park.ledger[metric], lines);
  const words = t(`table.of.${metric}`);
  return (
    <>
      <div className="ui-row park-ledger-head">
        <h3>
          {t(rows !== null && rows.totalWanYuan < 0 ? "ledger.titleShort" : "ledger.title", {
            measure: words,
          })}
        </h3>
        <LedgerSwitch metric={metric} onChoose={choose} />
      </div>
      {rows === null ? (
        <EmptyNotice>{t(target === null ? "ui:noTarget" : "ledger.none")}</EmptyNotice>
      ) : (
        <>
          <p className="ui-facts">
            {t("ledger.caption", { target: target?.value })}{" "}
            <b className={sign(rows.totalWanYuan)}>{writeSigned(rows.totalWanYuan, 0)}</b>
          </p>
          <ul className="ui-plain park-ledger">
            {rows.best.map((row) => (
              <Line key={row.parcelId} row={row} largest={rows.largest} />
            ))}
            {rows.rest.parcels > 0 || rows.rest.wanYuan !== 0 ? (
              <li className="park-ledger-line park-ledger-rest">
                <span>
                  {rows.rest.parcels > 0
                    ? t("ledger.rest", { count: rows.rest.parcels })
                    : t("ledger.rounding")}
                </span>
                <span className="park-ledger-counts">
                  {rows.rest.parcels > 0
                    ? t("ledger.counts", {
                        positive: writeNumber(rows.rest.positive, 0),
                        negative: writeNumber(rows.rest.negative, 0),
                      })
                    : null}
                </span>
                <b className={sign(rows.rest.wanYuan)}>{writeSigned(rows.rest.wanYuan, 0)}</b>
              </li>
            ) : null}
            {rows.worst.map((row) => (
              <Line key={row.parcelId} row={row} largest={rows.largest} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Line({ row, largest }: { row: LedgerRow; largest: number }) {
  return (
    <li className="park-ledger-line">
      <ObjectLink kind="parcel" id={row.parcelId}>
        {shortCode(row.parcelId)}
      </ObjectLink>
      <SignedBar value={row.wanYuan} largest={largest} />
      <b className={sign(row.wanYuan)}>{writeSigned(row.wanYuan, 0)}</b>
    </li>
  );
}

function sign(wanYuan: number): string {
  return wanYuan < 0 ? "ui-ink-missed" : "ui-ink-met";
}

const LedgerSwitch = memo(function LedgerSwitch({
  metric,
  onChoose,
}: {
  metric: PerMuMetric;
  onChoose: (metric: PerMuMetric) => void;
}) {
  const { t } = useTranslation(["park", "ui"]);
  return (
    <Segmented<PerMuMetric>
      size="small"
      aria-label={t("ledger.choose")}
      value={metric}
      onChange={onChoose}
      options={PER_MU_METRICS.map((value) => ({ value, label: t(`ui:measure.${MEASURE_OF_METRIC[value]}`) }))}
    />
  );
});
