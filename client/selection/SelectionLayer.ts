// How does one see what is selected? Outlines in ink on a casing, whatever the colours below mean.
import { useCallback, useMemo } from "react";
import type { ParcelLand } from "../map/mapData";
import { toleranceOf } from "../map/meshLevels";
import { OutlineLayer, type Stroke } from "../map/OutlineLayer";
import { outlines } from "../map/outlines";
import { useInSight } from "../map/useInSight";
import type { Theme } from "../state/view";
import { coloursOf } from "../theme/tokens";
import { useSelection } from "./selectionStore";

/** The outlines of the selection; none where nothing is selected. @param beforeId the map's layer above them */
export function useSelectionLines(land: ParcelLand | null, theme: Theme, beforeId: string): OutlineLayer[] {
  const { geometry, mask, count } = useSelection();
  const make = useCallback(
    (of: ParcelLand, parcels: readonly number[] | null, level: number) =>
      outlines(of.geometry, of.plane.offsets, chosen(mask, parcels), toleranceOf(level)),
    [mask],
  );
  const selected = land !== null && geometry === land.geometry && count > 0 ? land : null;
  const mesh = useInSight(selected, make);
  return useMemo(() => {
    if (mesh === null || selected === null) return [];
    const colours = coloursOf(theme);
    // from afar plots are a few pixels wide: lines of one width would cover what they surround
    const strokes: Stroke[] = [
      { colour: colours["select-case"], metres: 22, leastPx: 0, mostPx: 3.5 },
      { colour: colours.select, metres: 11, leastPx: 0.5, mostPx: 1.75 },
    ];
    return [
      new OutlineLayer({
        id: `selected-${theme}`,
        beforeId,
        coordinateSystem: "cartesian",
        coordinateOrigin: [...selected.plane.origin, 0],
        mesh,
        strokes,
      }),
    ];
  }, [mesh, selected, theme, beforeId]);
}

function chosen(mask: Uint8Array, parcels: readonly number[] | null): number[] {
  if (parcels !== null) return parcels.filter((parcel) => mask[parcel] === 1);
  const all: number[] = [];
  for (let parcel = 0; parcel < mask.length; parcel++) if (mask[parcel] === 1) all.push(parcel);
  return all;
}
