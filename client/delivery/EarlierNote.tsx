// This very file was imported before: when, by whom, as which batch?
import type { EarlierImport } from "../../server/api/deliveryShapes";
import { writeTime } from "../batch/batchWords";
import { useTranslation } from "../locale/useTranslation";

/** @param unchanged whether it is known that nothing changes by importing it again */
export function EarlierNote({ earlier, unchanged }: { earlier: EarlierImport; unchanged: boolean }) {
  const { t, i18n } = useTranslation("data");
  const { batch, by, importedAt } = earlier;
  const said = { at: writeTime(importedAt, i18n.language), by, batch };
  return (
    <span className="earlier-note" title={batch}>
      {t(unchanged ? "earlier.unchanged" : "earlier.before", said)}
    </span>
  );
}
