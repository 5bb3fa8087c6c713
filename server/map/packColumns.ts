// How do columns travel to the map? One header of JSON that says what lies where, then plain arrays that the browser maps as they are.

/** Number arrays that a column may be. */
type ColumnArray = Float64Array | Uint32Array | Uint16Array | Uint8Array;

export interface Columns {
  readonly count: number;
  readonly dataVersion: string;
  readonly ids?: readonly string[];
  readonly parkIds?: readonly string[];
  /** Words that small integers stand for. */
  readonly dictionaries: Readonly<Record<string, readonly string[]>>;
  readonly arrays: Readonly<Record<string, ColumnArray>>;
}

const FORMAT = "mutu-columns-1";
const ALIGN = 8;

/**
 * The columns as one buffer: header length (u32, little-endian), header JSON padded with spaces so that the payload starts at a
 * multiple of 8, then the arrays, each at a multiple of 8 from the payload's start.
 */
export function packColumns({ arrays, ...rest }: Columns): Buffer {
  let offset = 0;
  const described = Object.entries(arrays).map(([name, array]) => {
    const entry = { name, type: typeOf(array), offset, length: array.length };
    offset += Math.ceil(array.byteLength / ALIGN) * ALIGN;
    return entry;
  });
  const json = Buffer.from(JSON.stringify({ format: FORMAT, ...rest, arrays: described }));
  const headerLength = Math.ceil((json.length + 4) / ALIGN) * ALIGN - 4;
  const packed = Buffer.alloc(4 + headerLength + offset);
  packed.writeUInt32LE(headerLength, 0);
  packed.fill(0x20, 4, 4 + headerLength);
  json.copy(packed, 4);
  for (const { name, offset: at } of described) {
    const array = arrays[name];
    if (array !== undefined) {
      Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(packed, 4 + headerLength + at);
    }
  }
  return packed;
}

function typeOf(array: ColumnArray): "f64" | "u32" | "u16" | "u8" {
  if (array instanceof Float64Array) return "f64";
  if (array instanceof Uint32Array) return "u32";
  return array instanceof Uint16Array ? "u16" : "u8";
}
