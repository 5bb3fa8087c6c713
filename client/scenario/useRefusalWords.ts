// Why does an edit not apply, in words?
import type { Refusal, RefusalCode } from "../../geo/scenario/scenarioState";
import { useTranslation } from "../locale/useTranslation";
import { writeMu, writeSquareMetres } from "../ui/write";
import { plotName, useEnterpriseName } from "./eventWords";

/** They speak of an enterprise; the others of a plot, a park or nothing. */
const OF_ENTERPRISES: readonly RefusalCode[] = ["no_enterprise", "enterprise_there", "dates_out_of_order"];

export function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useTranslation("scenario");
  const enterpriseName = useEnterpriseName();
  return ({ refused, subject, areaDm2 }) =>
    t(`refusal.${refused}`, {
      plot: plotName(subject),
      enterprise: OF_ENTERPRISES.includes(refused) ? enterpriseName(subject) : "",
      mu: writeMu(areaDm2),
      m2: writeSquareMetres(areaDm2),
    });
}
