// How does one file of a delivery come onto the disk, and no larger than it may be?
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { SourceFault } from "../source/sourceFault";
import { LARGEST_FILE_BYTES } from "../source/sourceLimits";
import type { DeliveryState } from "./deliveryState";

/**
 * @param beyond what is against the bytes that have come so far; null: nothing
 * @throws SourceFault where the file, or the deliveries with it, are too large
 */
export async function receiveFile(
  state: DeliveryState,
  name: string,
  content: Readable,
  beyond: () => SourceFault | null,
): Promise<void> {
  const path = join(
    state.folder,
    `${state.files.length}-${randomUUID()}${extname(name).replace(/[^.\w]/g, "")}`,
  );
  let bytes = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      state.bytes += chunk.length;
      const limit = Math.round(LARGEST_FILE_BYTES / 1024 / 1024);
      done(
        bytes > LARGEST_FILE_BYTES
          ? new SourceFault("file_too_large", { file: name, value: `> ${limit}`, limit })
          : beyond(),
        chunk,
      );
    },
  });
  try {
    await pipeline(content, counted, createWriteStream(path));
  } catch (error) {
    state.bytes -= bytes;
    await rm(path, { force: true });
    throw error;
  }
  state.files.push({ name, path, bytes });
}
