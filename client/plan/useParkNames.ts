// What are parks called here, "" being all land outside of them?
import { useMemo } from "react";
import type { ParkRow } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { OUTSIDE } from "./boardModel";

export function useParkNames(): { parks: readonly ParkRow[]; nameOf: (id: string | null) => string } {
  const { parks } = useGround();
  const { lang } = useView();
  const { t } = useTranslation("plan");
  return useMemo(() => {
    const rows = parks?.rows ?? [];
    const names = new Map(rows.map((row) => [row.id, inLanguage(lang, row)]));
    return {
      parks: rows,
      nameOf: (id) => (id === null || id === OUTSIDE ? t("outside") : (names.get(id) ?? id)),
    };
  }, [parks, lang, t]);
}
