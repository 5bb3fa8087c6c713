// What is in a file: its bytes' hash, its encoding, its rows?
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import iconv from "iconv-lite";
import { mapHeaders, missingField } from "./headers";
import { ImportError } from "./importError";
import type { ImportLanguage, ImportOptions } from "./importReport";
import { readCsv } from "./readCsv";
import { readGeojson } from "./readGeojson";
import type { Source } from "./sourceRow";

/** The file's bytes and the SHA-256 by which it is known again. @throws ImportError where there is none */
export async function readBytes(
  path: string,
  lang: ImportLanguage,
): Promise<{ file: string; bytes: Buffer; sha256: string }> {
  const file = basename(path);
  const bytes = await readFile(path).catch(() => {
    throw new ImportError("file_not_found", lang, { file: path });
  });
  return { file, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The rows of a file's bytes. @throws ImportError where they cannot be read */
export function readSource(
  bytes: Buffer,
  file: string,
  options: ImportOptions,
  lang: ImportLanguage,
): Source {
  if (isPacked(bytes)) throw new ImportError("packed_file", lang, { file });
  const { text, encoding } = decode(bytes, file, options.encoding, lang);
  const content = text.replace(/^\ufeff/, "");
  if (content.trim() === "") throw new ImportError("empty_file", lang, { file });
  if (/\.(geo)?json$/i.test(file) || content.trimStart().startsWith("{")) {
    return { ...readGeojson(content, file, lang), encoding };
  }
  const isHeader = (cells: readonly string[]) =>
    missingField(
      options.kind,
      mapHeaders(options.kind, [...new Set(cells)], options.map ?? {}, file, lang).columns,
    ) === null;
  return { ...readCsv(content, file, lang, isHeader), encoding };
}

/** A zip (also .xlsx, .kmz) or an old Excel workbook, by its first bytes: said as such, not as a wrong encoding. */
function isPacked(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4).toString("hex");
  return head === "504b0304" || head === "d0cf11e0";
}

function decode(
  bytes: Buffer,
  file: string,
  wanted: string | undefined,
  lang: ImportLanguage,
): { text: string; encoding: string } {
  const encoding = wanted ?? "UTF-8";
  if (!iconv.encodingExists(encoding)) throw new ImportError("unknown_encoding", lang, { encoding });
  if (!/^utf-?8$/i.test(encoding)) return { text: iconv.decode(bytes, encoding), encoding };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    throw new ImportError("not_utf8", lang, { file });
  }
}
