// Which triangles fill the parcels? Worked out once, so that a recolour moves colours only.
import earcut from "earcut";
import type { ParcelGeometry } from "./parcelGeometry";

export interface ParcelMesh {
  /** Three vertex numbers per triangle, holes left open. */
  indices: Uint32Array;
  /** The parcel each vertex belongs to. */
  parcelOfVertex: Uint32Array;
}

/**
 * Triangulates every part of every parcel. Longitude is shrunk by the cosine of the latitude first: slivers near a
 * hole would otherwise be cut along the wrong diagonal.
 */
export function tesselate(
  geometry: Pick<ParcelGeometry, "positions" | "ringStart" | "partRingStart" | "partParcel">,
): ParcelMesh {
  const { positions, ringStart, partRingStart, partParcel } = geometry;
  const vertices = positions.length / 2;
  const parcelOfVertex = new Uint32Array(vertices);
  let indices = new Uint32Array(vertices * 3);
  let used = 0;
  for (let part = 0; part < partParcel.length; part++) {
    const firstRing = partRingStart[part] ?? 0;
    const lastRing = partRingStart[part + 1] ?? firstRing;
    const start = ringStart[firstRing] ?? 0;
    const end = ringStart[lastRing] ?? start;
    parcelOfVertex.fill(partParcel[part] ?? 0, start, end);
    const shrink = Math.cos(((positions[start * 2 + 1] ?? 0) * Math.PI) / 180);
    const flat = new Array<number>((end - start) * 2);
    for (let v = start; v < end; v++) {
      // Relative to the first vertex: the full degrees would eat the digits that tell two corners apart.
      flat[(v - start) * 2] = ((positions[v * 2] ?? 0) - (positions[start * 2] ?? 0)) * shrink;
      flat[(v - start) * 2 + 1] = (positions[v * 2 + 1] ?? 0) - (positions[start * 2 + 1] ?? 0);
    }
    const holes: number[] = [];
    for (let r = firstRing + 1; r < lastRing; r++) holes.push((ringStart[r] ?? 0) - start);
    const triangles = earcut(flat, holes);
    if (used + triangles.length > indices.length) {
      const larger = new Uint32Array((used + triangles.length) * 2);
      larger.set(indices);
      indices = larger;
    }
    for (const vertex of triangles) indices[used++] = vertex + start;
  }
  return { indices: indices.slice(0, used), parcelOfVertex };
}
