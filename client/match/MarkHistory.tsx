// Who has decided what of which site for this project, and when? Nothing of it is overwritten.
import { useTranslation } from "react-i18next";
import type { MatchPage } from "../../server/api/matchShapes";
import { useScene } from "../map/scene";
import { SiteLink } from "./SiteLink";
import { parcelOf } from "./siteParts";
import type { useShortlist } from "./useShortlist";

interface Props {
  found: MatchPage;
  list: ReturnType<typeof useShortlist>;
}

export function MarkHistory({ found, list }: Props) {
  const { t } = useTranslation("match");
  const { land } = useScene();
  if (list.history.length === 0) return null;
  const siteOf = (id: string, floorId: string | null) => {
    const ranked = found.fits.find((one) => one.id === (floorId ?? id) && parcelOf(one) === id);
    if (ranked !== undefined) return ranked;
    const index = land?.geometry.indexOf.get(id);
    const park = index === undefined ? undefined : land?.geometry.park[index];
    const parkId = park === undefined ? null : (land?.geometry.parkIds[park] ?? null);
    // floors that are out, or gone, are told by their number
    return { id, code: floorId, parkId, floor: null };
  };
  return (
    <details className="match-history">
      <summary>{t("history", { count: list.history.length })}</summary>
      <ol>
        {list.history.map(({ seq, parcel, floor, mark, author, reason, createdAt }) => (
          <li key={seq}>
            <time className="ui-soft" dateTime={createdAt}>
              {createdAt.slice(0, 16).replace("T", " ")}
            </time>{" "}
            <SiteLink site={siteOf(parcel, floor)} /> {t(`did.${mark}`, { author })}
            {reason === null ? "" : t("because", { reason })}
          </li>
        ))}
      </ol>
    </details>
  );
}
