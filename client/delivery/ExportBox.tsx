// Data out: which layer or table, in which format and coordinate system, of the whole district or of the open park?
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useViewPart } from "../state/useView";

const LAYERS = ["parcels", "parks", "enterprises", "occupancy", "figures"] as const;
type Layer = (typeof LAYERS)[number];
const DRAWN: readonly Layer[] = ["parcels", "parks"];
const FORMATS = {
  drawn: ["shp", "gpkg", "geojson", "xlsx", "csv", "dxf", "kml"],
  table: ["xlsx", "csv", "gpkg"],
} as const;
/** The two zones that the district lies in, without and with their prefix, and degrees. */
const SYSTEMS = ["EPSG:4490", "EPSG:4549", "EPSG:4550", "EPSG:4528", "EPSG:4529"] as const;

export function ExportBox() {
  const { t } = useTranslation("data");
  const park = useViewPart((view) => view.parkId);
  const [layer, setLayer] = useState<Layer>("parcels");
  const drawn = DRAWN.includes(layer);
  const formats: readonly string[] = FORMATS[drawn ? "drawn" : "table"];
  const [wanted, setFormat] = useState<string>("shp");
  const format = formats.includes(wanted) ? wanted : (formats[0] ?? "csv");
  const [system, setSystem] = useState<string>("EPSG:4490");
  const degreesOnly = !drawn || format === "kml";
  const crs = degreesOnly ? "EPSG:4490" : system;
  const query = new URLSearchParams({ format, crs, ...(park === null ? {} : { park }) });
  return (
    <section className="export-box" aria-label={t("export.title")}>
      <h3>{t("export.title")}</h3>
      <div className="export-row">
        <Select<Layer>
          aria-label={t("export.layer")}
          value={layer}
          onChange={setLayer}
          options={LAYERS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Select
          aria-label={t("export.format")}
          value={format}
          onChange={setFormat}
          options={formats.map((value) => ({ value, label: t(`export.formats.${value}`) }))}
        />
        <Select
          aria-label={t("export.crs")}
          value={crs}
          disabled={degreesOnly}
          onChange={setSystem}
          options={SYSTEMS.map((value) => ({ value, label: t(`export.systems.${value.slice(5)}`) }))}
        />
        <Button href={`/export/${layer}?${query}`} download>
          {t("export.go")}
        </Button>
      </div>
      <p className="data-hint">{park === null ? t("export.all") : t("export.park", { park })}</p>
    </section>
  );
}
