// The map with what floats over it: colour choice, legend, states. Without WebGL it says so, and the tables go on.
import { Alert, Button } from "antd";
import { type CSSProperties, lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { KindKey } from "../legend/KindKey";
import { Legend } from "../legend/Legend";
import { ParkStandingKey } from "../legend/ParkStandingKey";
import { useTranslation } from "../locale/useTranslation";
import { GRAPHICS } from "../map/graphics";
import { useScene } from "../map/scene";
import { ScenarioRibbon } from "../scenario/ScenarioRibbon";
import { SelectionBar } from "../selection/SelectionBar";
import { useSize } from "../state/useSize";
import { useViewPart } from "../state/useView";
import { useLate } from "../ui/useLate";
import { ErrorBoundary } from "./ErrorBoundary";
import { MeasureBar } from "./MeasureBar";

const MapView = lazy(() => import("../map/MapView"));

/** The legend stands this far from the edge. */
const GAP_PX = 12;

/** Below this height of the map, with a table under it, the legend shows its colours alone; below the other it is a line until somebody asks. */
const SLIM_PX = 600;
const LOW_PX = 300;

/** The part of a phone's map that the bar above and the half-open sheet leave free. */
const PHONE_TOP_PX = 100;
const PHONE_SHEET = 0.45;
/** The key of verdicts, and the name above the northernmost park. */
const KEYS_TOP_PX = 96;

interface Props {
  /** What floats over the map: the full legend, the keys of the leader's map, or nothing of its own. */
  variant: "legend" | "keys" | "phone";
  /** So much of its left side lies under a panel: nothing is put there. */
  coveredPx?: number;
}

export function MapArea({ variant, coveredPx = 0 }: Props) {
  const { t } = useTranslation("app");
  const scene = useScene();
  const [open, setOpen] = useState(true);
  const [area, room] = useSize();
  const low = room.height > 0 && room.height < LOW_PX;
  const [openLow, setOpenLow] = useState(false);
  // where land is looked for the map belongs to the pins; the legend is a click away
  const matching = useViewPart(
    (view) => view.role === "promotion" && (view.project !== null || view.plan !== null),
  );
  useEffect(() => setOpen(!matching), [matching]);
  const toggle = useCallback(() => (low ? setOpenLow : setOpen)((was) => !was), [low]);
  const [holder, covered] = useSize();
  const phone = variant === "phone";
  const screenPx = phone ? window.innerHeight : 0;
  // the same object while nothing covers the map otherwise: what stands in it is moved for another
  const insets = useMemo(
    () => ({
      top: phone ? PHONE_TOP_PX : variant === "keys" ? KEYS_TOP_PX : 44,
      right: phone ? 0 : 44,
      bottom: phone ? screenPx * PHONE_SHEET : covered.height + GAP_PX + 4,
      left: phone ? 0 : 16 + coveredPx,
    }),
    [phone, variant, screenPx, covered.height, coveredPx],
  );
  const slow = useLate(scene.pending);
  return (
    <div ref={area} className="map-area" style={{ "--covered": `${coveredPx}px` } as CSSProperties}>
      {GRAPHICS !== "none" ? (
        <ErrorBoundary>
          <Suspense fallback={<div className="map" />}>
            <MapView insets={insets} />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <div className="map map-missing" role="alert">
          <p>{t("webgl.what")}</p>
          <p>{t("webgl.next")}</p>
        </div>
      )}
      {variant === "legend" && <ScenarioRibbon />}
      {variant === "legend" && <MeasureBar />}
      {variant !== "keys" && <SelectionBar />}
      {variant === "keys" && <ParkStandingKey />}
      {variant === "keys" && <KindKey className="kind-key float" ref={holder} />}
      {variant === "legend" && (
        <div className="map-legend" ref={holder}>
          <Legend
            variant="columns"
            open={low ? openLow : open}
            slim={room.height > 0 && room.height < SLIM_PX}
            onToggle={toggle}
          />
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
