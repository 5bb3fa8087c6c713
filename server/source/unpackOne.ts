// What does the first file of a name in an archive hold?
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SourceFault } from "./sourceFault";
import { unpack } from "./unpack";
import { UnpackBudget } from "./unpackBudget";

/** @param within where it is unpacked for the moment @throws SourceFault where the archive holds none, and as `unpack` does */
export async function unpackOne(
  path: string,
  file: string,
  name: RegExp,
  within = tmpdir(),
): Promise<Buffer> {
  const folder = await mkdtemp(join(within, "mutu-one-"));
  try {
    const budget = UnpackBudget.forDelivery()(file, (await stat(path)).size);
    const found = (await unpack({ name: file, path }, folder, budget)).find((one) => name.test(one.name));
    if (found === undefined) throw new SourceFault("archive_empty", { file });
    return await readFile(found.path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
