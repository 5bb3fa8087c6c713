// What is drawn of parcels now? From afar all with few corners, near by those in sight with all of them: without a graphics card every triangle
// of every frame is paid for, and all corners of 100 000 parcels take seconds.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMap } from "react-map-gl/maplibre";
import { type Box, type Cut, nextCut } from "./cutInSight";
import { atOnce, inSlices } from "./inSlices";
import type { ParcelLand } from "./mapData";
import { FAR_LEVEL, levelAt } from "./meshLevels";
import { useMapEvent } from "./useMapEvent";

/** Makes what is drawn. @param parcels the lowest number first; null for all @param level how exact, see meshLevels.ts */
type Make<T> = (
  land: ParcelLand,
  parcels: readonly number[] | null,
  level: number,
) => Generator<void, T, void>;

interface Part<T> extends Cut {
  readonly land: ParcelLand;
  readonly make: Make<T>;
  readonly made: T;
}

/** The same object until another is needed; null without parcels. @param make the same function until something else is to be drawn */
export function useInSight<T>(land: ParcelLand | null, make: Make<T>): T | null {
  const { current: map } = useMap();
  const [part, setPart] = useState<Part<T> | null>(null);
  const shown = useRef<Part<T> | null>(null);
  const work = useRef<(Cut & { stop: () => void }) | null>(null);

  const far = useMemo(() => {
    if (!land) return null;
    const level = Math.min(FAR_LEVEL, levelAt(map?.getZoom() ?? 0));
    return { level, made: atOnce(make(land, null, level)) };
  }, [land, map, make]);

  const refresh = useCallback(() => {
    const bounds = map?.getBounds();
    if (!map || !land || !far || !bounds) return;
    const sight: Box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    const level = levelAt(map.getZoom());
    const show = (next: Part<T> | null) => {
      if (next === shown.current) return;
      shown.current = next;
      setPart(next);
    };
    const stop = () => {
      work.current?.stop();
      work.current = null;
    };
    if (level <= far.level) {
      stop();
      show(null);
      return;
    }
    const { keepsShown, keepsWork, begin } = nextCut(shown.current, work.current, sight, level);
    if (!keepsWork) stop();
    // parcels that came into sight are drawn with few corners until the others are there
    if (!keepsShown) show(null);
    if (begin === null) return;
    const parcels = land.picker.within(...begin.box).sort((a, b) => a - b);
    const giveUp = inSlices(make(land, parcels, level), (made) => {
      work.current = null;
      show({ ...begin, land, make, made });
    });
    work.current = giveUp && { ...begin, stop: giveUp };
  }, [map, land, far, make]);
  useMapEvent("move", refresh);
  useEffect(() => {
    refresh();
    return () => {
      work.current?.stop();
      work.current = null;
      shown.current = null;
      setPart(null);
    };
  }, [refresh]);
  return part !== null && part.land === land && part.make === make ? part.made : (far?.made ?? null);
}
