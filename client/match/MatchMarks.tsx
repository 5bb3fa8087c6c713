// Where are the sites that fit? Outlined, the first of them with their places; those that nearly fit as diamonds with a dashed outline.
import { memo, useMemo } from "react";
import { createPortal } from "react-dom";
import { Layer, Marker, Source, useMap } from "react-map-gl/maplibre";
import type { MatchPage } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { ringsOf } from "../map/parcelGeometry";
import { useGround } from "../map/scene";
import { setHover, useIsHovered } from "../state/hover";
import { useView } from "../state/useView";
import { coloursOf } from "../theme/tokens";
import { notAButton } from "./notAButton";
import { PointMarks } from "./PointMarks";
import { useSiteLabel } from "./siteLabel";
import { firstOnParcel, parcelOf } from "./siteParts";
import { useMatch, useMatchedProject } from "./useMatch";
import "./match.css";

/** More pins than these hide one another, and the map. */
const PINS = 30;
const DIAMONDS = 20;

export const MatchMarks = memo(function MatchMarks() {
  const project = useMatchedProject();
  return project === null ? null : <Found project={project} />;
});

function Found({ project }: { project: string }) {
  const { data } = useMatch(project);
  return data === undefined ? null : <Marks found={data} />;
}

function Marks({ found }: { found: MatchPage }) {
  const { land } = useGround();
  const { theme } = useView();
  const { t } = useTranslation("match");
  const { current: map } = useMap();
  const lines = useMemo(() => {
    const of = (ids: readonly string[]) => ({
      type: "MultiLineString" as const,
      coordinates: ids.flatMap((id) => {
        const index = land?.geometry.indexOf.get(id);
        return land && index !== undefined ? ringsOf(land.geometry, index) : [];
      }),
    });
    return {
      fits: of(found.fits.map(parcelOf)),
      nearly: of(found.nearly.map(({ site }) => parcelOf(site))),
    };
  }, [land, found]);
  const point = (id: string): [number, number] | null => {
    const index = land?.geometry.indexOf.get(id);
    if (!land || index === undefined) return null;
    const { labelPoint } = land.geometry;
    const [longitude, latitude] = [labelPoint[index * 2], labelPoint[index * 2 + 1]];
    return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
  };
  const fits = firstOnParcel(found.fits);
  const fitting = new Set(fits.map(parcelOf));
  const nearly = firstOnParcel(found.nearly.map(({ site }) => site)).filter(
    (site) => !fitting.has(parcelOf(site)),
  );
  const colours = coloursOf(theme);
  const box = map?.getContainer();
  return (
    <>
      <Source id="match-nearly" type="geojson" data={lines.nearly}>
        <Layer
          id="match-nearly-ink"
          type="line"
          paint={{ "line-color": colours["map-ink"], "line-width": 1.5, "line-dasharray": [2, 1.5] }}
        />
      </Source>
      <Source id="match-fits" type="geojson" data={lines.fits}>
        <Layer
          id="match-fits-case"
          type="line"
          paint={{ "line-color": colours["select-case"], "line-width": 4.5 }}
        />
        <Layer id="match-fits-ink" type="line" paint={{ "line-color": colours.select, "line-width": 2 }} />
      </Source>
      {nearly.slice(0, DIAMONDS).map((site) => {
        const at = point(parcelOf(site));
        return at === null ? null : (
          <Marker key={site.id} longitude={at[0]} latitude={at[1]}>
            <span ref={notAButton} className="match-diamond" aria-hidden="true" />
          </Marker>
        );
      })}
      <PointMarks />
      {/* the first last, so that it lies uppermost */}
      {fits
        .slice(0, PINS)
        .toReversed()
        .map((site) => {
          const at = point(parcelOf(site));
          return at === null ? null : (
            <Marker key={site.id} longitude={at[0]} latitude={at[1]} anchor="bottom">
              <Pin site={site} />
            </Marker>
          );
        })}
      {box
        ? createPortal(
            <p className="match-chip-map" role="status">
              <b>{found.fitCount}</b> {t("onMap")}
            </p>,
            box,
          )
        : null}
    </>
  );
}

function Pin({ site }: { site: MatchPage["fits"][number] }) {
  const { t } = useTranslation("match");
  const { open, parcelId } = useView();
  const parcel = parcelOf(site);
  const hovered = useIsHovered("parcel", parcel);
  const { park, code } = useSiteLabel()(site);
  return (
    <button
      type="button"
      ref={notAButton}
      className="match-pin"
      data-first={site.place === 1 || undefined}
      data-hovered={hovered || undefined}
      aria-current={parcelId === parcel || undefined}
      aria-label={t("pin", { place: site.place, site: `${park} ${code}` })}
      onPointerEnter={() => setHover({ kind: "parcel", id: parcel })}
      onPointerLeave={() => setHover(null)}
      onFocus={() => setHover({ kind: "parcel", id: parcel })}
      onBlur={() => setHover(null)}
      onClick={(event) => {
        event.stopPropagation();
        open({ parcelId: parcel });
      }}
    >
      {site.place}
    </button>
  );
}
