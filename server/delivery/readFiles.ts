// How do the files of a delivery become layers, in the encoding that they tell or that somebody knows?
import { basename } from "node:path";
import type { Database } from "../db/database";
import type { ImportLanguage } from "../import/importReport";
import { withoutMarks } from "../import/rejectedMarks";
import { projectAmong } from "../project/deliveredProject";
import { openSources } from "../source/openSources";
import { readDataset } from "../source/readDataset";
import { SourceFault } from "../source/sourceFault";
import type { Dataset } from "../source/sourceLayer";
import type { DeliveryState, LayerState, RefusedFile } from "./deliveryState";
import { layerState, relocateAsking } from "./layerState";

/**
 * Reads all that was received into layers; the state tells how far it is.
 * @param limit what is against more rows of a file; null: nothing
 */
export async function readFiles(
  db: Database,
  state: DeliveryState,
  lang: ImportLanguage,
  signal: AbortSignal,
  limit: (file: string) => SourceFault | null,
): Promise<void> {
  state.project = await projectAmong(db, state.files);
  if (state.project !== null) return;
  const opened = await openSources(state.files, { signal, folder: state.folder });
  state.release = opened.close;
  const refused: RefusedFile[] = opened.refused.map((one) => ({ ...one, dataset: null }));
  const layers: LayerState[] = [];
  state.rows = 0;
  for (const dataset of opened.datasets) {
    const file = basename(dataset.name);
    state.progress = { done: 0, file };
    const before = state.rows;
    const full = new AbortController();
    const beyond = () => limit(file);
    const onProgress = (done: number) => {
      state.progress = { done, file };
      state.rows = before + done;
      if (beyond() !== null) full.abort(beyond());
    };
    try {
      const read = await readDataset(dataset, {
        signal: AbortSignal.any([signal, full.signal]),
        onProgress,
        folder: state.folder,
      });
      state.rows = before + read.reduce((sum, { rows }) => sum + rows.length, 0);
      const fault = beyond();
      if (fault !== null) throw fault;
      for (const layer of read.map(withoutMarks)) {
        const key = String(layers.length);
        layers.push(await layerState(db, { key, dataset, layer, several: read.length > 1 }, lang));
      }
    } catch (error) {
      state.rows = before;
      const fault: unknown = full.signal.aborted && !signal.aborted ? full.signal.reason : error;
      if (!(fault instanceof SourceFault) || fault.code === "reading_stopped") throw fault;
      refused.push({ file: dataset.name, fault, dataset });
    }
  }
  await relocateAsking(db, layers, lang);
  state.refused = refused;
  state.layers = layers;
}

/** Reads a file that waits for its encoding; what is wrong with it then takes the place of that. */
export async function readDecoded(
  db: Database,
  state: DeliveryState,
  waiting: RefusedFile,
  dataset: Dataset,
  encoding: string,
  lang: ImportLanguage,
  signal: AbortSignal,
): Promise<void> {
  state.progress = { done: 0, file: basename(dataset.name) };
  try {
    const read = await readDataset(dataset, { signal, encoding, folder: state.folder });
    const layers: LayerState[] = [];
    for (const layer of read.map(withoutMarks)) {
      const key = String(state.layers.length + layers.length);
      const found = { key, dataset, layer, several: read.length > 1 };
      layers.push({ ...(await layerState(db, found, lang)), encoding });
    }
    state.layers = [...state.layers, ...layers];
    state.refused = state.refused.filter((one) => one !== waiting);
    state.check = null;
  } catch (error) {
    if (!(error instanceof SourceFault) || error.code === "reading_stopped") throw error;
    state.refused = state.refused.map((one) => (one === waiting ? { ...one, fault: error } : one));
  }
}

/** Reads the file of a layer again, in another encoding. */
export async function readAgain(
  state: DeliveryState,
  layer: LayerState,
  encoding: string | null,
  signal: AbortSignal,
): Promise<void> {
  const file = basename(layer.dataset.name);
  const read = await readDataset(layer.dataset, {
    ...(encoding === null ? {} : { encoding }),
    signal,
    folder: state.folder,
    onProgress: (done) => {
      state.progress = { done, file };
    },
  });
  layer.encoding = encoding;
  const again = read.find(({ name }) => name === layer.layer.name) ?? read[0];
  if (again !== undefined) layer.layer = withoutMarks(again);
}
