// What are the tiers and honours called on this page?
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import type { LadderBoard } from "../../server/api/ladderShapes";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { NOTHING, powerOfTen, writeNumber } from "../ui/write";

export function useTierNames({ tiers, honours }: Pick<LadderBoard, "tiers" | "honours">) {
  const lang = useViewPart((view) => view.lang);
  const named = (list: readonly { id: string; name: string; nameEn: string }[], id: string | null) => {
    const found = list.find((one) => one.id === id);
    return found === undefined ? null : inLanguage(lang, found);
  };
  return {
    tier: (id: string | null) => named(tiers, id),
    honour: (id: string) => named(honours, id) ?? id,
  };
}

/** Yuan in 亿元 with two decimals, and more where two would read like a bound that it is not at: 0.9968 is not 1.00. */
export function writeYi(yuan: number | null, tiers: LadderBoard["tiers"]): string {
  if (yuan === null) return NOTHING;
  const written = tiers.map(({ fromYuan }) =>
    formatAgainstTarget(powerOfTen(yuan, -8), powerOfTen(fromYuan, -8), {
      digits: 2,
      maxDigits: 8,
      group: true,
      minus: "−",
    }),
  );
  const [longest] = written.toSorted((a, b) => b.digits - a.digits);
  return longest?.text ?? writeNumber(powerOfTen(yuan, -8), 2);
}
