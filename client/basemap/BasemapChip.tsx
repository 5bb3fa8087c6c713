// Which map lies under the data, on which datum, and does it answer? Data stay whatever becomes of it.
import { memo } from "react";
import { useTranslation } from "../locale/useTranslation";
import { useBasemapState } from "./basemapState";
import { useBasemap } from "./useBasemap";
import "./basemap.css";

export const BasemapChip = memo(function BasemapChip() {
  const { t } = useTranslation("layers");
  const basemap = useBasemap();
  const { wanted, offline } = useBasemapState();
  if (basemap === null || !wanted) return null;
  return (
    <div className="basemap-chip" data-offline={offline} role="status">
      {offline ? (
        <b>{t("basemap.offline")}</b>
      ) : (
        <>
          <b>{basemap.name}</b>
          <span>{basemap.datum === "GCJ-02" ? t("basemap.moved") : basemap.datum}</span>
          {basemap.credit !== "" && <small>{basemap.credit}</small>}
        </>
      )}
    </div>
  );
});
