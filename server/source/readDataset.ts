// Which layers are in a dataset, read within bounds of time and memory, with progress, stoppable?
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceRow } from "../import/sourceRow";
import { startThread } from "../thread/startThread";
import { keepEngine } from "./gdal/keepEngine";
import { GrowingFile } from "./growingFile";
import type { ReaderMessage, ReaderTask } from "./reader";
import { readLayers } from "./readLayers";
import { faultOf, SourceFault } from "./sourceFault";
import type { Dataset, SourceLayer } from "./sourceLayer";
import {
  LONGEST_READING_MS,
  LONGEST_SILENCE_MS,
  LONGEST_START_MS,
  READER_HEAP_MB,
  TRIVIAL_BYTES,
} from "./sourceLimits";

export interface ReadingOptions {
  readonly encoding?: string;
  /** By GDAL's text alone: slower, and the same. What the quick way cannot read is read so by itself. */
  readonly asText?: boolean;
  /** Features read so far. */
  readonly onProgress?: (features: number) => void;
  readonly signal?: AbortSignal;
  /** Where files are laid for the moment; the system's folder for such things where left away. */
  readonly folder?: string;
}

/** Read without GDAL. */
const NO_ENGINE: readonly string[] = ["csv", "xlsx", "xls", "ods", "geojson", "ndjson", "kml"];
const TEXTS: readonly string[] = ["csv", "geojson", "ndjson"];
const LOOK_EVERY_MS = 300;

/** @throws SourceFault for what cannot be read, takes too long or too much, or was stopped */
export async function readDataset(dataset: Dataset, options: ReadingOptions = {}): Promise<SourceLayer[]> {
  const { encoding, onProgress, signal } = options;
  if (signal?.aborted) throw new SourceFault("reading_stopped", { file: dataset.name });
  if (TEXTS.includes(dataset.format) && dataset.bytes <= TRIVIAL_BYTES) {
    const options = { ...(encoding === undefined ? {} : { encoding }), onProgress: onProgress ?? (() => {}) };
    return readLayers(dataset, options).catch((error: unknown) => {
      throw faultOf(error, dataset.name);
    });
  }
  return readInThread(dataset, options);
}

async function readInThread(dataset: Dataset, options: ReadingOptions): Promise<SourceLayer[]> {
  // made and removed here, as a thread that is ended cannot clear up
  const folder = await mkdtemp(join(options.folder ?? tmpdir(), "mutu-read-"));
  try {
    const read = await readIn(folder, dataset, options);
    if (read !== "again") return read;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return readInThread(dataset, { ...options, asText: true });
}

/** @returns `again` where it has to be read as text, in a thread of its own */
async function readIn(
  folder: string,
  dataset: Dataset,
  options: ReadingOptions,
): Promise<SourceLayer[] | "again"> {
  const { encoding, asText = false, onProgress, signal } = options;
  if (signal?.aborted) throw new SourceFault("reading_stopped", { file: dataset.name });
  const task: ReaderTask = { dataset, encoding: encoding ?? null, asText, folder };
  const worker = await startThread(new URL("./reader.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: READER_HEAP_MB },
  });
  const layers: { layer: Omit<SourceLayer, "rows">; rows: SourceRow[] }[] = [];
  if (!NO_ENGINE.includes(dataset.format)) keepEngine();
  const watch = new GrowingFile();
  return new Promise<SourceLayer[] | "again">((resolve, reject) => {
    let lastWord = Date.now();
    // loading the thread says nothing of the file
    let longestSilence = LONGEST_START_MS;
    const began = lastWord;
    let ended = false;
    const finish = (outcome: () => void) => {
      if (ended) return;
      ended = true;
      clearInterval(clock);
      signal?.removeEventListener("abort", stopped);
      // it writes no more once this is done
      void worker.terminate().finally(outcome);
    };
    const fail = (code: SourceFault["code"], words: SourceFault["words"] = {}) =>
      finish(() => reject(new SourceFault(code, { file: dataset.name, ...words })));
    const stopped = () => fail("reading_stopped");
    signal?.addEventListener("abort", stopped, { once: true });
    const clock = setInterval(async () => {
      const lines = await watch.lines();
      if (lines.grown) {
        lastWord = Date.now();
        if (lines.count > 0) onProgress?.(lines.count);
      }
      const now = Date.now();
      if (now - lastWord > longestSilence || now - began > LONGEST_READING_MS) {
        fail("reading_too_long", { value: Math.round((now - began) / 1000) });
      }
    }, LOOK_EVERY_MS);
    worker.on("message", (message: ReaderMessage) => {
      lastWord = Date.now();
      longestSilence = LONGEST_SILENCE_MS;
      if (message.type === "begun") return;
      if (message.type === "progress") onProgress?.(message.features);
      else if (message.type === "growing") watch.path = message.path;
      else if (message.type === "layer") layers.push({ layer: message.layer, rows: [] });
      else if (message.type === "rows") {
        for (const row of message.rows) layers.at(-1)?.rows.push(row);
        setImmediate(() => worker.postMessage(null));
      } else if (message.type === "again") finish(() => resolve("again"));
      else if (message.type === "fault") fail(message.code, message.words);
      else if (message.type === "done")
        finish(() => resolve(layers.map(({ layer, rows }) => ({ ...layer, rows }))));
    });
    worker.on("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") fail("reading_too_much");
      else fail("unreadable_file");
    });
    worker.on("exit", () => fail("unreadable_file"));
    // it may have been while the thread was made
    if (signal?.aborted) stopped();
  });
}
