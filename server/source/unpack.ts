// Which files lie in an archive? They are written under plain numbers into a folder of their own: names in an archive are never paths here.
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { SourceFault } from "./sourceFault";
import type { SourceFile } from "./sourceLayer";
import { textOfName } from "./textOfName";
import type { UnpackBudget } from "./unpackBudget";

/** What systems leave in archives. */
const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.[^/]*$)/i;
/** The flag of a name in UTF-8, and of an encrypted entry (APPNOTE.TXT 4.4.4). */
const UTF8_NAME = 0x800;
const ENCRYPTED = 0x1;

/**
 * @param folder an empty folder for the files
 * @param budget what is left of what the delivery may ask of the machine
 * @returns the files with their names in the archive, `a.gdb/a00000001.gdbtable`, after the archive's own
 * @throws SourceFault for a damaged or encrypted archive, names that lead out of it, what would fill the machine, and where it was stopped
 */
export async function unpack(
  archive: SourceFile,
  folder: string,
  budget: UnpackBudget,
  signal?: AbortSignal,
): Promise<readonly SourceFile[]> {
  const zip = await openPromise(archive.path, { decodeStrings: false, autoClose: false }).catch(
    (error: unknown) => {
      throw damaged(archive, error);
    },
  );
  try {
    return await unpackEntries(zip, archive, { folder, budget, signal });
  } catch (error) {
    if (signal?.aborted) throw new SourceFault("reading_stopped", { file: archive.name });
    throw error instanceof SourceFault ? error : damaged(archive, error);
  } finally {
    zip.close();
  }
}

async function unpackEntries(
  zip: ZipFile,
  archive: SourceFile,
  { folder, budget, signal }: { folder: string; budget: UnpackBudget; signal: AbortSignal | undefined },
): Promise<readonly SourceFile[]> {
  budget.spendEntries(zip.entryCount);
  await mkdir(folder, { recursive: true });
  const files: SourceFile[] = [];
  for await (const entry of zip.eachEntry()) {
    signal?.throwIfAborted();
    const name = nameOf(entry, archive);
    if (name.endsWith("/") || LITTER.test(name)) continue;
    if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0)
      throw new SourceFault("archive_encrypted", { file: archive.name });
    if (isLink(entry)) throw new SourceFault("archive_path", { file: archive.name, value: name });
    // as the archive states it; more than it stated is refused while it is written
    budget.spendBytes(entry.uncompressedSize);
    const path = join(
      folder,
      `${files.length}${extname(name)
        .toLowerCase()
        .replace(/[^.a-z0-9]/g, "")}`,
    );
    let left = entry.uncompressedSize;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        left -= chunk.length;
        done(left < 0 ? new SourceFault("archive_bomb", { file: archive.name }) : null, chunk);
      },
    });
    const stopped = signal === undefined ? {} : { signal };
    await pipeline(await zip.openReadStreamPromise(entry), counted, createWriteStream(path), stopped);
    files.push({ name: `${archive.name}/${name}`, path });
  }
  return files;
}

/** Where a Unix packed it, the high half of the attributes is the file's mode (APPNOTE.TXT 4.5.7): 0xa000 is a symbolic link. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >>> 8 === 3 && ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;

function nameOf(entry: Entry, archive: SourceFile): string {
  const raw = Buffer.isBuffer(entry.fileName) ? entry.fileName : Buffer.from(String(entry.fileName));
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0;
  const name = (isUtf8 ? raw.toString("utf8") : textOfName(raw)).replaceAll("\\", "/");
  if (
    name.includes("\0") ||
    name.startsWith("/") ||
    /^[a-z]:/i.test(name) ||
    name.split("/").includes("..")
  ) {
    throw new SourceFault("archive_path", { file: archive.name, value: name.replaceAll("\0", "") });
  }
  return name;
}

const damaged = (archive: SourceFile, error: unknown): SourceFault =>
  new SourceFault("archive_damaged", {
    file: archive.name,
    reason: error instanceof Error ? error.message : String(error),
  });
