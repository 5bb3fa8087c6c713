// What would close the gap? The plots of the smallest change, by the numbers they have on the map.
import type { LeverView } from "../../server/api/reachShapes";
import type { MetricId } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { wholeWanYuan as wanYuan, writeSigned } from "../ui/write";

/** Lines that are read from across the room. */
const LINES = 3;

export function PresentActions({ renewal, metric }: { renewal: LeverView; metric: MetricId }) {
  const { t } = useTranslation(["present", "leader"]);
  const shown = renewal.steps.slice(0, renewal.steps.length > LINES + 1 ? LINES : LINES + 1);
  const rest = renewal.steps.length - shown.length;
  const total = wanYuan(renewal.gainYuan[0] ?? 0);
  const lines = shown.map(({ parcelId, gainYuan }) => ({ parcelId, amount: wanYuan(gainYuan[0] ?? 0) }));
  // the last line takes the rounding, so that the lines add up to the total shown
  const left = lines.reduce((sum, { amount }) => sum - amount, total);
  const last = lines.at(-1);
  if (rest === 0 && last !== undefined) last.amount += left;
  return (
    <>
      <h2>{t("actions", { metric: t(`leader:short.${metric}`), count: renewal.steps.length })}</h2>
      <dl>
        {lines.map(({ parcelId, amount }, at) => (
          <div key={parcelId}>
            <dt>{t("renew", { number: at + 1 })}</dt>
            <dd>{writeSigned(amount, 0)}</dd>
          </div>
        ))}
        {rest > 0 ? (
          <div>
            <dt>{t("more", { count: rest })}</dt>
            <dd>{writeSigned(left, 0)}</dd>
          </div>
        ) : null}
        <div className="present-total">
          <dt>{t("total")}</dt>
          <dd>{writeSigned(total, 0)}</dd>
        </div>
      </dl>
    </>
  );
}
