// What is a site called where there is little room: its park, and the tail of its code, or building and floor?
import { useCallback } from "react";
import type { SiteName } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { shortCode } from "../ui/shortCode";

/** What a site is told by. */
export type Named = Pick<SiteName, "id" | "code" | "parkId" | "floor">;

export interface SiteLabel {
  readonly park: string;
  readonly code: string;
}

/** What a park is called by its id. */
export function useNameOfPark(): (id: string) => string {
  const { parks } = useGround();
  const { lang } = useView();
  return (id) => {
    const row = parks?.rows.find((park) => park.id === id);
    return row === undefined ? id : inLanguage(lang, row);
  };
}

/** The same function as long as the parks and the language are. */
export function useSiteLabel(): (site: Named) => SiteLabel {
  const { parks } = useGround();
  const { lang } = useView();
  const { t } = useTranslation("match");
  return useCallback(
    ({ id, code, parkId, floor }) => {
      const row = parks?.rows.find((park) => park.id === parkId);
      const park = parkId === null ? t("noPark") : row === undefined ? parkId : inLanguage(lang, row);
      return { park, code: floor === null ? shortCode(code ?? id) : `${floor.building} ${floor.floor}` };
    },
    [parks, lang, t],
  );
}
