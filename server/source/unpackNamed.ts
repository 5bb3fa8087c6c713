// What do the files of a name in an archive hold?
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SourceFault } from "./sourceFault";
import { unpack } from "./unpack";
import { UnpackBudget } from "./unpackBudget";

/**
 * @param within where it is unpacked for the moment
 * @returns name in the archive → bytes, in the archive's order, at least one
 * @throws SourceFault where the archive holds none, and as `unpack` does
 */
export async function unpackNamed(
  path: string,
  file: string,
  name: RegExp,
  within = tmpdir(),
): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(join(within, "mutu-one-"));
  try {
    const budget = UnpackBudget.forDelivery()(file, (await stat(path)).size);
    const found = (await unpack({ name: file, path }, folder, budget)).filter((one) => name.test(one.name));
    if (found.length === 0) throw new SourceFault("archive_empty", { file });
    const read = await Promise.all(
      found.map(async (one) => [one.name.slice(file.length + 1), await readFile(one.path)] as const),
    );
    return new Map(read);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
