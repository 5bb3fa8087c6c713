// Which layers are in a dataset, read within bounds of time and memory, with progress, stoppable?
import { createReadStream } from "node:fs";
import { Worker } from "node:worker_threads";
import type { SourceRow } from "../import/sourceRow";
import type { ReaderMessage, ReaderTask } from "./reader";
import { readLayers } from "./readLayers";
import { faultOf, SourceFault } from "./sourceFault";
import type { Dataset, SourceLayer } from "./sourceLayer";
import { LONGEST_READING_MS, LONGEST_SILENCE_MS, READER_HEAP_MB, SMALL_BYTES } from "./sourceLimits";

export interface ReadingOptions {
  readonly encoding?: string;
  /** By GDAL's text alone: slower, and the same. What the quick way cannot read is read so by itself. */
  readonly asText?: boolean;
  /** Features read so far. */
  readonly onProgress?: (features: number) => void;
  readonly signal?: AbortSignal;
}

const TEXTS: readonly string[] = ["csv", "geojson", "ndjson"];
const LOOK_EVERY_MS = 300;

/** @throws SourceFault for what cannot be read, takes too long or too much, or was stopped */
export async function readDataset(dataset: Dataset, options: ReadingOptions = {}): Promise<SourceLayer[]> {
  const { encoding, onProgress, signal } = options;
  if (signal?.aborted) throw new SourceFault("reading_stopped", { file: dataset.name });
  if (TEXTS.includes(dataset.format) && dataset.bytes <= SMALL_BYTES) {
    const options = { ...(encoding === undefined ? {} : { encoding }), onProgress: onProgress ?? (() => {}) };
    return readLayers(dataset, options).catch((error: unknown) => {
      throw faultOf(error, dataset.name);
    });
  }
  return readInThread(dataset, options);
}

function readInThread(dataset: Dataset, options: ReadingOptions): Promise<SourceLayer[]> {
  const { encoding, asText = false, onProgress, signal } = options;
  const task: ReaderTask = { dataset, encoding: encoding ?? null, asText };
  const worker = new Worker(new URL("./readerThread.mjs", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: READER_HEAP_MB },
    stdout: true,
    stderr: true,
  });
  const layers: { layer: Omit<SourceLayer, "rows">; rows: SourceRow[] }[] = [];
  const watch = new GrowingFile();
  return new Promise<SourceLayer[]>((resolve, reject) => {
    let lastWord = Date.now();
    const began = lastWord;
    const finish = (outcome: () => void) => {
      clearInterval(clock);
      signal?.removeEventListener("abort", stopped);
      void worker.terminate();
      outcome();
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
      if (now - lastWord > LONGEST_SILENCE_MS || now - began > LONGEST_READING_MS) {
        fail("reading_too_long", { value: Math.round((now - began) / 1000) });
      }
    }, LOOK_EVERY_MS);
    worker.on("message", (message: ReaderMessage) => {
      lastWord = Date.now();
      if (message.type === "progress") onProgress?.(message.features);
      else if (message.type === "growing") watch.path = message.path;
      else if (message.type === "layer") layers.push({ layer: message.layer, rows: [] });
      else if (message.type === "rows") {
        for (const row of message.rows) layers.at(-1)?.rows.push(row);
        setImmediate(() => worker.postMessage(null));
      } else if (message.type === "again")
        finish(() => resolve(readInThread(dataset, { ...options, asText: true })));
      else if (message.type === "fault") fail(message.code, message.words);
      else finish(() => resolve(layers.map(({ layer, rows }) => ({ ...layer, rows }))));
    });
    worker.on("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") fail("reading_too_much");
      else fail("unreadable_file");
    });
    worker.on("exit", () => fail("unreadable_file"));
  });
}

/** Watches a file while another thread writes it: whether it grows, and how many lines of text it has. */
class GrowingFile {
  #path: string | null = null;
  #from = 0;
  #count = 0;
  set path(path: string) {
    this.#path = path;
    this.#from = 0;
    this.#count = 0;
  }
  async lines(): Promise<{ count: number; grown: boolean }> {
    const path = this.#path;
    const before = this.#from;
    if (path === null) return { count: 0, grown: false };
    try {
      for await (const chunk of createReadStream(path, { start: this.#from })) {
        const bytes = chunk as Buffer;
        this.#from += bytes.length;
        // other formats count as they are read
        if (!path.endsWith(".geojsonl")) continue;
        for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) this.#count++;
      }
    } catch {
      // not written yet, or taken away already
    }
    return { count: this.#count, grown: this.#from > before };
  }
}
