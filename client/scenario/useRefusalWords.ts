// Why does an edit not apply, in words?
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../geo/scenario/scenarioState";
import { writeMu, writeSquareMetres } from "../ui/write";
import { plotName } from "./eventWords";

export function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useTranslation("scenario");
  return ({ refused, subject, areaDm2 }) =>
    t(`refusal.${refused}`, {
      plot: plotName(subject),
      mu: writeMu(areaDm2),
      m2: writeSquareMetres(areaDm2),
    });
}
