// How do files that nobody sorted become rows of the district: each told for what it is, all of them in one transaction?
import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Database } from "../db/database";
import { currentDistrict } from "../district/district";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { FIELDS } from "../import/fields";
import { reportedPeriod } from "../import/figurePeriod";
import { mapFor } from "../import/guessKind";
import { ImportError } from "../import/importError";
import { importParts, inOrderOfKinds } from "../import/importParts";
import { IMPORT_KINDS, type ImportKind, type ImportOptions, type ImportReport } from "../import/importReport";
import type { ImportPart } from "../import/part";
import { mapToRemember } from "./layerColumns";
import { layerAsFound, partOf } from "./layerState";
import { type OpenedSet, openSet, type SetLayer } from "./openSet";
import { profileKey, rememberProfile } from "./profiles";
import { undecided } from "./undecided";

/** As for a single file whose kind is said; what is said here counts for every layer of the set. */
export interface SetOptions extends Omit<ImportOptions, "path" | "kind"> {
  readonly paths: readonly string[];
}

export interface SetAnswer {
  /** In the order in which they depend on each other. */
  readonly imported: readonly { readonly kind: ImportKind; readonly report: ImportReport }[];
  /** Files of which nothing was written, each with its sentence. */
  readonly refused: readonly ImportError[];
  /** Sheets beside the data that hold none, each with a sentence. */
  readonly leftOut: readonly string[];
}

/** A layer of the set, and the file as it was handed over: nothing of that is written where a layer of it cannot be. */
interface SetPart {
  readonly file: string;
  readonly part: ImportPart;
  readonly remember: (report: ImportReport) => Promise<void>;
}

/**
 * Imports whatever is in the files and folders, in one transaction and in the right order. A file that cannot be read, or of which it is not
 * told what it holds, is refused as a whole and the others are taken; with `strict` they are taken all or not at all.
 * @throws ImportError for options that cannot be meant; the engine's error otherwise, with nothing written
 */
export async function importSet(db: Database, options: SetOptions): Promise<SetAnswer> {
  checkOptions(options);
  const { lang = "zh", strict = false, dryRun = false } = options;
  for (const path of options.paths) {
    await stat(path).catch(() => {
      throw new ImportError("file_not_found", lang, { file: path });
    });
  }
  const district = (await currentDistrict(db))?.id ?? HOME_DISTRICT.id;
  const opened = await openSet(options.paths, options);
  try {
    const refused = [...opened.refused];
    const decided = await decide(db, { ...opened, layers: layersMeant(opened, options) }, district, options);
    refused.push(...decided.refused);
    let parts = decided.parts;
    const deliveryId = randomUUID();
    for (;;) {
      if (parts.length === 0 || (strict && refused.length > 0))
        return { imported: [], refused, leftOut: decided.leftOut };
      try {
        const inOrder = inOrderOfKinds(parts.map(({ part }) => part));
        const reports = await importParts(db, inOrder, { ...options, districtId: district, deliveryId });
        const imported = inOrder.flatMap((part, index) => {
          const report = reports[index];
          return report === undefined ? [] : [{ part, kind: part.kind, report }];
        });
        const written = !dryRun && !(strict && reports.some(({ rows }) => rows.rejected > 0));
        for (const { part, report } of written ? imported : [])
          await parts.find((one) => one.part === part)?.remember(report);
        return {
          imported: imported.map(({ kind, report }) => ({ kind, report })),
          refused,
          leftOut: decided.leftOut,
        };
      } catch (error) {
        // only among the others can be told where a layer lies; without its file, they are tried anew
        const file = parts.find(({ part }) => error instanceof ImportError && error.part === part)?.file;
        if (!(error instanceof ImportError) || file === undefined) throw error;
        refused.push(error);
        parts = parts.filter((one) => one.file !== file);
      }
    }
  } finally {
    await opened.close();
  }
}

function checkOptions({ period, map = {}, lang = "zh" }: SetOptions): void {
  if (period !== undefined && reportedPeriod(period) === null)
    throw new ImportError("bad_period_option", lang, { value: period });
  const fields = [...new Set(IMPORT_KINDS.flatMap((kind) => Object.keys(FIELDS[kind])))];
  for (const value of Object.values(map)) {
    if (value !== "" && !fields.includes(value))
      throw new ImportError("unknown_field", lang, { value, fields: fields.join(", ") });
  }
}

/** All layers, or the one that `--layer` names. @throws ImportError where none has the name */
function layersMeant({ layers }: OpenedSet, { layer: wanted, lang = "zh", paths }: SetOptions): SetLayer[] {
  if (wanted === undefined) return [...layers];
  const named = ({ layer, dataset }: SetLayer) => layer.name || basename(dataset.name);
  const meant = layers.filter((one) => named(one) === wanted || one.dataset.name === wanted);
  if (meant.length === 0) {
    const choices = layers.map(named).join(", ");
    throw new ImportError("unknown_layer", lang, {
      file: paths.map((path) => basename(path)).join(", "),
      value: wanted,
      choices,
    });
  }
  return meant;
}

/** What each layer is taken for, as the page would; files in which that is open for one are left out whole. */
async function decide(
  db: Database,
  { layers }: OpenedSet,
  district: string,
  options: SetOptions,
): Promise<{ parts: SetPart[]; refused: ImportError[]; leftOut: string[] }> {
  const { lang = "zh", map = {}, by = "mutu" } = options;
  const states = [];
  for (const [index, { file, dataset, layer, several }] of layers.entries()) {
    const state = await layerAsFound(db, { key: String(index), dataset, layer, several }, map);
    if (state.kind !== null) state.map = { ...state.map, ...mapFor(state.kind, map) };
    state.period = options.period === undefined ? null : reportedPeriod(options.period);
    state.crs = options.crs ?? null;
    state.moneyUnit = options.moneyUnit ?? state.moneyUnit;
    if (options.repair !== undefined) state.repair = options.repair;
    states.push({ file, state });
  }
  const leftOut: string[] = [];
  const refused = new Map<string, ImportError>();
  for (const { file, state } of states) {
    if (state.kind !== null) continue;
    const hasOthers = states.some((one) => one.file === file && one.state.kind !== null);
    const answer = undecided(state, lang);
    if (hasOthers && answer.holdsNothing) leftOut.push(answer.beside);
    else if (!refused.has(file)) refused.set(file, answer.error);
  }
  const parts = states.flatMap(({ file, state }): SetPart[] => {
    if (state.kind === null || refused.has(file)) return [];
    const remember = (report: ImportReport) =>
      rememberProfile(
        db,
        district,
        profileKey(state.dataset.format, state.layer),
        {
          kind: state.kind,
          crs: report.crs?.code ?? null,
          map: mapToRemember(state),
          moneyUnit: state.moneyUnit,
          encoding: options.encoding ?? state.encoding,
        },
        by,
      );
    return [{ file, part: partOf(state, new Set()), remember }];
  });
  return { parts, refused: [...refused.values()], leftOut };
}
