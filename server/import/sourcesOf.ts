// Which layer of a file is meant by `import FILE --as KIND`?
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { filesAt, openSources } from "../source/openSources";
import { type ReadingOptions, readDataset } from "../source/readDataset";
import { SourceFault } from "../source/sourceFault";
import type { Dataset, SourceLayer } from "../source/sourceLayer";
import { DRAWN_KINDS } from "./drawnKinds";
import { mapHeaders, missingField } from "./headers";
import { ImportError } from "./importError";
import type { ImportKind, ImportLanguage } from "./importReport";
import { layerForKind } from "./layerForKind";
import { withoutMarks } from "./rejectedMarks";
import { withoutPeriodColumns } from "./wideFigures";

export interface Chosen {
  readonly dataset: Dataset;
  readonly layer: SourceLayer;
  /** Whether the file has other layers or sheets. */
  readonly oneOfSeveral: boolean;
}

export interface Wanted extends ReadingOptions {
  readonly kind: ImportKind;
  readonly layer?: string;
  readonly map: Readonly<Record<string, string>>;
  readonly lang: ImportLanguage;
}

/** @throws ImportError for a file that cannot be read, or of which it is not clear which part is meant */
export async function layerOfFile(path: string, wanted: Wanted): Promise<Chosen> {
  const { lang } = wanted;
  await stat(path).catch(() => {
    throw new ImportError("file_not_found", lang, { file: path });
  });
  const opened = await openSources(await filesAt(path));
  try {
    const [refused] = opened.refused;
    if (opened.datasets.length === 0)
      throw refused?.fault ?? new SourceFault("unknown_format", { file: basename(path) });
    const found: Chosen[] = [];
    for (const dataset of opened.datasets) {
      for (const layer of await readDataset(dataset, wanted))
        found.push({ dataset, layer: withoutMarks(layer), oneOfSeveral: false });
    }
    const chosen = choose(basename(path), found, wanted);
    // what of the same archive or folder cannot be taken is told with what can
    const notes = opened.refused.map(({ fault: { code, words } }) => ({
      code,
      row: null,
      field: null,
      words,
    }));
    return { ...chosen, layer: { ...chosen.layer, notes: [...chosen.layer.notes, ...notes] } };
  } catch (error) {
    throw error instanceof SourceFault ? new ImportError(error.code, lang, error.words) : error;
  } finally {
    await opened.close();
  }
}

function choose(file: string, found: readonly Chosen[], wanted: Wanted): Chosen {
  const { layer: name, kind, lang } = wanted;
  const named = (one: Chosen) => one.layer.name || basename(one.dataset.name);
  const several = found.length > 1;
  if (name !== undefined) {
    const one = found.find((candidate) => named(candidate) === name || candidate.dataset.name === name);
    if (one === undefined) {
      throw new ImportError("unknown_layer", lang, {
        file,
        value: name,
        choices: found.map(named).join(", "),
      });
    }
    return { ...one, oneOfSeveral: several };
  }
  const fitting = several ? found.filter((one) => fits(one.layer, wanted)) : found;
  const [only, ...more] = fitting;
  if (only === undefined) {
    throw new ImportError("several_files", lang, { file, value: found.map(named).join(", ") });
  }
  if (more.length > 0) {
    throw new ImportError("several_layers", lang, { file, kind, value: fitting.map(named).join(", ") });
  }
  return { ...only, oneOfSeveral: several };
}

function fits(given: SourceLayer, { kind, map, lang }: Wanted): boolean {
  const meant = layerForKind(given, kind);
  const layer = kind === "figures" ? withoutPeriodColumns(meant, map) : meant;
  if (layer.drawn !== DRAWN_KINDS.includes(kind)) return false;
  return missingField(kind, mapHeaders(kind, layer, map, layer.name, lang).columns) === null;
}
