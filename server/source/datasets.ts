// Which files of a delivery belong together?
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { posix } from "node:path";
import { pipeline } from "node:stream/promises";
import { type ForeignFormat, formatOf, isPartOf } from "./formatOf";
import { OWN_COMPANIONS } from "./ownCompanions";
import { SourceFault } from "./sourceFault";
import type { Dataset, SourceFile, SourceFormat } from "./sourceLayer";
import { workbookInside } from "./workbookInside";

const HEAD_BYTES = 4096;
/** Endings of formats that are zip archives underneath. */
const PACKED = /\.(xlsx|xlsm|ods|kmz)$/i;
/** What a Shapefile cannot be read without. */
const SHAPEFILE_NEEDS = ["shp", "shx", "dbf"] as const;

interface KnownFile {
  readonly file: SourceFile;
  readonly format: ReturnType<typeof formatOf>;
  readonly bytes: number;
}

/** Datasets, and the files that are none, each with the reason. */
export interface Sorted {
  readonly datasets: readonly Dataset[];
  readonly refused: readonly { readonly file: string; readonly fault: SourceFault }[];
  /** Archives still to be unpacked. */
  readonly archives: readonly SourceFile[];
}

/** Sorts files into datasets by their names and first bytes. */
export async function sortFiles(files: readonly SourceFile[]): Promise<Sorted> {
  const known = await Promise.all(files.map(look));
  const taken = new Set<KnownFile>();
  const refused: { file: string; fault: SourceFault }[] = [];
  const datasets: Dataset[] = [];
  const add = async (
    format: SourceFormat,
    main: KnownFile,
    parts: readonly KnownFile[],
    name = main.file.name,
  ) => {
    for (const part of parts) taken.add(part);
    datasets.push({
      name,
      format,
      main: main.file,
      files: parts.map(({ file }) => file),
      bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      sha256: await hashOf(parts.map(({ file }) => file)),
    });
  };
  for (const [folder, parts] of geodatabases(known)) {
    const [main] = parts;
    if (main !== undefined) await add("filegdb", main, parts, folder);
  }
  for (const one of known) {
    if (taken.has(one) || !["shapefile", "tab", "mif"].includes(one.format)) continue;
    const parts = [one, ...known.filter((other) => !taken.has(other) && belongs(other, one))];
    const missing = missingParts(one, parts);
    if (missing.length > 0) {
      const stem = posix.basename(one.file.name).replace(/\.[^.]+$/, "");
      const fault = new SourceFault("missing_parts", {
        file: one.file.name,
        value: missing.map((end) => `${stem}.${end}`).join(", "),
      });
      refused.push({ file: one.file.name, fault });
      for (const part of parts) taken.add(part);
    } else await add(one.format as SourceFormat, one, parts);
  }
  const archives: SourceFile[] = [];
  for (const one of known) {
    if (taken.has(one) || one.format === "part" || isOwnCompanion(one, datasets)) continue;
    if (one.format === "archive" && !PACKED.test(one.file.name)) archives.push(one.file);
    else if (isForeign(one.format)) refused.push({ file: one.file.name, fault: foreignFault(one) });
    else
      await add(packedFormat(one), one, [
        one,
        ...known.filter((other) => !taken.has(other) && other !== one && belongs(other, one)),
      ]);
  }
  const lonely = known.filter(
    (one) => one.format === "part" && !taken.has(one) && !isLeftOfExchange(one, datasets),
  );
  for (const { file } of lonely)
    refused.push({ file: file.name, fault: new SourceFault("lonely_part", { file: file.name }) });
  return { datasets, refused, archives };
}

async function look(file: SourceFile): Promise<KnownFile> {
  const { size } = await stat(file.path);
  const handle = await open(file.path);
  try {
    const head = Buffer.alloc(Math.min(HEAD_BYTES, size));
    await handle.read(head, 0, head.length, 0);
    const format = formatOf(file.name, head);
    // a workbook that somebody named .csv is one all the same; unpacked as an archive it would be nine sentences about its parts
    const inside = format === "archive" && !PACKED.test(file.name) ? await workbookInside(file.path) : null;
    return { file, format: inside ?? format, bytes: size };
  } finally {
    await handle.close();
  }
}

/** Files of each folder whose name ends in `.gdb`. */
function geodatabases(known: readonly KnownFile[]): ReadonlyMap<string, readonly KnownFile[]> {
  const folders = new Map<string, KnownFile[]>();
  for (const one of known) {
    const folder = /^(.*\.gdb)\/[^/]+$/i.exec(one.file.name)?.[1];
    if (folder !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  return folders;
}

/** `a/宗地.shp.xml` and `a/宗地.SHP` have one stem. */
const stemOf = (name: string): string =>
  name
    .replace(/\.shp\.xml$/i, "")
    .replace(/\.[^./]+$/, "")
    .toLowerCase();
/** A table or a drawing of the same name is a delivery of its own. */
const belongs = ({ file }: KnownFile, { file: main, format }: KnownFile): boolean =>
  isPartOf(format, file.name) && stemOf(file.name) === stemOf(main.name);
const endingOf = (name: string): string => posix.extname(name).slice(1).toLowerCase();

function missingParts(one: KnownFile, parts: readonly KnownFile[]): readonly string[] {
  const endings = new Set(parts.map(({ file }) => endingOf(file.name)));
  if (one.format === "shapefile") return SHAPEFILE_NEEDS.filter((ending) => !endings.has(ending));
  if (one.format === "mif") return ["mid"].filter((ending) => !endings.has(ending));
  return ["dat", "map", "id"].filter((ending) => !endings.has(ending));
}

/** Attributes of a MapInfo exchange file (`.mid`) whose shapes came as a table of the same name: the table has them too. */
const isLeftOfExchange = ({ file }: KnownFile, datasets: readonly Dataset[]): boolean =>
  endingOf(file.name) === "mid" &&
  datasets.some(({ format, main }) => format === "tab" && stemOf(main.name) === stemOf(file.name));

function isOwnCompanion({ file }: KnownFile, datasets: readonly Dataset[]): boolean {
  const folder = posix.dirname(file.name);
  return (
    OWN_COMPANIONS.includes(posix.basename(file.name)) &&
    datasets.some(({ format, name }) => format === "shapefile" && posix.dirname(name) === folder)
  );
}

/** Formats that are zip archives underneath. */
function packedFormat({ file, format }: KnownFile): SourceFormat {
  if (format !== "archive") return format as SourceFormat;
  return /\.kmz$/i.test(file.name) ? "kml" : /\.ods$/i.test(file.name) ? "ods" : "xlsx";
}

const FOREIGN: readonly ForeignFormat[] = [
  "dwg",
  "rar",
  "sevenzip",
  "gzip",
  "pdf",
  "image",
  "word",
  "sqlite",
  "binary",
];
const isForeign = (format: string): format is ForeignFormat =>
  (FOREIGN as readonly string[]).includes(format);

function foreignFault({ file, format, bytes }: KnownFile): SourceFault {
  if (bytes === 0) return new SourceFault("empty_file", { file: file.name });
  const words = { file: file.name };
  if (format === "dwg") return new SourceFault("dwg_file", words);
  if (format === "rar" || format === "sevenzip" || format === "gzip")
    return new SourceFault("other_archive", words);
  return new SourceFault("unknown_format", words);
}

async function hashOf(files: readonly SourceFile[]): Promise<string> {
  const [only] = files;
  if (files.length === 1 && only !== undefined) return hashOfFile(only.path);
  const whole = createHash("sha256");
  const named = files.map((file) => ({ ...file, base: posix.basename(file.name) }));
  for (const { base, path } of named.toSorted((a, b) => (a.base < b.base ? -1 : 1))) {
    whole.update(`${base}\0${await hashOfFile(path)}\n`);
  }
  return whole.digest("hex");
}

/** SHA-256 of a file's bytes, as `sha256sum` prints it. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
