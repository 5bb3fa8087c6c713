// Which layers and tables are in files and folders that are named together?

import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ImportError } from "../import/importError";
import type { ImportLanguage } from "../import/importReport";
import { withoutMarks } from "../import/rejectedMarks";
import { filesAt, type Opened, openSources } from "../source/openSources";
import { readDataset } from "../source/readDataset";
import { SourceFault } from "../source/sourceFault";
import type { Dataset, SourceFile, SourceLayer } from "../source/sourceLayer";

export interface SetLayer {
  /** The file as it was handed over: the archive, where it lay in one. */
  readonly file: string;
  readonly dataset: Dataset;
  readonly layer: SourceLayer;
  /** Whether its dataset has other layers. */
  readonly several: boolean;
}

export interface OpenedSet {
  readonly layers: readonly SetLayer[];
  readonly refused: readonly ImportError[];
  /** Deletes what was unpacked. */
  close(): Promise<void>;
}

/** Reads all of it; what cannot be read is in `refused`. */
export async function openSet(
  paths: readonly string[],
  { encoding, lang = "zh" }: { readonly encoding?: string; readonly lang?: ImportLanguage },
): Promise<OpenedSet> {
  const groups = await groupsOf(paths);
  const opened: Opened[] = [];
  const close = async () => {
    for (const one of opened) await one.close();
  };
  const layers: SetLayer[] = [];
  const refused: ImportError[] = [];
  const refuse = (fault: SourceFault) => refused.push(new ImportError(fault.code, lang, fault.words));
  try {
    for (const [group, files] of groups) {
      const sources = await openSources(files);
      opened.push(sources);
      for (const { fault } of sources.refused) refuse(fault);
      for (const dataset of sources.datasets) {
        const file = `${group}/${givenFile(dataset, files)}`;
        try {
          const read = await readDataset(dataset, encoding === undefined ? {} : { encoding });
          for (const layer of read.map(withoutMarks))
            layers.push({ file, dataset, layer, several: read.length > 1 });
        } catch (error) {
          if (!(error instanceof SourceFault)) throw error;
          refuse(error);
        }
      }
    }
    return { layers, refused, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Files by the folder that they stand in, as parts of one Shapefile stand in one; each file once, however often it is named. */
async function groupsOf(paths: readonly string[]): Promise<ReadonlyMap<string, readonly SourceFile[]>> {
  const seen = new Set<string>();
  const groups = new Map<string, SourceFile[]>();
  for (const path of paths) {
    const group = (await stat(path)).isDirectory() ? path : dirname(path);
    const files = groups.get(group) ?? [];
    groups.set(group, files);
    for (const file of await filesAt(path)) {
      const real = await realpath(file.path);
      if (seen.has(real)) continue;
      seen.add(real);
      files.push(file);
    }
  }
  return groups;
}

const givenFile = ({ name }: Dataset, files: readonly SourceFile[]): string =>
  files.find((file) => name === file.name || name.startsWith(`${file.name}/`))?.name ?? name;
