// One site that fits: its place, of what its score is made, what it is, what its park gains, and what is decided of it.
import type { MatchPage, RankedSite } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { setHover, useIsHovered } from "../state/hover";
import { Icon } from "../theme/Icon";
import { localDay } from "../ui/localDay";
import { shortCode } from "../ui/shortCode";
import { writeMu, writeNumber } from "../ui/write";
import { ContributionBar } from "./ContributionBar";
import { EffectChips } from "./EffectChips";
import { faultWords } from "./faultWords";
import { SiteDecision } from "./SiteDecision";
import { SiteLink } from "./SiteLink";
import { useNameOfPark } from "./siteLabel";
import { floorArea, floorWords, parcelOf } from "./siteParts";
import type { useShortlist } from "./useShortlist";
import { WantedMark } from "./WantedMark";

interface Props {
  site: RankedSite;
  found: MatchPage;
  list: ReturnType<typeof useShortlist>;
  open: boolean;
  onToggle: () => void;
}

export function RankedCard({ site, found, list, open, onToggle }: Props) {
  const { t } = useTranslation(["match", "legend"]);
  const hovered = useIsHovered("parcel", parcelOf(site));
  const standing = list.standingOf(site);
  const parkName = useNameOfPark();
  const { floor } = site;
  const onFloors =
    floor === null
      ? null
      : [t("onParcel", { code: shortCode(floor.parcelCode ?? floor.parcel) }), ...floorWords(floor, t)];
  const facts =
    onFloors ??
    [
      site.status === null ? null : t(`legend:word.status.${site.status}`, { defaultValue: site.status }),
      site.displaced === 0 ? null : t("displaced", { count: site.displaced }),
      site.farActual === null ? null : t("far", { far: site.farActual }),
      site.expiresOn === null ? null : t("until", { year: site.expiresOn.slice(0, 4) }),
    ].filter((fact) => fact !== null);
  const point = () => setHover({ kind: "parcel", id: parcelOf(site) });
  const leave = () => setHover(null);
  return (
    <li
      className="match-card"
      data-hovered={hovered || undefined}
      data-mark={standing?.mark}
      onPointerEnter={point}
      onPointerLeave={leave}
    >
      <div className="match-card-head">
        <span className="match-place" data-mark={standing?.mark}>
          {site.place}
        </span>
        <SiteLink site={site} />
        <span className="ui-soft ui-small">
          {floor === null ? `${writeMu(site.areaDm2)} ${t("mu")}` : floorArea(floor)}
        </span>
        {/* one alone has nothing to be compared with: it would have full points whatever it is */}
        {found.fitCount < 2 ? null : <b className="match-points">{writeNumber(site.points, 1)}</b>}
        <button
          type="button"
          className="match-fold"
          aria-expanded={open}
          aria-label={t("fold", { place: site.place })}
          onClick={onToggle}
        >
          <Icon name={open ? "up" : "down"} size={16} />
        </button>
      </div>
      {found.fitCount < 2 ? null : (
        <ContributionBar
          site={site}
          criteria={found.criteria}
          numbered={open && standing?.mark !== "rejected"}
        />
      )}
      <WantedMark wanted={found.wanted} site={site} />
      {standing === null ? null : (
        <p className="match-standing">
          {t(`stands.${standing.mark}`, { author: standing.author, day: localDay(standing.createdAt) })}
          {standing.reason === null ? "" : t("because", { reason: standing.reason })}
        </p>
      )}
      {open ? (
        <>
          <p className="match-facts">{facts.join(" · ")}</p>
          {(["unknown", "fail"] as const).map((kind) => {
            const open = site.open.filter((fault) => fault.kind === kind);
            if (open.length === 0) return null;
            const facts = open.map((fault) => faultWords(fault, t, parkName)).join(t("comma"));
            return (
              <p key={kind} className="match-ask">
                {t(kind === "unknown" ? "toAsk" : "softFails", { facts })}
              </p>
            );
          })}
          {site.effects.length === 0 ? (
            <p className="match-ask">{t("noEffect")}</p>
          ) : (
            <EffectChips site={site} />
          )}
          <SiteDecision site={site} list={list} standing={standing} />
        </>
      ) : null}
    </li>
  );
}
