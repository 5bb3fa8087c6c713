// In which encoding is a Shapefile's table? By what its text is, rather than by what the .cpg says.
import { open, readFile } from "node:fs/promises";
import type { Dataset } from "../sourceLayer";

interface Found {
  readonly encoding: string;
  /** What the .cpg says where the text is something else; null where they agree. */
  readonly contradicted: string | null;
}

const SAMPLE_BYTES = 1024 * 1024;
const FIELD_BYTES = 32;

/** @param wanted as the user chose it */
export async function shapefileEncoding(dataset: Dataset, wanted: string | undefined): Promise<Found> {
  if (wanted !== undefined) return { encoding: wanted, contradicted: null };
  const cpg = dataset.files.find(({ name }) => /\.cpg$/i.test(name));
  const stated = cpg === undefined ? null : (await readFile(cpg.path, "latin1")).trim();
  const dbf = dataset.files.find(({ name }) => /\.dbf$/i.test(name));
  const texts = dbf === undefined ? [] : await sampleTexts(dbf.path);
  const foreign = texts.filter((text) => text.some((byte) => byte > 127));
  const family = familyOf(stated);
  if (foreign.length === 0) return { encoding: family ?? "UTF-8", contradicted: null };
  const encoding = foreign.every((text) => decodes("utf-8", text))
    ? "UTF-8"
    : foreign.every((text) => decodes("gb18030", text))
      ? "GB18030"
      : null;
  if (encoding === null) return { encoding: stated ?? "GB18030", contradicted: null };
  return { encoding, contradicted: family !== null && family !== encoding ? stated : null };
}

/** GBK, GB2312 and CP936 are parts of GB18030. */
function familyOf(stated: string | null): string | null {
  if (stated === null || stated === "") return null;
  if (/^(utf-?8|65001)$/i.test(stated)) return "UTF-8";
  return /^(gbk?\d*|gb-?18030|gb2312|(cp|ansi|windows-)?\s*936)$/i.test(stated) ? "GB18030" : stated;
}

/** Field names and the text of the first records. A field's width may cut the last character: it is left away. */
async function sampleTexts(path: string): Promise<Uint8Array[]> {
  const handle = await open(path);
  try {
    const bytes = Buffer.alloc(SAMPLE_BYTES);
    const { bytesRead } = await handle.read(bytes, 0, SAMPLE_BYTES, 0);
    if (bytesRead < FIELD_BYTES) return [];
    const [headerLength, recordLength] = [bytes.readUInt16LE(8), bytes.readUInt16LE(10)];
    const fields: { start: number; length: number; text: boolean }[] = [];
    const texts: Uint8Array[] = [];
    let start = 1;
    for (
      let at = FIELD_BYTES;
      at + FIELD_BYTES <= Math.min(headerLength, bytesRead) && bytes[at] !== 0x0d;
      at += FIELD_BYTES
    ) {
      const name = bytes.subarray(at, at + 11);
      const end = name.indexOf(0);
      texts.push(name.subarray(0, end === -1 ? 11 : end));
      const length = bytes[at + 16] ?? 0;
      fields.push({ start, length, text: bytes[at + 11] === 0x43 });
      start += length;
    }
    for (let at = headerLength; recordLength > 0 && at + recordLength <= bytesRead; at += recordLength) {
      for (const field of fields) {
        if (field.text) texts.push(bytes.subarray(at + field.start, at + field.start + field.length));
      }
    }
    return texts;
  } finally {
    await handle.close();
  }
}

/** Whether the bytes are text of the encoding, the last character perhaps cut in the middle. */
function decodes(encoding: string, text: Uint8Array): boolean {
  for (let cut = 0; cut < 4; cut++) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(text.subarray(0, text.length - cut));
      return true;
    } catch {
      if (cut === text.length) return false;
    }
  }
  return false;
}
