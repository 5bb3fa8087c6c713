// How is an export written without holding up the server?
import { startThread } from "../thread/startThread";
import { ExportError } from "./exportError";
import type { WriteTask } from "./writeExport";
import type { WriterMessage } from "./writer";

/** @returns how many texts the format could not hold whole @throws ExportError for a shape that is too long for a cell */
export async function writeInThread(task: WriteTask): Promise<number> {
  const worker = await startThread(new URL("./writer.ts", import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once("message", (message: WriterMessage) => {
      void worker.terminate();
      if (message.ok) resolve(message.shortened);
      else if ("tooLongRow" in message)
        reject(new ExportError("too_long_for_excel", String(message.tooLongRow)));
      else reject(new Error(message.message));
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the export ended early")));
  });
}
