// The map with what floats over it: colour choice, legend, states. Without WebGL it says so, and the tables go on.
import { Alert, Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Legend } from "../legend/Legend";
import { useScene } from "../map/scene";
import { useLate } from "../ui/useLate";
import { ErrorBoundary } from "./ErrorBoundary";
import { MeasureBar } from "./MeasureBar";
import { useHeight } from "./useHeight";

const MapView = lazy(() => import("../map/MapView"));

/** Asked once: a context costs memory, and the answer does not change. */
const HAS_WEBGL = hasWebGl();
/** The legend stands this far from the edge. */
const GAP_PX = 12;

export function MapArea({ legend }: { legend: boolean }) {
  const { t } = useTranslation("app");
  const scene = useScene();
  const [open, setOpen] = useState(true);
  const [holder, height] = useHeight();
  const slow = useLate(scene.pending);
  return (
    <div className="map-area">
      {HAS_WEBGL ? (
        <ErrorBoundary>
          <Suspense fallback={<div className="map" />}>
            <MapView
              insets={{
                top: legend ? 44 : 8,
                right: 44,
                bottom: legend ? height + GAP_PX + 4 : GAP_PX,
                left: 16,
              }}
            />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <div className="map map-missing" role="alert">
          <p>{t("webgl.what")}</p>
          <p>{t("webgl.next")}</p>
        </div>
      )}
      {legend && <MeasureBar />}
      {legend && (
        <div className="map-legend" ref={holder}>
          <Legend variant="columns" open={open} onToggle={() => setOpen(!open)} />
        </div>
      )}
      {slow && !scene.error && (
        <div className="map-busy float" role="status">
          {t("loading")}
        </div>
      )}
      {scene.error && (
        <Alert
          className="map-fault"
          type="error"
          showIcon
          title={t("fault.map")}
          description={scene.error.message}
          action={
            <Button size="small" onClick={scene.retry}>
              {t("fault.retry")}
            </Button>
          }
        />
      )}
    </div>
  );
}

function hasWebGl(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}
