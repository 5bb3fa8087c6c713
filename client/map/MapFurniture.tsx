// How does a reader find scale, north and place? Drawn over the map by hand, moved without rendering React.
import { memo, useCallback, useContext, useEffect, useRef } from "react";
import { useMap } from "react-map-gl/maplibre";
import { useTranslation } from "../locale/useTranslation";
import { graticuleStep, graticuleTicks } from "./graticule";
import { InsetsContext, type MapInsets } from "./mapInsets";
import { useGround } from "./scene";
import { useMapEvent } from "./useMapEvent";

/** Lengths a bar may have: 1, 2 and 5 times a power of ten metres. */
const NICE = [1, 2, 5];
const BAR_MAX_PX = 130;
/** Layers of names through which no degree is written. */
const PARK_LABELS = ["park-label", "relocation-label"];

/** No degree is written under floating panels. */
export const MapFurniture = memo(function MapFurniture() {
  const credit = useGround().outline?.credit ?? null;
  const insets = useContext(InsetsContext);
  const { current: map } = useMap();
  const { t } = useTranslation("map");
  const bar = useRef<HTMLDivElement>(null);
  const barText = useRef<HTMLSpanElement>(null);
  const ticks = useRef<HTMLDivElement>(null);

  /** Whether degrees or names may have moved since it was last asked which meet. */
  const moved = useRef(true);
  const draw = useCallback(() => {
    moved.current = true;
    const bounds = map?.getBounds();
    if (!map || !bounds || !bar.current || !barText.current || !ticks.current) return;
    const metresPerPixel =
      (Math.cos((map.getCenter().lat * Math.PI) / 180) * 2 * Math.PI * 6_378_137) /
      (512 * 2 ** map.getZoom());
    const metres = niceLength(metresPerPixel * BAR_MAX_PX);
    bar.current.style.width = `${(metres / metresPerPixel).toFixed(1)}px`;
    barText.current.textContent = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
    const step = graticuleStep(map.getZoom());
    const digits = step < 0.01 ? 3 : step < 0.1 ? 2 : 1;
    const { width, height } = map.getContainer().getBoundingClientRect();
    const marks: { text: string; x: number; y: number; side: "lon" | "lat" }[] = [];
    for (const lon of graticuleTicks(bounds.getWest(), bounds.getEast(), step)) {
      marks.push({
        text: `${lon.toFixed(digits)}°E`,
        x: map.project([lon, bounds.getSouth()]).x,
        y: height,
        side: "lon",
      });
    }
    for (const lat of graticuleTicks(bounds.getSouth(), bounds.getNorth(), step)) {
      marks.push({
        text: `${lat.toFixed(digits)}°N`,
        x: 0,
        y: map.project([bounds.getWest(), lat]).y,
        side: "lat",
      });
    }
    fill(ticks.current, marks, width, height, insets);
  }, [map, insets]);
  const changed = useCallback(() => {
    moved.current = true;
  }, []);
  // only once the map is at rest: names of parks are placed anew at every frame, and asking for them is not for every frame;
  // nor for every colour, after which all stand where they stood
  const clear = useCallback(() => {
    if (!map || !ticks.current || !moved.current) return;
    moved.current = false;
    const named = PARK_LABELS.filter((id) => map.getLayer(id) !== undefined);
    const { left, top } = map.getContainer().getBoundingClientRect();
    const labels = [...(ticks.current.children as Iterable<HTMLElement>)];
    // all are measured before any is changed: the page is laid out once
    const boxes = labels.map((label) => label.getBoundingClientRect());
    for (const [at, label] of labels.entries()) {
      const box = boxes[at];
      if (box === undefined) continue;
      const corners: [[number, number], [number, number]] = [
        [box.left - left, box.top - top],
        [box.right - left, box.bottom - top],
      ];
      const covers = !label.hidden && map.queryRenderedFeatures(corners, { layers: named }).length > 0;
      label.style.visibility = covers ? "hidden" : "";
    }
  }, [map]);
  useMapEvent("styledata", changed);
  useMapEvent("sourcedata", changed);
  useMapEvent("idle", clear);
  useMapEvent("move", draw);
  useMapEvent("resize", draw);
  useEffect(draw, [draw]);

  return (
    <div className="furniture" aria-hidden="true">
      <div className="ticks" ref={ticks} />
      <div className="furniture-corner">
        <svg className="north" aria-hidden="true" width="14" height="34" viewBox="-7 -14 14 34">
          <path d="M0 -12L5 4L0 1L-5 4Z" fill="var(--map-ink)" />
          <text y="17" textAnchor="middle" fontSize="12" fontWeight="600" fill="var(--map-ink)">
            N
          </text>
        </svg>
        <div className="scale">
          <div className="scale-bar" ref={bar} />
          <span ref={barText} />
        </div>
        <span className="credit" title={credit ?? undefined}>
          {t("sketch")}
        </span>
      </div>
    </div>
  );
});

/** The longest 1-2-5 length in metres that is not longer than `most`. */
function niceLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return Math.max(...NICE.map((n) => n * power).filter((n) => n <= most), power);
}

/** Reuses the label elements that are there: this runs at every frame of a drag. */
function fill(
  holder: HTMLElement,
  marks: readonly { text: string; x: number; y: number; side: "lon" | "lat" }[],
  width: number,
  height: number,
  insets: MapInsets,
): void {
  let used = 0;
  for (const mark of marks) {
    if (mark.side === "lon" && (mark.x < 72 || mark.x > width - 60)) continue;
    if (mark.side === "lat" && (mark.y < insets.top + 24 || mark.y > height - insets.bottom - 8)) continue;
    const label =
      (holder.children[used] as HTMLElement | undefined) ??
      holder.appendChild(document.createElement("span"));
    label.className = mark.side;
    label.hidden = false;
    label.style.visibility = "";
    if (label.textContent !== mark.text) label.textContent = mark.text;
    label.style.transform =
      mark.side === "lon"
        ? `translate(${(mark.x + 4).toFixed(1)}px, 0)`
        : `translate(0, ${(mark.y - 18).toFixed(1)}px)`;
    used++;
  }
  for (let i = used; i < holder.children.length; i++) (holder.children[i] as HTMLElement).hidden = true;
}
