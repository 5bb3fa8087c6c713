// Is a Shapefile's .shp as long as its header says? One that was cut off would come in with its last shapes missing.
import { open, stat } from "node:fs/promises";
import { SourceFault } from "../sourceFault";
import type { Dataset } from "../sourceLayer";

const HEADER_BYTES = 100;
/** Where the length stands, in words of 16 bits, the largest byte first (ESRI Shapefile Technical Description, 1998). */
const LENGTH_AT = 24;

/** @throws SourceFault where bytes are missing */
export async function refuseShortened({ main, format }: Dataset): Promise<void> {
  if (format !== "shapefile") return;
  const { size } = await stat(main.path);
  const handle = await open(main.path);
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    await handle.read(header, 0, HEADER_BYTES, 0);
    const stated = header.readUInt32BE(LENGTH_AT) * 2;
    if (size < stated)
      throw new SourceFault("shorter_than_stated", { file: main.name, value: stated, bytes: size });
  } finally {
    await handle.close();
  }
}
