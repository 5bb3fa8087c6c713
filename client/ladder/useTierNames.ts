// What are the tiers and honours called on this page?
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

/** Yuan in 亿元 with two decimals. */
export const writeYi = (yuan: number | null): string =>
  yuan === null ? NOTHING : writeNumber(powerOfTen(yuan, -8), 2);
