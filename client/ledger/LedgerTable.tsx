// The same rows as a table, the worst first; what is folded stands as one row with its sum, and the net beneath.
import type { FoldedView, SurplusLedgerView, SurplusLineView } from "../../server/api/ledgerShapes";
import { useTranslation } from "../locale/useTranslation";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import {
  NOTHING,
  powerOfTen,
  writeMu,
  writeNumber,
  writePercent,
  writeSigned,
  writeWanYuan,
} from "../ui/write";
import "./ledger.css";

const wan = (yuan: number) => writeSigned(powerOfTen(yuan, -4), 2);
const sign = (yuan: number) => (yuan < 0 ? "ui-ink-missed" : "ui-ink-met");

export function LedgerTable({ ledger, totalYuan }: { ledger: SurplusLedgerView; totalYuan: number }) {
  const { t } = useTranslation(["ledger", "ui"]);
  const share = ledger.metric === "concentration";
  const rest = ({ count, surplusYuan }: FoldedView, key: string) =>
    count === 0 ? null : (
      <tr key={key}>
        <th scope="row" colSpan={4}>
          {t(`${key}.${ledger.by}`, { count })}
        </th>
        <td className={sign(surplusYuan)}>{wan(surplusYuan)}</td>
      </tr>
    );
  const row = (line: SurplusLineView) => (
    <tr key={line.id}>
      <th scope="row">
        <ObjectLink kind="parcel" id={line.parcelId}>
          {line.name ?? shortCode(line.id)}
        </ObjectLink>
        {line.parcels > 1 ? ` ${t("onParcels", { count: line.parcels })}` : ""}
      </th>
      <td>{writeMu(line.landDm2)}</td>
      <td>{writeWanYuan(line.yuan, 2)}</td>
      <td>
        {share
          ? line.yuan > 0
            ? writePercent(line.leadYuan / line.yuan)
            : NOTHING
          : writeNumber(line.value, 2)}
      </td>
      <td className={sign(line.surplusYuan)}>{wan(line.surplusYuan)}</td>
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section className="ledger-table" aria-label={t("title")} tabIndex={0}>
      <table className="ledger-lines">
        <thead>
          <tr>
            <th scope="col">{t(`by.${ledger.by}`)}</th>
            <th scope="col">{t("column.land")}</th>
            <th scope="col">{t(`column.${share ? "concentration" : ledger.metric}`)}</th>
            <th scope="col">{t(share ? "column.share" : "column.value")}</th>
            <th scope="col">{t("column.surplus")}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.worst.map(row)}
          {rest(ledger.restBelow, "restBelow")}
          {rest(ledger.restAbove, "restAbove")}
          {ledger.best.toReversed().map(row)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t("net")}
            </th>
            <td className={sign(totalYuan)}>{wan(totalYuan)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
