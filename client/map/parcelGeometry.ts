// Where are the parcels and what never changes with the period? Read once per data version.
import { readBinary } from "./readBinary";

/** Ring `r` covers vertices ringStart[r] … ringStart[r+1]; part `p` covers rings partRingStart[p] …, the first one outer. */
export interface ParcelGeometry {
  count: number;
  dataVersion: string;
  ids: readonly string[];
  indexOf: ReadonlyMap<string, number>;
  parkIds: readonly string[];
  /** Longitude, latitude interleaved, degrees CGCS2000. */
  positions: Float64Array;
  ringStart: Uint32Array;
  partRingStart: Uint32Array;
  partParcel: Uint32Array;
  /** West, south, east, north per parcel. */
  boxes: Float64Array;
  /** A point well inside, longitude and latitude per parcel. */
  labelPoint: Float64Array;
  areaDm2: Float64Array;
  geodesicDm2: Float64Array;
  /** NaN where there is no area on paper. */
  registeredDm2: Float64Array;
  /** Index into parkIds; 65535 where none. */
  park: Uint16Array;
  use: Uint16Array;
  uses: readonly string[];
  status: Uint8Array;
  statuses: readonly string[];
  areaBasis: Uint8Array;
  areaBases: readonly string[];
  /** 1 where the land lies idle (闲置). */
  idle: Uint8Array;
}

/** The status of land that lies idle (闲置). */
export const IDLE = "idle";

/** Parses /map/geometry.bin. @throws where the answer is not what it should be */
export function readGeometry(buffer: ArrayBuffer): ParcelGeometry {
  const table = readBinary(buffer);
  const { count, ids } = table;
  const positions = table.f64("positions");
  const ringStart = table.u32("ringStart");
  const partRingStart = table.u32("partRingStart");
  const partParcel = table.u32("partParcel");
  const status = table.u8("status");
  const statuses = table.dictionary("status");
  const idleCodes = statuses.map((word) => (word === IDLE ? 1 : 0));
  const idle = new Uint8Array(count);
  // one by one: a list of pairs would be 100 000 objects to throw away
  const indexOf = new Map<string, number>();
  for (let i = 0; i < count; i++) indexOf.set(ids[i] ?? "", i);
  for (let i = 0; i < count; i++) idle[i] = idleCodes[status[i] ?? 0] ?? 0;
  return {
    count,
    dataVersion: table.dataVersion,
    ids,
    indexOf,
    parkIds: table.parkIds,
    positions,
    ringStart,
    partRingStart,
    partParcel,
    boxes: boxesOf(count, positions, ringStart, partRingStart, partParcel),
    labelPoint: table.f64("labelPoint"),
    areaDm2: table.f64("areaDm2"),
    geodesicDm2: table.f64("geodesicDm2"),
    registeredDm2: table.f64("registeredDm2"),
    park: table.u16("park"),
    use: table.u16("use"),
    uses: table.dictionary("use"),
    status,
    statuses,
    areaBasis: table.u8("areaBasis"),
    areaBases: table.dictionary("areaBasis"),
    idle,
  };
}

/** West, south, east, north of every parcel, over all its parts. */
function boxesOf(
  count: number,
  positions: Float64Array,
  ringStart: Uint32Array,
  partRingStart: Uint32Array,
  partParcel: Uint32Array,
): Float64Array {
  const boxes = new Float64Array(count * 4);
  for (let i = 0; i < count; i++) boxes.set([Infinity, Infinity, -Infinity, -Infinity], i * 4);
  for (let part = 0; part < partParcel.length; part++) {
    const box = (partParcel[part] ?? 0) * 4;
    const outer = partRingStart[part] ?? 0;
    const end = ringStart[outer + 1] ?? 0;
    for (let v = ringStart[outer] ?? 0; v < end; v++) {
      const lon = positions[v * 2] ?? 0;
      const lat = positions[v * 2 + 1] ?? 0;
      if (lon < (boxes[box] ?? 0)) boxes[box] = lon;
      if (lat < (boxes[box + 1] ?? 0)) boxes[box + 1] = lat;
      if (lon > (boxes[box + 2] ?? 0)) boxes[box + 2] = lon;
      if (lat > (boxes[box + 3] ?? 0)) boxes[box + 3] = lat;
    }
  }
  return boxes;
}

/** The rings of one parcel as coordinate lists, outer rings and holes alike, for outlines. */
export function ringsOf(geometry: ParcelGeometry, parcel: number): [number, number][][] {
  const rings: [number, number][][] = [];
  for (const part of partsOf(geometry, parcel)) {
    const last = geometry.partRingStart[part + 1] ?? 0;
    for (let r = geometry.partRingStart[part] ?? 0; r < last; r++) {
      const ring: [number, number][] = [];
      const end = geometry.ringStart[r + 1] ?? 0;
      for (let v = geometry.ringStart[r] ?? 0; v < end; v++) {
        ring.push([geometry.positions[v * 2] ?? 0, geometry.positions[v * 2 + 1] ?? 0]);
      }
      rings.push(ring);
    }
  }
  return rings;
}

/** Parts are stored in the order of their parcels; a binary search finds the first. */
export function partsOf(geometry: Pick<ParcelGeometry, "partParcel">, parcel: number): number[] {
  const { partParcel } = geometry;
  let low = 0;
  let high = partParcel.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((partParcel[middle] ?? 0) < parcel) low = middle + 1;
    else high = middle;
  }
  const parts: number[] = [];
  for (let part = low; part < partParcel.length && partParcel[part] === parcel; part++) parts.push(part);
  return parts;
}
