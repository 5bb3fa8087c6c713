// What may be laid beside a parcel, and as what does a browser get it back?
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { ApiError } from "../api/apiError";

/** A photo of a phone has 3–8 MB, a scanned contract some 10. */
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 200;
/** Pictures are shown; everything else is only handed back, as bytes that no browser opens by itself. */
const PICTURES: readonly (readonly [hex: string, type: string])[] = [
  ["89504e470d0a1a0a", "image/png"],
  ["ffd8ff", "image/jpeg"],
  ["47494638", "image/gif"],
];
const BYTES = "application/octet-stream";

export interface NoteFile {
  readonly name: string;
  /** By its first bytes, whatever its name says. */
  readonly type: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** @throws ApiError for an empty file or one that is too large */
export function noteFile(name: string, bytes: Buffer): NoteFile {
  if (bytes.length === 0) throw new ApiError("note_file_empty", name);
  if (bytes.length > LARGEST_FILE_BYTES) throw new ApiError("note_file_too_large", name);
  const head = bytes.subarray(0, 8).toString("hex");
  return {
    name: basename(name.replaceAll("\\", "/")).slice(-LONGEST_NAME),
    type: PICTURES.find(([signature]) => head.startsWith(signature))?.[1] ?? BYTES,
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

/** Whether a browser shows it in the page. */
export const isPicture = (type: string): boolean => type !== BYTES;
