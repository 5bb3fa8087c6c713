// What is a line of the table called, in the language of the page? Clusters have their names in the catalogue.
import type { GroupRow, ParkRow } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";

export function useRowName(): (row: ParkRow | GroupRow) => string {
  const { t } = useTranslation(["park", "legend"]);
  const { lang } = useView();
  return (row) => {
    if (!("by" in row)) return inLanguage(lang, row);
    if (row.id === "") return t(`table.none.${row.by}`);
    return row.by === "cluster"
      ? t(`legend:word.industry.${row.id}`, { defaultValue: row.name })
      : inLanguage(lang, row);
  };
}
