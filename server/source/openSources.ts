// Which datasets are in the files that somebody hands over: single files, all parts of one, archives, a whole set?
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, relative } from "node:path";
import { hashOfFile, sortFiles } from "./datasets";
import { isPartName } from "./formatOf";
import { SourceFault } from "./sourceFault";
import type { Dataset, SourceFile } from "./sourceLayer";
import { DEEPEST_ARCHIVE, LARGEST_FILE_BYTES } from "./sourceLimits";
import { unpack } from "./unpack";
import { isBeyondBudget, UnpackBudget } from "./unpackBudget";

export interface Opened {
  readonly datasets: readonly Dataset[];
  readonly refused: readonly { readonly file: string; readonly fault: SourceFault }[];
  /** Deletes what was unpacked. */
  close(): Promise<void>;
}

export interface OpeningOptions {
  /** Where archives are unpacked, in a folder of their own; the system's folder for such things where left away. */
  readonly folder?: string;
  readonly signal?: AbortSignal;
}

/** @throws SourceFault only where it was stopped; a file that is no data is in `refused` */
export async function openSources(
  files: readonly SourceFile[],
  { folder: within = tmpdir(), signal }: OpeningOptions = {},
): Promise<Opened> {
  const folder = await mkdtemp(join(within, "mutu-source-"));
  const close = () => rm(folder, { recursive: true, force: true });
  const datasets: Dataset[] = [];
  const refused: { file: string; fault: SourceFault }[] = [];
  let unpacked = 0;
  const budgetFor = UnpackBudget.forDelivery();
  /** @param outer the budget of the archive that they came out of; null for what was handed over */
  const take = async (
    some: readonly SourceFile[],
    depth: number,
    outer: UnpackBudget | null,
  ): Promise<void> => {
    const sorted = await sortFiles(some);
    datasets.push(...sorted.datasets);
    refused.push(...sorted.refused);
    for (const archive of sorted.archives) {
      const before = datasets.length;
      try {
        if (depth >= DEEPEST_ARCHIVE) throw new SourceFault("archive_depth", { file: archive.name });
        const budget = outer ?? budgetFor(archive.name, (await stat(archive.path)).size);
        const inside = await unpack(archive, join(folder, String(unpacked++)), budget, signal);
        if (inside.length === 0) throw new SourceFault("archive_empty", { file: archive.name });
        await take(inside, depth + 1, budget);
        await nameAfterArchive(archive, datasets, before, depth);
      } catch (error) {
        if (!(error instanceof SourceFault) || error.code === "reading_stopped") throw error;
        if (isBeyondBudget(error)) {
          if (outer !== null) throw error;
          // nothing of an archive that asks too much is believed
          datasets.splice(before);
        }
        refused.push({ file: archive.name, fault: error });
      }
    }
  };
  try {
    const small: SourceFile[] = [];
    for (const file of files) {
      const { size } = await stat(file.path);
      if (size <= LARGEST_FILE_BYTES) small.push(file);
      else
        refused.push({
          file: file.name,
          fault: new SourceFault("file_too_large", {
            file: file.name,
            value: megabytes(size),
            limit: megabytes(LARGEST_FILE_BYTES),
          }),
        });
    }
    await take(small, 0, null);
    return { datasets, refused, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** An archive with one dataset is known by its own name and hash: that is the file which the user has. */
async function nameAfterArchive(
  archive: SourceFile,
  datasets: Dataset[],
  from: number,
  depth: number,
): Promise<void> {
  const [only, ...more] = datasets.slice(from);
  if (only === undefined || more.length > 0 || depth > 0) return;
  datasets[from] = { ...only, name: archive.name, sha256: await hashOfFile(archive.path) };
}

/** The file at a path, with the parts beside it that belong to it, as a command line names only the first; all files of a folder. */
export async function filesAt(path: string): Promise<readonly SourceFile[]> {
  if ((await stat(path)).isDirectory()) {
    const inside = await readdir(path, { recursive: true, withFileTypes: true });
    return inside
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const whole = join(entry.parentPath, entry.name);
        return { name: join(basename(path), relative(path, whole)), path: whole };
      });
  }
  if (!/\.(shp|tab|mif)$/i.test(path)) return [{ name: basename(path), path }];
  const folder = dirname(path);
  const stem = basename(path, extname(path)).toLowerCase();
  const beside = await readdir(folder, { withFileTypes: true });
  const isOfSet = (name: string) =>
    name === basename(path) || (name.toLowerCase().startsWith(`${stem}.`) && isPartName(name));
  return beside
    .filter((entry) => entry.isFile() && isOfSet(entry.name))
    .map(({ name }) => ({ name, path: join(folder, name) }));
}
