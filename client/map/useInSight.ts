// What is drawn of parcels now? From afar all with few corners, near by those in sight with all of them: without a graphics card every triangle
// of every frame is paid for, and all corners of 100 000 parcels take seconds.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMap } from "react-map-gl/maplibre";
import { atOnce, inSlices } from "./inSlices";
import type { ParcelLand } from "./mapData";
import { FAR_LEVEL, levelAt } from "./meshLevels";
import { useMapEvent } from "./useMapEvent";

type Box = readonly [west: number, south: number, east: number, north: number];

/** What lies in a box, as exact as a level is. */
interface Cut {
  readonly level: number;
  readonly box: Box;
}

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

/** A part reaches so far beyond what is in sight, in its widths and heights. */
const REACH = 0.5;
/** The next one is begun where less than so much of it is left. */
const LEFT = 0.2;

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
    const wanted: Cut = { level, box: around(sight, LEFT) };
    if (level <= far.level) {
      stop();
      show(null);
      return;
    }
    // parcels that came into sight are drawn with few corners until the others are there
    if (shown.current !== null && !holds(shown.current.box, sight)) show(null);
    if (serves(shown.current, wanted)) {
      // whoever has come back would be shown what was begun for elsewhere, and no plots here
      stop();
      return;
    }
    if (serves(work.current, wanted)) return;
    stop();
    const box = around(sight, REACH);
    const parcels = land.picker.within(...box).sort((a, b) => a - b);
    const giveUp = inSlices(make(land, parcels, level), (made) => {
      work.current = null;
      show({ land, make, level, box, made });
    });
    work.current = giveUp && { level, box, stop: giveUp };
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

function serves(made: Cut | null, wanted: Cut): boolean {
  return made !== null && made.level >= wanted.level && holds(made.box, wanted.box);
}

/** A box that reaches so many widths and heights beyond another, on each side. */
function around([west, south, east, north]: Box, reach: number): Box {
  const [across, along] = [(east - west) * reach, (north - south) * reach];
  return [west - across, south - along, east + across, north + along];
}

function holds(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}
