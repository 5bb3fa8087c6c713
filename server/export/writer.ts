// The thread in which an export is written: GDAL's state is global, and a large file must not hold up the server.
import { parentPort, workerData } from "node:worker_threads";
import { CellTooLong, type WriteTask, writeExport } from "./writeExport";

export type WriterMessage =
  | { readonly ok: true; readonly shortened: number }
  | { readonly ok: false; readonly tooLongRow: number }
  | { readonly ok: false; readonly message: string };

const say = (message: WriterMessage) => parentPort?.postMessage(message);
try {
  const shortened = await writeExport(workerData as WriteTask);
  say({ ok: true, shortened });
} catch (error) {
  if (error instanceof CellTooLong) say({ ok: false, tooLongRow: error.row });
  else say({ ok: false, message: error instanceof Error ? error.message : String(error) });
}
