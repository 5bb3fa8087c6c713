// The sentences about the parks, with what would close the largest gap as soon as it has been worked out.
import type { ParkList } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { DEFAULTS } from "../reach/reachToken";
import { useReach } from "../reach/useReach";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { type Clause, type Closing, clauses } from "./clauses";
import { summary } from "./summary";

/** @param solve whether the solver may be asked now */
export function useClauses(list: ParkList, solve: boolean): Clause[] {
  const { t } = useTranslation("leader");
  const { lang } = useView();
  const sums = summary(list);
  const closing = useClosing(solve ? sums.largest : null);
  return clauses(
    sums,
    closing,
    (park) => inLanguage(lang, park),
    (metric) => t(`short.${metric}`),
  );
}

/** The fewest parcels to renew, the same question as the card's: it is asked once. */
function useClosing(largest: ReturnType<typeof summary>["largest"]): Closing | null {
  const { data } = useReach(
    largest === null
      ? null
      : { parkId: largest.park.id, metric: largest.metric, all: false, conditions: DEFAULTS },
  );
  const renew = data?.levers.find(({ lever }) => lever === "renew");
  if (renew === undefined || data?.parkId !== largest?.park.id) return null;
  if (renew.outcome === "reached") return { parcels: renew.size };
  return renew.outcome === "unreachable" ? { parcels: null } : null;
}
