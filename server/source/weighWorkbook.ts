// Does a workbook, a zip itself, unpack to no more than a reader can bear? Its reader asks nobody.
import { stat } from "node:fs/promises";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";
import { SourceFault } from "./sourceFault";
import { LARGEST_WORKBOOK_BYTES } from "./sourceLimits";
import { UnpackBudget } from "./unpackBudget";

/** @throws SourceFault where its parts are together more than they may be, more than they say, or no zip's */
export async function weighWorkbook(path: string, file: string): Promise<void> {
  const budget = UnpackBudget.forDelivery()(file, (await stat(path)).size);
  let bytes = 0;
  try {
    const zip = await openPromise(path, { decodeStrings: false, autoClose: false });
    try {
      budget.spendEntries(zip.entryCount);
      for await (const entry of zip.eachEntry()) {
        budget.spendBytes(entry.uncompressedSize);
        bytes += entry.uncompressedSize;
        if (bytes > LARGEST_WORKBOOK_BYTES) throw new SourceFault("reading_too_much", { file });
        // to its end, as what stands in the header need not be true
        const content = await zip.openReadStreamPromise(entry);
        await pipeline(content, new Writable({ write: (_chunk, _encoding, done) => done() }));
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof SourceFault) throw error;
    const lies = error instanceof Error && /too many bytes/.test(error.message);
    throw new SourceFault(lies ? "archive_bomb" : "unreadable_file", { file });
  }
}
