// From the old surplus to the new, cause by cause; what has changed nothing has no bar.
import type { ChangeView } from "../../server/api/changeShapes";
import { ledgerBars, takerOf } from "../ledger/ledgerBars";
import { type Step, Waterfall } from "../ledger/Waterfall";
import { useTranslation } from "../locale/useTranslation";
import { wholeWanYuan, writeSigned } from "../ui/write";
import { sideName } from "./sideName";

export function ChangeChart({ change }: { change: ChangeView }) {
  const { t } = useTranslation("change");
  const before = change.from.surplusYuan ?? 0;
  const after = change.to.surplusYuan ?? 0;
  const amounts = change.causes
    .filter(({ yuan }) => yuan !== 0)
    .map(({ cause, yuan }) => ({ key: cause, yuan }));
  const bars = ledgerBars(amounts, before, takerOf(amounts), wholeWanYuan(after) - wholeWanYuan(before));
  const said = (name: string, wanYuan: number) => t("said", { name, amount: writeSigned(wanYuan, 0) });
  const balance = (key: string, yuan: number, label: string): Step => ({
    key,
    yuan,
    from: 0,
    to: yuan,
    wanYuan: wholeWanYuan(yuan),
    label,
    amount: true,
    balance: true,
    said: said(label, wholeWanYuan(yuan)),
  });
  const steps: Step[] = [
    balance("from", before, sideName(change.from)),
    ...bars.map((bar) => ({
      ...bar,
      label: t(`cause.${bar.key}`),
      amount: true,
      said: said(t(`cause.${bar.key}`), bar.wanYuan),
    })),
    balance("to", after, sideName(change.to)),
  ];
  return (
    <div className="ledger change-chart">
      <Waterfall steps={steps} label={t("title")} />
    </div>
  );
}
