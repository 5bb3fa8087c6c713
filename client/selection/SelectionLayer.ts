// How does one see what is selected? Outlines in ink on a casing, whatever the colours below mean.
import { PathLayer } from "@deck.gl/layers";
import { useMemo } from "react";
import { bytesOf } from "../map/colourBytes";
import type { ParcelLand } from "../map/mapData";
import { type ParcelGeometry, partsOf } from "../map/parcelGeometry";
import type { Theme } from "../state/view";
import { coloursOf } from "../theme/tokens";
import { useSelection } from "./selectionStore";

interface Rings {
  readonly length: number;
  readonly startIndices: Uint32Array;
  readonly positions: Float64Array;
}

/** The outlines of the selection; none where nothing is selected. @param beforeId the map's layer above them */
export function useSelectionLines(
  land: ParcelLand | null,
  theme: Theme,
  beforeId: string,
): PathLayer<unknown, { beforeId: string }>[] {
  const { geometry, mask, count } = useSelection();
  const rings = useMemo(
    () => (land && geometry === land.geometry && count > 0 ? ringsOfMask(geometry, mask) : null),
    [land, geometry, mask, count],
  );
  return useMemo(() => {
    if (rings === null) return [];
    const colours = coloursOf(theme);
    const lines = [
      { part: "case", colour: colours["select-case"], metres: 22, least: 0, most: 3.5 },
      { part: "ink", colour: colours.select, metres: 11, least: 0.5, most: 1.75 },
    ];
    return lines.map(
      ({ part, colour, metres, least, most }) =>
        new PathLayer<unknown, { beforeId: string }>({
          id: `selected-${part}-${theme}`,
          beforeId,
          data: {
            length: rings.length,
            startIndices: rings.startIndices,
            attributes: { getPath: { value: rings.positions, size: 2 } },
          } as never,
          _pathType: "open",
          getColor: bytesOf(colour),
          // from afar plots are a few pixels wide: lines of one width would cover what they surround
          getWidth: metres,
          widthUnits: "meters",
          widthMinPixels: least,
          widthMaxPixels: most,
        }),
    );
  }, [rings, theme, beforeId]);
}

/** The rings of the selected parcels end to end. */
function ringsOfMask(geometry: ParcelGeometry, mask: Uint8Array): Rings {
  const { positions, ringStart, partRingStart } = geometry;
  const chosen: number[] = [];
  let vertices = 0;
  for (let parcel = 0; parcel < geometry.count; parcel++) {
    if (mask[parcel] !== 1) continue;
    for (const part of partsOf(geometry, parcel)) {
      for (let ring = partRingStart[part] ?? 0; ring < (partRingStart[part + 1] ?? 0); ring++) {
        chosen.push(ring);
        vertices += (ringStart[ring + 1] ?? 0) - (ringStart[ring] ?? 0);
      }
    }
  }
  const startIndices = new Uint32Array(chosen.length + 1);
  const into = new Float64Array(vertices * 2);
  let at = 0;
  chosen.forEach((ring, i) => {
    startIndices[i] = at;
    const from = ringStart[ring] ?? 0;
    const to = ringStart[ring + 1] ?? 0;
    into.set(positions.subarray(from * 2, to * 2), at * 2);
    at += to - from;
  });
  startIndices[chosen.length] = at;
  return { length: chosen.length, startIndices, positions: into };
}
