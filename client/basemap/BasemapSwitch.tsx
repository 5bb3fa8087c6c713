// Is the basemap to be seen? Only where there is one.
import { Switch } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { setBasemapWanted, useBasemapState } from "./basemapState";
import { useBasemap } from "./useBasemap";

export function BasemapSwitch() {
  const { t } = useTranslation("layers");
  const basemap = useBasemap();
  const { wanted, offline } = useBasemapState();
  if (basemap === null) return null;
  return (
    <div className="layers-switch">
      <span id="layers-basemap">
        {t("basemap.title", { name: basemap.name })}
        <small>
          {offline ? t("basemap.offline") : t(`basemap.datum.${basemap.datum}`)}
          {basemap.credit === "" ? "" : ` · ${basemap.credit}`}
        </small>
      </span>
      <Switch aria-labelledby="layers-basemap" size="small" checked={wanted} onChange={setBasemapWanted} />
    </div>
  );
}
