// Is the frozen file of a release where it was put, and is it still the one that was written?
import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FrozenFileState } from "../api/releaseShapes";

/** What tells quickly that a file has not been touched since it was looked at. */
export interface FileSeal {
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** Where a release's project file lies in the folder of releases. */
export const frozenPath = (folder: string, id: string): string => join(folder, `${id}.gpkg`);

/** Null where there is no such file. */
export function sealOf(path: string): FileSeal | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? { bytes: stat.size, modifiedMs: stat.mtimeMs } : null;
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** By its size alone, for a list: what is in it is looked at where it is opened or checked. */
export function quickState(folder: string, release: { id: string; bytes: number }): FrozenFileState {
  const seal = sealOf(frozenPath(folder, release.id));
  if (seal === null) return "missing";
  return seal.bytes === release.bytes ? "there" : "damaged";
}

/** By its SHA-256. */
export async function frozenState(
  folder: string,
  release: { id: string; sha256: string },
): Promise<FrozenFileState> {
  const path = frozenPath(folder, release.id);
  if (sealOf(path) === null) return "missing";
  return (await sha256Of(path)) === release.sha256 ? "there" : "damaged";
}
