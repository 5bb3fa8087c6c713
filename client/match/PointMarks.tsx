// The places to which sites are to be near, on the map; and the click that chooses another one.
import { useEffect } from "react";
import { Marker, useMap } from "react-map-gl/maplibre";
import { useTranslation } from "../locale/useTranslation";
import { announce } from "../ui/announce";
import { MOST_POINTS } from "./matchLook";
import { notAButton } from "./notAButton";
import { pickPoint, usePicking } from "./pickStore";
import { useMatchLook } from "./useMatch";

export function PointMarks() {
  const { t } = useTranslation("match");
  const [{ points }, choose] = useMatchLook();
  const { current: map } = useMap();
  const picking = usePicking();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen by the look itself is read when it is needed
  useEffect(() => {
    if (map === undefined || picking === null) return;
    const take = ({ lng, lat }: { lng: number; lat: number }) => {
      choose(({ points: now }) => ({ points: [...now, [lng, lat] as const].slice(0, MOST_POINTS) }));
      announce(t("pointTaken"));
      pickPoint(null);
    };
    if (picking === "centre") return take(map.getCenter());
    const box = map.getContainer();
    // before the map itself: a click that chooses a place opens no parcel
    const click = (event: MouseEvent) => {
      event.stopPropagation();
      const { left, top } = box.getBoundingClientRect();
      take(map.unproject([event.clientX - left, event.clientY - top]));
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      pickPoint(null);
    };
    const canvas = map.getCanvas();
    const before = canvas.style.cursor;
    canvas.style.cursor = "crosshair";
    box.addEventListener("click", click, { capture: true });
    window.addEventListener("keydown", key, { capture: true });
    return () => {
      canvas.style.cursor = before;
      box.removeEventListener("click", click, { capture: true });
      window.removeEventListener("keydown", key, { capture: true });
    };
  }, [map, picking]);
  return points.map(([lon, lat], at) => (
    <Marker key={`${lon} ${lat}`} longitude={lon} latitude={lat}>
      <span ref={notAButton} className="match-point" aria-hidden="true">
        {String.fromCharCode(65 + at)}
      </span>
    </Marker>
  ));
}
