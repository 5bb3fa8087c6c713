// How does somebody get a kind's rows as a file?
import { Worker } from "node:worker_threads";
import { systemOf } from "../../geo/crs/systemOf";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import type { ExportKind } from "./exportColumns";
import { type ExportFilter, WHOLE_DISTRICT } from "./exportFilter";
import { DRAWN_FORMATS, type ExportFormat } from "./exportFormats";
import { exportTable } from "./exportRows";
import type { WriteTask } from "./writeExport";
import type { WriterMessage } from "./writer";

export interface ExportRequest {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** `EPSG:4490` where left away. */
  readonly crs?: string | undefined;
  /** The whole district where left away. */
  readonly filter?: ExportFilter | undefined;
  readonly out: string;
}

export type ExportErrorCode =
  | "no_district"
  | "unknown_crs"
  | "unknown_park"
  | "no_shapes"
  | "nothing_to_export"
  | "geographic_only"
  | "too_long_for_excel";

/** An export that cannot be made, for a stated reason. */
export class ExportError extends Error {
  override readonly name = "ExportError";
  constructor(
    readonly code: ExportErrorCode,
    readonly subject = "",
  ) {
    super(`${code} ${subject}`);
  }
}

const NAMES: Readonly<Record<ExportKind, string>> = {
  districts: "行政区",
  parks: "园区",
  parcels: "宗地",
  enterprises: "企业名录",
  occupancy: "企业用地",
  figures: "产值税收研发",
};

/** How the exported layer is called, without an ending. */
export const exportName = (kind: ExportKind): string => NAMES[kind];

/** Writes the file. @returns how many rows went out @throws ExportError */
export async function exportFile(db: Queryable, request: ExportRequest): Promise<number> {
  const { kind, format, crs = "EPSG:4490", filter = WHOLE_DISTRICT, out } = request;
  const { park } = filter;
  const district = await currentDistrict(db);
  if (district === null) throw new ExportError("no_district");
  const system = systemOf(crs);
  if (system === null || system.needsLocalParameters) throw new ExportError("unknown_crs", crs);
  if (format === "kml" && system.kind !== "geographic") throw new ExportError("geographic_only", crs);
  if (park !== null) {
    const known = await db.query("select from park where district_id = $1 and id = $2", [district.id, park]);
    if (known.length === 0) throw new ExportError("unknown_park", park);
  }
  const table = await exportTable(db, district.id, kind, filter);
  if (!table.drawn && DRAWN_FORMATS.includes(format)) throw new ExportError("no_shapes", kind);
  if (table.rows.length === 0) throw new ExportError("nothing_to_export", kind);
  await writeInThread({ table, format, crs: system.id, name: exportName(kind), out });
  return table.rows.length;
}

function writeInThread(task: WriteTask): Promise<void> {
  const worker = new Worker(new URL("./writerThread.mjs", import.meta.url), {
    workerData: task,
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    worker.once("message", (message: WriterMessage) => {
      void worker.terminate();
      if (message.ok) resolve();
      else if ("tooLongRow" in message)
        reject(new ExportError("too_long_for_excel", String(message.tooLongRow)));
      else reject(new Error(message.message));
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the export ended early")));
  });
}
