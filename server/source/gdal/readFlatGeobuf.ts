// Which features stand in a FlatGeobuf file without an index, as GDAL writes it? Polygons alone: other geometry is written as text.
import { closeSync, openSync, readSync } from "node:fs";
import { ByteBuffer } from "flatbuffers";
import type { LineFeature } from "./readGeojsonLines";
import { windsClockwise } from "./windsClockwise";

/** What this reader does not read; the caller has another way. */
export class UnreadFlatGeobuf extends Error {}

type Point = number[];
type Value = string | number | boolean | bigint;
interface Column {
  readonly name: string;
  readonly type: number;
}

/** The format's first bytes, version 3. Source: flatgeobuf.org, "Specification". */
const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];
const MAGIC_BYTES = 8;
const SIZE_BYTES = 4;
const WINDOW_BYTES = 1 << 20;
/** Offsets of the fields in the tables' vtables: 4 + 2 × their place. Source: header.fbs, feature.fbs. */
const HEADER = { columns: 18, featuresCount: 20, indexNodeSize: 22 } as const;
const COLUMN = { name: 4, type: 6 } as const;
const FEATURE = { geometry: 4, properties: 6 } as const;
const GEOMETRY = { ends: 4, xy: 6, z: 8, type: 16, parts: 18 } as const;
const POLYGON = 3;
const MULTI_POLYGON = 6;

/**
 * The features in the file's order. Every column stands in `properties`, null where the feature says nothing; whole numbers beyond 2⁵³ are
 * bigint. Outer rings run counter-clockwise and holes clockwise (RFC 7946), as GDAL writes GeoJSON.
 * @throws UnreadFlatGeobuf for another geometry than (multi)polygons and none, coordinates that are no numbers, columns of other types
 */
export function* readFlatGeobuf(path: string): Generator<LineFeature> {
  const file = new SizedBlocks(path);
  try {
    const columns = columnsOf(file);
    const text = new TextDecoder();
    for (let block = file.next(); block !== null; block = file.next()) {
      const table = new Table(block, rootOf(block));
      const geometry = table.child(FEATURE.geometry);
      yield {
        properties: propertiesOf(table.bytesOf(FEATURE.properties), columns, text),
        geometry: geometry === null ? null : geometryOf(geometry),
      };
    }
  } finally {
    file.close();
  }
}

/** @throws UnreadFlatGeobuf */
function columnsOf(file: SizedBlocks): Column[] {
  const magic = file.bytes(MAGIC_BYTES);
  const header = magic !== null && MAGIC.every((byte, at) => magic[at] === byte) ? file.next() : null;
  if (header === null) throw new UnreadFlatGeobuf("no FlatGeobuf");
  const table = new Table(header, rootOf(header));
  if (table.uint16(HEADER.indexNodeSize, 16) !== 0 && table.has(HEADER.featuresCount))
    throw new UnreadFlatGeobuf("with an index");
  return table.children(HEADER.columns).map((column) => ({
    name: column.text(COLUMN.name),
    type: column.uint8(COLUMN.type),
  }));
}

const rootOf = (block: ByteBuffer): number => block.readInt32(0);

function propertiesOf(
  bytes: Uint8Array | null,
  columns: readonly Column[],
  text: TextDecoder,
): Record<string, Value | null> {
  const properties: Record<string, Value | null> = {};
  for (const { name } of columns) properties[name] = null;
  if (bytes === null) return properties;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const column = columns[view.getUint16(at, true)];
    at += 2;
    if (column === undefined) throw new UnreadFlatGeobuf("no such column");
    const fixed = FIXED[column.type];
    if (fixed !== undefined) {
      properties[column.name] = fixed.read(view, at);
      at += fixed.bytes;
    } else if (column.type === STRING) {
      const length = view.getUint32(at, true);
      properties[column.name] = text.decode(bytes.subarray(at + SIZE_BYTES, at + SIZE_BYTES + length));
      at += SIZE_BYTES + length;
    } else throw new UnreadFlatGeobuf(`column type ${column.type}`);
  }
  return properties;
}

const STRING = 11;
/** Columns of one width, by the number of their type (header.fbs, ColumnType). */
const FIXED: Readonly<
  Record<number, { readonly bytes: number; readonly read: (view: DataView, at: number) => Value }>
> = {
  2: { bytes: 1, read: (view, at) => view.getUint8(at) !== 0 },
  3: { bytes: 2, read: (view, at) => view.getInt16(at, true) },
  5: { bytes: 4, read: (view, at) => view.getInt32(at, true) },
  7: { bytes: 8, read: (view, at) => wholeNumber(view.getBigInt64(at, true)) },
  10: { bytes: 8, read: (view, at) => finite(view.getFloat64(at, true)) },
};

function wholeNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new UnreadFlatGeobuf("no number");
  return value;
}

function geometryOf(table: Table): { type: string; coordinates: unknown } {
  const type = table.uint8(GEOMETRY.type);
  if (type === POLYGON) return { type: "Polygon", coordinates: ringsOf(table) };
  if (type !== MULTI_POLYGON) throw new UnreadFlatGeobuf(`geometry type ${type}`);
  return { type: "MultiPolygon", coordinates: table.children(GEOMETRY.parts).map(ringsOf) };
}

/** One ring has no `ends`. An empty polygon is left to the text, which tells it from none. */
function ringsOf(table: Table): Point[][] {
  const count = table.lengthOf(GEOMETRY.xy) / 2;
  if (count === 0) throw new UnreadFlatGeobuf("an empty polygon");
  const ends = table.uint32s(GEOMETRY.ends);
  const rings: Point[][] = [];
  let from = 0;
  for (const end of ends.length === 0 ? [count] : ends) {
    const ring = table.points(from, end);
    const outer = rings.length === 0;
    rings.push(windsClockwise(ring) === outer ? ring.reverse() : ring);
    from = end;
  }
  return rings;
}

/** A FlatBuffers table, its fields by their vtable offsets. */
class Table {
  constructor(
    readonly block: ByteBuffer,
    readonly at: number,
  ) {}
  has(field: number): boolean {
    return this.block.__offset(this.at, field) !== 0;
  }
  uint8(field: number): number {
    const offset = this.block.__offset(this.at, field);
    return offset === 0 ? 0 : this.block.readUint8(this.at + offset);
  }
  uint16(field: number, otherwise: number): number {
    const offset = this.block.__offset(this.at, field);
    return offset === 0 ? otherwise : this.block.readUint16(this.at + offset);
  }
  text(field: number): string {
    const offset = this.block.__offset(this.at, field);
    return offset === 0 ? "" : String(this.block.__string(this.at + offset));
  }
  child(field: number): Table | null {
    const offset = this.block.__offset(this.at, field);
    return offset === 0 ? null : new Table(this.block, this.block.__indirect(this.at + offset));
  }
  children(field: number): Table[] {
    const from = this.vector(field);
    return Array.from(
      { length: this.lengthOf(field) },
      (_, place) => new Table(this.block, this.block.__indirect(from + place * 4)),
    );
  }
  lengthOf(field: number): number {
    const offset = this.block.__offset(this.at, field);
    return offset === 0 ? 0 : this.block.__vector_len(this.at + offset);
  }
  bytesOf(field: number): Uint8Array | null {
    if (!this.has(field)) return null;
    const from = this.vector(field);
    return this.block.bytes().subarray(from, from + this.lengthOf(field));
  }
  uint32s(field: number): number[] {
    const from = this.vector(field);
    return Array.from({ length: this.lengthOf(field) }, (_, place) =>
      this.block.readUint32(from + place * 4),
    );
  }
  /** The geometry's points [from, to), with their height where it has one. */
  points(from: number, to: number): Point[] {
    const xy = this.vector(GEOMETRY.xy);
    const z = this.lengthOf(GEOMETRY.z) === 0 ? null : this.vector(GEOMETRY.z);
    const points: Point[] = [];
    for (let place = from; place < to; place++) {
      const x = finite(this.block.readFloat64(xy + place * 16));
      const y = finite(this.block.readFloat64(xy + place * 16 + 8));
      points.push(z === null ? [x, y] : [x, y, finite(this.block.readFloat64(z + place * 8))]);
    }
    return points;
  }
  private vector(field: number): number {
    const offset = this.block.__offset(this.at, field);
    return offset === 0 ? 0 : this.block.__vector(this.at + offset);
  }
}

/** A file of blocks, each after its length, read through a window: it may be larger than the memory. */
class SizedBlocks {
  readonly #file: number;
  #window: Buffer = Buffer.alloc(WINDOW_BYTES);
  #from = 0;
  #to = 0;
  constructor(path: string) {
    this.#file = openSync(path, "r");
  }
  /** The next block; null at the end. @throws UnreadFlatGeobuf where it is cut off */
  next(): ByteBuffer | null {
    const size = this.bytes(SIZE_BYTES);
    if (size === null) return null;
    const block = this.bytes(Buffer.from(size).readUInt32LE(0));
    if (block === null) throw new UnreadFlatGeobuf("cut off");
    return new ByteBuffer(block);
  }
  /** As many bytes, good until the next call; null at the file's end. */
  bytes(count: number): Uint8Array | null {
    while (this.#to - this.#from < count) {
      this.#makeRoom(count);
      const read = readSync(this.#file, this.#window, this.#to, this.#window.length - this.#to, null);
      if (read === 0) return null;
      this.#to += read;
    }
    this.#from += count;
    return this.#window.subarray(this.#from - count, this.#from);
  }
  close(): void {
    closeSync(this.#file);
  }
  #makeRoom(count: number): void {
    const rest = this.#window.subarray(this.#from, this.#to);
    const window = count > this.#window.length ? Buffer.alloc(count) : this.#window;
    rest.copy(window);
    this.#window = window;
    this.#to = rest.length;
    this.#from = 0;
  }
}
