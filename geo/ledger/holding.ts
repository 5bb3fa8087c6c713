// What does one enterprise have on one parcel? The finest grain at which figures meet land; everything else is a sum of these.
import { matchesPrefix } from "../industry/matchesPrefix";
import type { Amounts, Yardstick } from "./yardstick";

/** One enterprise on one parcel, or on the part of it that lies in the land asked about. */
export interface Holding {
  readonly enterpriseId: string;
  readonly parcelId: string;
  /** GB/T 4754, "" without one. */
  readonly industryCode: string;
  readonly landDm2: number;
  /** Its part of the figure in question; null where the enterprise has not reported it. */
  readonly yuan: number | null;
}

/** What a holding has to be held against a yardstick; null without the figure: then neither money nor land counts. */
export function amountsOf(
  { industryCode, landDm2, yuan }: Pick<Holding, "industryCode" | "landDm2" | "yuan">,
  yardstick: Yardstick,
): Amounts | null {
  if (yuan === null) return null;
  const leads = yardstick.kind === "concentration" && matchesPrefix(industryCode, yardstick.leads);
  return { yuan, leadYuan: leads ? yuan : 0, landDm2 };
}

/** The sum of amounts. */
export function sumAmounts(list: Iterable<Amounts>): Amounts {
  let yuan = 0;
  let leadYuan = 0;
  let landDm2 = 0;
  for (const amounts of list) {
    yuan += amounts.yuan;
    leadYuan += amounts.leadYuan;
    landDm2 += amounts.landDm2;
  }
  return { yuan, leadYuan, landDm2 };
}
