// How is an archive made byte by byte, so that a test can say in it what no honest program would?
import { deflateRawSync } from "node:zlib";

export interface ZipEntry {
  /** Text is written as UTF-8 with its flag; bytes as they stand, without. */
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  readonly packed?: boolean;
  readonly encrypted?: boolean;
  /** What the headers say of its size, where that is not the truth. */
  readonly claimedBytes?: number;
  /** Content that is packed already, of this size. */
  readonly rawBytes?: number;
  /** Of the file, as the system that packed it keeps them: `0o120777 << 16` is a link. */
  readonly attributes?: number;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC[(c ^ byte) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** APPNOTE.TXT 4.3: local headers with their files, the central directory, its end. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const {
    name,
    content,
    packed = false,
    encrypted = false,
    claimedBytes,
    rawBytes,
    attributes = 0,
  } of entries) {
    const isText = typeof name === "string";
    const nameBytes = isText ? Buffer.from(name) : Buffer.from(name);
    const body = rawBytes === undefined && packed ? deflateRawSync(content) : Buffer.from(content);
    const size = claimedBytes ?? rawBytes ?? content.length;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE((isText ? 0x800 : 0) | (encrypted ? 1 : 0), 2);
    shared.writeUInt16LE(packed ? 8 : 0, 4);
    // 2026-01-01
    shared.writeUInt16LE(0x5c21, 8);
    shared.writeUInt32LE(rawBytes === undefined ? crc32(content) : 0, 10);
    shared.writeUInt32LE(body.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), shared, nameBytes, body]);
    const central = Buffer.alloc(46);
    // made by a Unix, whose file modes stand in the attributes
    central.write("504b01021403", 0, "hex");
    shared.copy(central, 6);
    central.writeUInt32LE(attributes >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    centrals.push(central, nameBytes);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("504b0506", 0, "hex");
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
