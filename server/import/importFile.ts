// How does a file become rows of the district, from the command line?
import { basename } from "node:path";
import type { Database } from "../db/database";
import { NO_REFERENCE_CHOICE, settledReference } from "../reference/referenceKind";
import { reportedPeriod } from "./figurePeriod";
import { ImportError } from "./importError";
import { importParts } from "./importParts";
import { IMPORT_KINDS, type ImportOptions, type ImportReport } from "./importReport";
import { type ImportPart, partName } from "./part";
import { layerOfFile } from "./sourcesOf";

/**
 * Imports one layer of a file in a transaction of its own. Rows that cannot be taken are in `issues` with their line and a sentence; with
 * `strict` any of them leaves nothing written. A file that came before and changes nothing is answered with its earlier batch.
 * @throws ImportError where the file as a whole is no delivery; the engine's error otherwise, with nothing written
 */
export async function importFile(db: Database, options: ImportOptions): Promise<ImportReport> {
  const part = await partOfFile(options);
  const [report] = await importParts(db, [part], options);
  if (report === undefined) throw new Error("a part without a report");
  return report;
}

async function partOfFile(options: ImportOptions): Promise<ImportPart> {
  const { path, kind, lang = "zh", map = {}, encoding, layer, crs } = options;
  if (!IMPORT_KINDS.includes(kind)) {
    throw new ImportError("unknown_kind", lang, { kind, kinds: IMPORT_KINDS.join(", ") });
  }
  const period = options.period === undefined ? null : reportedPeriod(options.period);
  if (options.period !== undefined && period === null) {
    throw new ImportError("bad_period_option", lang, { value: options.period });
  }
  const chosen = await layerOfFile(path, {
    kind,
    map,
    lang,
    ...(encoding === undefined ? {} : { encoding }),
    ...(layer === undefined ? {} : { layer }),
  });
  const { dataset, oneOfSeveral } = chosen;
  return {
    file: partName(basename(path), oneOfSeveral ? chosen.layer.name || basename(dataset.name) : ""),
    sha256: dataset.sha256,
    bytes: dataset.bytes,
    format: dataset.format,
    layer: chosen.layer,
    kind,
    period,
    crs: crs ?? null,
    rememberedCrs: null,
    map,
    moneyUnit: options.moneyUnit ?? null,
    reference: settledReference(options.reference ?? NO_REFERENCE_CHOICE, dataset.name, chosen.layer.name),
    leaveOut: new Set(),
    repair: options.repair,
  };
}
