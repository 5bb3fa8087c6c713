// The thread in which a dataset is read: it may run out of time or memory without harm to the server.
import { parentPort, workerData } from "node:worker_threads";
import { UnreadFlatGeobuf } from "./gdal/readFlatGeobuf";
import { readLayers } from "./readLayers";
import { faultOf, type SourceFault } from "./sourceFault";
import type { Dataset, SourceLayer } from "./sourceLayer";

export interface ReaderTask {
  readonly dataset: Dataset;
  readonly encoding: string | null;
  readonly asText: boolean;
  readonly folder: string;
}
export type ReaderMessage =
  /** The thread is loaded: what takes long from now on is the file. */
  | { readonly type: "begun" }
  | { readonly type: "progress"; readonly features: number }
  | { readonly type: "growing"; readonly path: string }
  | { readonly type: "layer"; readonly layer: Omit<SourceLayer, "rows"> }
  | { readonly type: "rows"; readonly rows: SourceLayer["rows"] }
  /** It has to be read as text, in a thread of its own. */
  | { readonly type: "again" }
  | { readonly type: "done" }
  | { readonly type: "fault"; readonly code: SourceFault["code"]; readonly words: SourceFault["words"] };

/** Taking them over holds up who waits for them, and so everybody else. */
const ROWS_A_MESSAGE = 1000;
const say = (message: ReaderMessage) => parentPort?.postMessage(message);
const { dataset, encoding, asText, folder } = workerData as ReaderTask;

say({ type: "begun" });
try {
  const layers = await readLayers(dataset, {
    ...(encoding === null ? {} : { encoding }),
    asText,
    folder,
    onProgress: (features) => say({ type: "progress", features }),
    onGrowing: (path) => say({ type: "growing", path }),
  });
  for (const { rows, ...layer } of layers) {
    say({ type: "layer", layer });
    for (let at = 0; at < rows.length; at += ROWS_A_MESSAGE) {
      // one message at a time: many that wait would be taken over in one go
      const taken = new Promise<void>((resolve) => parentPort?.once("message", () => resolve()));
      say({ type: "rows", rows: rows.slice(at, at + ROWS_A_MESSAGE) });
      await taken;
    }
  }
  say({ type: "done" });
} catch (error) {
  if (error instanceof UnreadFlatGeobuf) say({ type: "again" });
  else {
    const { code, words } = faultOf(error, dataset.name);
    say({ type: "fault", code, words });
  }
}
