// How long, how large, which way; exact corners; what lies around, and on what it lies.
import { Button, Segmented, Switch } from "antd";
import { useEffect, useMemo } from "react";
import type { LandGeometry } from "../../geo/area/landGeometry";
import { layerMask } from "../../geo/filter/layerMask";
import { closingError } from "../../geo/measure/legs";
import { ratio } from "../../geo/number/ratio";
import { DM2_IN } from "../../geo/unit/land";
import { trpcClient } from "../api/trpc";
import { plainSite } from "../layer/plainSite";
import { SiteOverlay } from "../layer/SiteOverlay";
import { useReferenceLayers } from "../layer/useReferenceLayers";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useGround } from "../map/scene";
import { SavedList } from "../saved/SavedList";
import { select } from "../selection/selectionStore";
import { toolNow } from "../selection/toolStore";
import { announce } from "../ui/announce";
import { writeMu, writeNumber, writeSquareMetres } from "../ui/write";
import { BufferForm } from "./BufferForm";
import { downloadDrawing, textOf } from "./drawingFile";
import {
  addPoint,
  dropPoint,
  finishMeasure,
  leaveMeasure,
  type MeasureForm,
  measured,
  openDrawing,
  setSnapping,
  siteOf,
  startMeasure,
  useMeasuring,
} from "./measureStore";
import { TypedPoint } from "./TypedPoint";
import { writeBearing, writeLength } from "./writeLength";
import "./measure.css";

export const MeasurePanel = afterMap(function MeasurePanel() {
  const { t } = useTranslation(["measure", "saved"]);
  const drawing = useMeasuring();
  const { land } = useGround();
  const layers = useReferenceLayers();
  const { on, form, points, done, snapping } = drawing;
  const found = useMemo(() => measured({ form, points }), [form, points]);
  const site = useMemo(() => siteOf(drawing), [drawing]);
  const { legs, lengthM, areaDm2, fault } = found;
  const isArea = form === "area" && points.length > 2;
  const closing = form === "area" ? closingError(points) : null;
  useEffect(() => {
    if (done) announce(textOf(found, form, t));
  }, [done, found, form, t]);
  const selectWithin = (within: LandGeometry) => {
    if (land === null) return;
    const { labelPoint, count } = land.geometry;
    select(layerMask([plainSite(within)], labelPoint, count), toolNow().mode);
  };
  return (
    <div className="measure-panel padded">
      <Segmented<MeasureForm>
        block
        aria-label={t("form")}
        value={form}
        onChange={startMeasure}
        options={[
          { value: "line", label: t("line") },
          { value: "area", label: t("area") },
        ]}
      />
      <p className="note">{t(on && !done ? "how" : "howToStart")}</p>
      <div className="measure-tools">
        {on && !done ? (
          <>
            <Button size="small" type="primary" disabled={points.length === 0} onClick={finishMeasure}>
              {t("finish")}
            </Button>
            <Button size="small" disabled={points.length === 0} onClick={dropPoint}>
              {t("back")}
            </Button>
          </>
        ) : (
          <Button size="small" type="primary" onClick={() => startMeasure()}>
            {t(points.length > 0 ? "goOn" : "start")}
          </Button>
        )}
        <Button size="small" disabled={!on && points.length === 0} onClick={leaveMeasure}>
          {t("clear")}
        </Button>
        <span className="measure-snap">
          <Switch size="small" aria-labelledby="measure-snap" checked={snapping} onChange={setSnapping} />
          <span id="measure-snap">{t("snap")}</span>
        </span>
      </div>
      <section aria-label={t("result")} aria-live="polite">
        <dl className="measure-sums">
          <div>
            <dt>{t(isArea ? "perimeter" : "length")}</dt>
            <dd>{points.length < 2 ? "—" : writeLength(lengthM)}</dd>
          </div>
          {isArea && (
            <>
              <div>
                <dt>{t("areaMu")}</dt>
                <dd>
                  {writeMu(areaDm2)} {t("mu")}
                </dd>
              </div>
              <div>
                <dt>{t("areaM2")}</dt>
                <dd>{writeSquareMetres(areaDm2)} m²</dd>
              </div>
              <div>
                <dt>{t("areaHa")}</dt>
                <dd>
                  {areaDm2 === null
                    ? "—"
                    : writeNumber(ratio(BigInt(areaDm2) * DM2_IN.ha[1], DM2_IN.ha[0]), 4)}{" "}
                  ha
                </dd>
              </div>
            </>
          )}
        </dl>
        {fault !== null && (
          <p className="measure-fault" role="alert">
            {t(`fault.${fault}`)}
          </p>
        )}
        {closing !== null && (
          <p className="note">
            {closing.oneIn === null
              ? t("closes")
              : t("closing", { lack: writeLength(closing.lackM), oneIn: writeNumber(closing.oneIn, 0) })}
          </p>
        )}
        <p className="note">{t("method")}</p>
      </section>
      {legs.length > 0 && (
        <details className="measure-legs" open={legs.length <= 6}>
          <summary>{t("legs", { count: legs.length })}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("leg")}</th>
                <th scope="col">{t("length")}</th>
                <th scope="col">{t("bearing")}</th>
              </tr>
            </thead>
            <tbody>
              {legs.map((leg, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a leg is its place in the line
                <tr key={i}>
                  <th scope="row">
                    {i + 1}–{((i + 1) % points.length) + 1}
                  </th>
                  <td>{writeLength(leg.lengthM)}</td>
                  <td>{writeBearing(leg.bearing)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      <h3>{t("typed")}</h3>
      <TypedPoint last={points.at(-1) ?? null} onPut={addPoint} />
      <h3>{t("buffer")}</h3>
      <BufferForm />
      <h3>{t("use")}</h3>
      <div className="measure-tools">
        <Button
          size="small"
          disabled={points.length < 2}
          onClick={() =>
            void navigator.clipboard.writeText(textOf(found, form, t)).then(() => announce(t("copied")))
          }
        >
          {t("copy")}
        </Button>
        <Button size="small" disabled={points.length === 0} onClick={() => downloadDrawing(drawing, found)}>
          GeoJSON
        </Button>
        <Button
          size="small"
          disabled={site === null || land === null}
          onClick={() => site !== null && selectWithin(site)}
        >
          {t("select")}
        </Button>
      </div>
      <h3>{t("overlay")}</h3>
      {site !== null && (done || drawing.around !== null) ? (
        <SiteOverlay site={site} />
      ) : (
        <p className="note">{t("overlayHow")}</p>
      )}
      {layers.length === 0 && <p className="note">{t("overlayNoLayers")}</p>}
      <SavedList
        kind="drawing"
        title={t("drawings")}
        canSave={points.length > 0}
        content={() =>
          points.length === 0
            ? null
            : { kind: "drawing", form, points: points.map(([lon = 0, lat = 0]) => [lon, lat] as const) }
        }
        onOpen={({ id }) =>
          void trpcClient.saved.content.query({ id }).then((content) => {
            if (content.kind === "drawing") openDrawing(content.form, content.points);
          })
        }
      />
    </div>
  );
});
