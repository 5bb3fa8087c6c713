// On what does a site lie, layer by layer? Classes, land in several, the rest: together the whole, to 0.01 m².
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ComponentProps, useMemo } from "react";
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { SiteLayerView, SiteOverlayView } from "../../server/api/layerShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { writeMu, writePercent, writeSquareMetres } from "../ui/write";
import { useLayerSettings } from "./layerSettings";
import { plainSite } from "./plainSite";
import "./layer.css";

/** Of a drawn site. */
export function SiteOverlay({ site }: { site: LandGeometry }) {
  const fields = useFields();
  const plain = useMemo(() => plainSite(site), [site]);
  const query = useQuery(
    useTRPC().layer.overlaySite.queryOptions(
      { site: plain, fields },
      { placeholderData: keepPreviousData, retry: false },
    ),
  );
  return <OverlayAnswer query={query} />;
}

/** Of a parcel, against reference layers alone. @param ids of the layers */
export function ParcelSiteOverlay({ parcel, ids }: { parcel: string; ids: readonly string[] }) {
  const fields = useFields();
  const query = useQuery(
    useTRPC().layer.overlayParcel.queryOptions({ parcel, fields, only: [...ids] }, { retry: false }),
  );
  return <OverlayAnswer query={query} />;
}

/** Each layer is told apart by what it is drawn by. */
function useFields(): Record<string, string> {
  const { styles } = useLayerSettings();
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(styles).flatMap(([id, { field }]) => (field === null ? [] : [[id, field]])),
      ),
    [styles],
  );
}

function OverlayAnswer({ query }: { query: ComponentProps<typeof Answer<SiteOverlayView>>["query"] }) {
  const { t } = useTranslation("layers");
  return (
    <Answer query={query} failed={t("overlay.failed")} rows={4}>
      {({ layers, free }) => (
        <div className="overlay-answer">
          {layers.length === 0 && <p className="note">{t("overlay.none")}</p>}
          {/* that it lies on no control line is an answer too, and not that one was left out */}
          {free.length > 0 && (
            <p>{t("overlay.free", { names: free.map(({ name }) => name).join(t("listMark")) })}</p>
          )}
          {layers.map((layer) => (
            <OverlayTable key={layer.id} layer={layer} />
          ))}
          {layers.length > 0 && <p className="note">{t("overlay.method")}</p>}
        </div>
      )}
    </Answer>
  );
}

function OverlayTable({ layer }: { layer: SiteLayerView }) {
  const { t } = useTranslation(["layers", "ui"]);
  const { overview } = useGround();
  const { lang } = useView();
  const { parts, severalDm2, restDm2, wholeDm2 } = layer.overlay;
  const title =
    layer.name ??
    (layer.id === "parcels" ? t("overlay.parcels") : t(`ui:kind.${layer.id.slice("parks:".length)}`));
  const nameOf = (value: string | null) => {
    if (value === null) return layer.field === null ? t("overlay.on") : t("noValue");
    if (layer.id !== "parcels") return value === "" ? t("noValue") : value;
    const use = overview.useCodes.find(({ code }) => code === value);
    return use === undefined
      ? value || t("overlay.noUse")
      : `${value} ${lang === "en" ? use.nameEn : use.name}`;
  };
  const row = (key: string, name: string, dm2: number, note: string | null) => (
    <tr key={key}>
      <th scope="row">
        {name}
        {note !== null && <small>{note}</small>}
      </th>
      <td>{writeMu(dm2)}</td>
      <td>{writeSquareMetres(dm2)}</td>
      <td>{writePercent(dm2 / wholeDm2)}</td>
    </tr>
  );
  return (
    <table className="overlay-table">
      <caption>
        {title}
        {layer.field !== null && <small> {t("classesOf", { field: layer.field })}</small>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("overlay.part")}</th>
          <th scope="col">{t("overlay.mu")}</th>
          <th scope="col">m²</th>
          <th scope="col">%</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) =>
          row(
            `c ${part.class}`,
            nameOf(part.class),
            part.areaDm2,
            [
              part.alsoDm2 > 0 ? t("overlay.also", { m2: writeSquareMetres(part.alsoDm2) }) : "",
              part.twiceDm2 > 0 ? t("overlay.twice", { m2: writeSquareMetres(part.twiceDm2) }) : "",
            ]
              .filter((text) => text !== "")
              .join(t("listMark")) || null,
          ),
        )}
        {severalDm2 > 0 && row("several", t("overlay.several"), severalDm2, null)}
        {row("rest", t("overlay.rest"), restDm2, null)}
      </tbody>
      <tfoot>{row("whole", t("overlay.whole"), wholeDm2, null)}</tfoot>
    </table>
  );
}
