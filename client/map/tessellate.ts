// Which triangles fill the parcels? Worked out apart from their colours, so that a recolour moves colours only.
import earcut from "earcut";
import { growingU32 } from "./growing";
import { partsOf } from "./parcelGeometry";
import { type Rings, ringsOfPart, shrinkAt } from "./ringsSeen";

/** What is drawn of parcels, as vertex numbers. */
export interface ParcelMesh {
  /** Three per triangle, holes left open. */
  readonly triangles: Uint32Array;
  /** Two per edge of a ring; none where they were not asked for. */
  readonly edges: Uint32Array;
}

/** The parcel each vertex belongs to. */
export function parcelOfVertices({ positions, ringStart, partRingStart, partParcel }: Rings): Uint32Array {
  const parcelOfVertex = new Uint32Array(positions.length / 2);
  for (let part = 0; part < partParcel.length; part++) {
    const start = ringStart[partRingStart[part] ?? 0] ?? 0;
    const end = ringStart[partRingStart[part + 1] ?? 0] ?? start;
    parcelOfVertex.fill(partParcel[part] ?? 0, start, end);
  }
  return parcelOfVertex;
}

/** So many parcels in one go: a few milliseconds. */
const GO = 500;

/**
 * Triangulates parcels; yields now and then, so that who calls can let the page go on.
 * @param parcels in the order in which they are drawn; null for all
 * @param tolerance how far an edge may be from where it is, in degrees of longitude; 0 draws every corner
 * @param edged whether edges are asked for
 */
export function* tessellate(
  geometry: Rings,
  parcels: readonly number[] | null,
  tolerance: number,
  edged: boolean,
): Generator<void, ParcelMesh, void> {
  const count = parcels?.length ?? geometry.partParcel.length;
  const triangles = growingU32(count * 12);
  const edges = growingU32(edged ? count * 12 : 0);
  for (let i = 0; i < count; i++) {
    if (i % GO === GO - 1) yield;
    for (const part of parcels === null ? [i] : partsOf(geometry, parcels[i] ?? 0)) {
      const rings = ringsOfPart(geometry, part, tolerance);
      triangles.add(fill(geometry, rings));
      if (edged)
        for (const ring of rings) edges.add(ring.flatMap((v, at) => [v, ring[at + 1] ?? ring[0] ?? v]));
    }
  }
  return { triangles: triangles.taken(), edges: edges.taken() };
}

/** Triangles of one part. */
function fill({ positions }: Rings, rings: readonly number[][]): number[] {
  const [outer = []] = rings;
  const vertices = rings.length === 1 ? outer : rings.flat();
  const holes: number[] = [];
  for (let r = 1, at = outer.length; r < rings.length; at += rings[r]?.length ?? 0, r++) holes.push(at);
  const origin = outer[0] ?? 0;
  // Longitude is shrunk: slivers near a hole would otherwise be cut along the wrong diagonal.
  const shrink = shrinkAt(positions[origin * 2 + 1] ?? 0);
  const flat: number[] = [];
  for (const v of vertices) {
    // Relative to the first vertex: the full degrees would eat the digits that tell two corners apart.
    flat.push(((positions[v * 2] ?? 0) - (positions[origin * 2] ?? 0)) * shrink);
    flat.push((positions[v * 2 + 1] ?? 0) - (positions[origin * 2 + 1] ?? 0));
  }
  return earcut(flat, holes).map((corner) => vertices[corner] ?? 0);
}
