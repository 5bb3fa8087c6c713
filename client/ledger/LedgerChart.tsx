// The ledger as a waterfall: the best up, the rest up, the rest down, the worst down, and where that ends.
import type { ReactNode } from "react";
import type { SurplusLedgerView, SurplusLineView } from "../../server/api/ledgerShapes";
import { useTranslation } from "../locale/useTranslation";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { wholeWanYuan, writeSigned } from "../ui/write";
import { ledgerBars, takerOf } from "./ledgerBars";
import { type Step, Waterfall } from "./Waterfall";

/** Sums stand wide, as their amount and name stand at them. */
const WIDE = 2.4;

export function LedgerChart({ ledger, totalYuan }: { ledger: SurplusLedgerView; totalYuan: number }) {
  const { t } = useTranslation("ledger");
  const { best, worst, restAbove, restBelow, by } = ledger;
  const rests = [
    { key: "above", yuan: restAbove.surplusYuan, count: restAbove.count },
    { key: "below", yuan: restBelow.surplusYuan, count: restBelow.count },
  ].filter(({ count }) => count > 0);
  const amount = ({ id, surplusYuan }: SurplusLineView) => ({ key: `of ${id}`, yuan: surplusYuan });
  // The worst come last and the very worst at the end, beside the net.
  const amounts = [...best.map(amount), ...rests, ...worst.toReversed().map(amount)];
  const total = wholeWanYuan(totalYuan);
  const bars = ledgerBars(amounts, 0, takerOf(rests), total);
  const lines = new Map([...best, ...worst].map((line) => [`of ${line.id}`, line]));
  const steps: Step[] = bars.map((bar) => {
    const line = lines.get(bar.key);
    const rest = rests.find(({ key }) => key === bar.key);
    const name = line ? (line.name ?? line.id) : t(`rest.${by}`, { count: rest?.count ?? 0 });
    return {
      ...bar,
      label: rest ? name : null,
      amount: rest !== undefined,
      folded: rest !== undefined,
      weight: rest === undefined ? 1 : WIDE,
      said: t("said", {
        name: line?.name ?? (line ? shortCode(line.id) : name),
        amount: writeSigned(bar.wanYuan, 0),
      }),
      ...(line ? { wrap: linkTo(line.parcelId) } : {}),
    };
  });
  const net: Step = {
    key: "net",
    yuan: totalYuan,
    from: 0,
    to: totalYuan,
    wanYuan: total,
    label: t("net"),
    amount: true,
    balance: true,
    weight: WIDE,
    said: t("said", { name: t("net"), amount: writeSigned(total, 0) }),
  };
  const groups = [
    { label: t(`best.${by}`, { count: best.length }), from: 0, count: best.length },
    {
      label: t(`worst.${by}`, { count: worst.length }),
      from: bars.length - worst.length,
      count: worst.length,
    },
  ].filter(({ count }) => count > 0);
  return <Waterfall steps={[...steps, net]} groups={groups} label={t("title")} />;
}

function linkTo(parcelId: string) {
  return (content: ReactNode, className: string) => (
    <ObjectLink kind="parcel" id={parcelId} className={className}>
      {content}
    </ObjectLink>
  );
}
