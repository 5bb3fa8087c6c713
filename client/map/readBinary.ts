// What is inside /map/geometry.bin and /map/columns.bin? A JSON header and typed arrays that are views, not copies.

type ArrayType = "f64" | "u32" | "u16" | "u8";

interface BinaryHeader {
  format: string;
  count: number;
  dataVersion: string;
  ids?: string[];
  parkIds?: string[];
  dictionaries: Record<string, string[]>;
  arrays: { name: string; type: ArrayType; offset: number; length: number }[];
}

/** A parsed answer; every accessor throws with the name of what is missing, as that is a fault of the server. */
export interface BinaryTable {
  count: number;
  dataVersion: string;
  ids: readonly string[];
  parkIds: readonly string[];
  dictionary: (name: string) => readonly string[];
  f64: (name: string) => Float64Array;
  u32: (name: string) => Uint32Array;
  u16: (name: string) => Uint16Array;
  u8: (name: string) => Uint8Array;
}

const FORMAT = "mutu-columns-1";

/**
 * Reads the binary table: u32 (little endian) header length, header in UTF-8 padded to 8 bytes, payload.
 * @throws where the format is another or an array is missing or short
 */
export function readBinary(buffer: ArrayBuffer): BinaryTable {
  const headerLength = new DataView(buffer).getUint32(0, true);
  const header: BinaryHeader = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, headerLength)));
  if (header.format !== FORMAT) throw new Error(`map data: expected ${FORMAT}, got ${header.format}`);
  const payload = 4 + headerLength;
  const place = (name: string, type: ArrayType): { offset: number; length: number } => {
    const found = header.arrays.find((array) => array.name === name);
    if (!found) throw new Error(`map data: no array ${name}`);
    if (found.type !== type) throw new Error(`map data: ${name} is ${found.type}, expected ${type}`);
    return { offset: payload + found.offset, length: found.length };
  };
  // A payload that does not start on a multiple of eight could not be viewed as doubles in place: copy it then.
  const view = <T>(
    make: new (source: ArrayBuffer, offset: number, length: number) => T,
    bytes: number,
    name: string,
    type: ArrayType,
  ): T => {
    const { offset, length } = place(name, type);
    if (offset % bytes === 0) return new make(buffer, offset, length);
    return new make(buffer.slice(offset, offset + length * bytes), 0, length);
  };
  return {
    count: header.count,
    dataVersion: header.dataVersion,
    ids: header.ids ?? [],
    parkIds: header.parkIds ?? [],
    dictionary: (name) => header.dictionaries[name] ?? [],
    f64: (name) => view(Float64Array, 8, name, "f64"),
    u32: (name) => view(Uint32Array, 4, name, "u32"),
    u16: (name) => view(Uint16Array, 2, name, "u16"),
    u8: (name) => view(Uint8Array, 1, name, "u8"),
  };
}
