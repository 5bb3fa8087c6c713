// Data out: which layer or table, in which format and coordinate system, as the screen shows it or all of the district?
import { Button, Checkbox, Select } from "antd";
import { useContext, useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { SceneContext } from "../map/scene";
import { useView } from "../state/useView";
import { downloadExport } from "./downloadExport";
import { litParcels } from "./litParcels";

const LAYERS = [
  "parcels",
  "parks",
  "enterprises",
  "occupancy",
  "figures",
  "indicators",
  "honours",
  "measures",
  "projects",
  "floors",
] as const;
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
  const { parkId: park, period, population, classes: lit } = useView();
  const scene = useContext(SceneContext);
  const [asShown, setAsShown] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  const [shortened, setShortened] = useState(0);
  const [busy, setBusy] = useState(false);
  const [layer, setLayer] = useState<Layer>("parcels");
  const drawn = DRAWN.includes(layer);
  const formats: readonly string[] = FORMATS[drawn ? "drawn" : "table"];
  const [wanted, setFormat] = useState<string>("shp");
  const format = formats.includes(wanted) ? wanted : (formats[0] ?? "csv");
  const [system, setSystem] = useState<string>("EPSG:4490");
  const degreesOnly = !drawn || format === "kml";
  const crs = degreesOnly ? "EPSG:4490" : system;
  const parcels = asShown ? litParcels(scene, lit) : null;
  const save = async () => {
    setBusy(true);
    setFault(null);
    setShortened(0);
    const shown = { park, period: period === "" ? null : period, population, parcels };
    const whole = { park: null, period: null, population: "all", parcels: null } as const;
    await downloadExport(layer, { format, crs, ...(asShown ? shown : whole) })
      .then(setShortened)
      .catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
    setBusy(false);
  };
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
        <Button loading={busy} onClick={() => void save()}>
          {t("export.go")}
        </Button>
      </div>
      <Checkbox checked={asShown} onChange={({ target }) => setAsShown(target.checked)}>
        {t("export.asShown")}
      </Checkbox>
      <p className="data-hint">
        {asShown
          ? [
              park === null ? t("export.all") : t("export.park", { park }),
              ...(parcels === null ? [] : [t("export.lit", { count: parcels.length })]),
              ...(layer === "figures" && period !== "" ? [t("export.period", { period })] : []),
              ...(drawn ? [] : [t(`export.population.${population}`)]),
            ].join(t("export.and"))
          : t("export.whole")}
      </p>
      {shortened > 0 && (
        <p className="data-fault" role="status">
          {t("export.shortened", { count: shortened })}
        </p>
      )}
      {fault !== null && (
        <p className="data-fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
