// Which files does nobody mean to hand over, and yet somebody does? Made from a seed, the same every time.
import { createDeflateRaw } from "node:zlib";
import type { DroppedFile } from "../../delivery/support/overHttp";
import { type FormatFiles, formatFiles } from "./formatFiles";
import { zipOf } from "./zipOf";

export interface DamagedFile {
  readonly name: string;
  readonly files: readonly DroppedFile[];
}

/** mulberry32: the same numbers from the same seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Damage = (bytes: Buffer, random: () => number) => Buffer;

const cut =
  (share: number): Damage =>
  (bytes) =>
    Buffer.from(bytes.subarray(0, Math.floor(bytes.length * share)));
/** Every so manieth byte is another one, and the first hundred hold some of them. */
const flipped =
  (share: number): Damage =>
  (bytes, random) => {
    const out = Buffer.from(bytes);
    const count = Math.max(8, Math.round(bytes.length * share));
    for (let i = 0; i < count; i++) {
      const at = Math.floor(random() * (i < 6 ? Math.min(100, out.length) : out.length));
      out[at] = out[at]! ^ (1 + Math.floor(random() * 255));
    }
    return out;
  };
const noise: Damage = (bytes, random) =>
  Buffer.from(Uint8Array.from({ length: Math.min(bytes.length, 4096) }, () => Math.floor(random() * 256)));
/** A block of nothing, as a disk that lost a sector gives it. */
const blank: Damage = (bytes) => {
  const out = Buffer.from(bytes);
  out.fill(0, Math.floor(out.length * 0.2), Math.floor(out.length * 0.6));
  return out;
};

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ["cut after a tenth", cut(0.1)],
  ["cut in the middle", cut(0.5)],
  ["cut near the end", cut(0.9)],
  ["1 % of its bytes flipped", flipped(0.01)],
  ["5 % of its bytes flipped", flipped(0.05)],
  ["a third of its bytes flipped", flipped(0.33)],
  ["a block of zeros", blank],
  ["nothing but noise", noise],
  ["empty", () => Buffer.alloc(0)],
];

const MAIN = /\.(shp|tab|mif|gdbtable)$/i;
/** The part that a set of files is opened by; of a geodatabase the tables that hold its layers. */
const isHit = (name: string, several: boolean): boolean => !several || MAIN.test(name);

const damagedFormat = (one: FormatFiles, seed: number): DamagedFile[] =>
  DAMAGES.map(([how, damage], index) => {
    const random = randomFrom(seed * 100 + index);
    return {
      name: `${one.format}: ${how}`,
      files: one.files.map(({ name, bytes }) => ({
        name,
        bytes: isHit(name, one.files.length > 1) ? damage(bytes, random) : bytes,
      })),
    };
  });

const fileOf = (name: string, content: Uint8Array | string): DamagedFile["files"] => [
  { name, bytes: Buffer.from(content) },
];

const PNG = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806000000", "hex");
const PDF = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
const PAGE = "<!DOCTYPE html>\n<html><head><title>404</title></head><body>找不到</body></html>\n";
const DWG = `AC1032${"\0".repeat(200)}`;
const GZIP = Buffer.from("1f8b0800000000000003", "hex");

/** Other things under endings that are known. */
function wrongEndings(formats: readonly FormatFiles[]): DamagedFile[] {
  const foreign: readonly (readonly [string, Uint8Array | string])[] = [
    ["a picture", PNG],
    ["a PDF", PDF],
    ["a web page", PAGE],
    ["a DWG drawing", DWG],
    ["a gzip archive", GZIP],
  ];
  const endings = ["shp", "gpkg", "dxf", "csv", "xlsx", "geojson", "kml"];
  const bytesOf = (format: string) => formats.find((one) => one.format === format)!.files.at(-1)!.bytes;
  return [
    ...endings.map((ending, index): DamagedFile => {
      const [what, content] = foreign[index % foreign.length]!;
      return { name: `${what} as .${ending}`, files: fileOf(`宗地.${ending}`, content) };
    }),
    { name: "a GeoPackage as .shp", files: fileOf("宗地.shp", bytesOf("gpkg").subarray(0, 5000)) },
    {
      name: "a Shapefile's table as .xlsx",
      files: fileOf("宗地.xlsx", "\u0003\u007e\u0001\u0001".repeat(99)),
    },
    {
      name: "a Word file as .xlsx",
      files: fileOf("宗地.xlsx", zipOf([{ name: "word/document.xml", content: Buffer.from("<w/>") }])),
    },
    { name: "a KMZ without a KML", files: fileOf("宗地.kmz", zipOf([{ name: "a.png", content: PNG }])) },
  ];
}

/** Sets that lack a part, and parts that lack their set. */
function incomplete(formats: readonly FormatFiles[]): DamagedFile[] {
  const without = (format: string, ending: string): DamagedFile => ({
    name: `${format} without .${ending}`,
    files: formats
      .find((one) => one.format === format)!
      .files.filter(({ name }) => !name.endsWith(`.${ending}`)),
  });
  const only = (format: string, ending: string): DamagedFile => ({
    name: `${format}: its .${ending} alone`,
    files: formats
      .find((one) => one.format === format)!
      .files.filter(({ name }) => name.endsWith(`.${ending}`)),
  });
  return [
    without("shapefile", "dbf"),
    without("shapefile", "shx"),
    without("tab", "map"),
    without("tab", "dat"),
    without("mif", "mid"),
    only("shapefile", "prj"),
    only("shapefile", "shx"),
    only("tab", "id"),
    only("mif", "mid"),
  ];
}

const CSV = Buffer.from("宗地代码,登记面积(平方米)\n330212001001GB00001,100\n");
const UNIX_LINK = 0o120777 << 16;

/** Archives that lead out of their folder, or that no honest program would write. */
function tricks(): DamagedFile[] {
  const zipped = (name: string, ...entries: Parameters<typeof zipOf>[0][number][]): DamagedFile => ({
    name: `zip: ${name}`,
    files: fileOf("交付.zip", zipOf(entries)),
  });
  const ok = { name: "宗地.csv", content: CSV };
  const inner = (depth: number): Buffer =>
    depth === 0 ? zipOf([ok]) : zipOf([{ name: `${depth}.zip`, content: inner(depth - 1) }]);
  const quine = zipOf([{ name: "a.zip", content: zipOf([{ name: "b.zip", content: zipOf([]) }]) }]);
  return [
    zipped("up a folder", { name: "../../etc/宗地.csv", content: CSV }),
    zipped("up in the middle", { name: "a/../../宗地.csv", content: CSV }),
    zipped("up, the Windows way", { name: "..\\..\\宗地.csv", content: CSV }),
    zipped("an absolute path", { name: "/tmp/宗地.csv", content: CSV }),
    zipped("a drive", { name: "C:\\Windows\\宗地.csv", content: CSV }),
    zipped("a drive without a root", { name: "c:宗地.csv", content: CSV }),
    zipped("a share", { name: "\\\\server\\share\\宗地.csv", content: CSV }),
    zipped("a NUL in a name", { name: "宗地.csv\0.png", content: CSV }),
    zipped("a link out", { name: "宗地.csv", content: Buffer.from("/etc/passwd"), attributes: UNIX_LINK }),
    zipped("a link beside a file", ok, {
      name: "另.csv",
      content: Buffer.from("../宗地.csv"),
      attributes: UNIX_LINK,
    }),
    zipped("a password", { ...ok, encrypted: true }),
    zipped("more in it than it says", {
      name: "宗地.csv",
      content: Buffer.alloc(100_000, "1,"),
      packed: true,
      claimedBytes: 10,
    }),
    zipped("less in it than it says", {
      name: "宗地.csv",
      content: CSV,
      packed: true,
      claimedBytes: 100_000,
    }),
    zipped("packed bytes that are none", {
      name: "宗地.csv",
      content: Buffer.from("no deflate"),
      packed: true,
      rawBytes: 99,
    }),
    zipped("nothing in it"),
    zipped("only litter", { name: "__MACOSX/._a", content: CSV }, { name: ".DS_Store", content: CSV }),
    zipped("only a picture", { name: "图.png", content: PNG }),
    zipped(
      "six thousand files",
      ...Array.from({ length: 6000 }, (_, i) => ({ name: `${i}.txt`, content: Buffer.alloc(0) })),
    ),
    { name: "zip in zip in zip in zip", files: fileOf("交付.zip", inner(4)) },
    { name: "zip of empty zips", files: fileOf("交付.zip", quine) },
  ];
}

/** So many zeros, packed a thousandfold. */
async function packedZeros(megabytes: number): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 9 });
  const chunks: Buffer[] = [];
  deflate.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => deflate.once("end", resolve).once("error", reject));
  const block = Buffer.alloc(1024 * 1024);
  for (let i = 0; i < megabytes; i++) {
    if (!deflate.write(block)) await new Promise((resolve) => deflate.once("drain", resolve));
  }
  deflate.end();
  await ended;
  return Buffer.concat(chunks);
}

/** What is small on its way and huge when it is read. */
async function bombs(): Promise<DamagedFile[]> {
  const rawBytes = 300 * 1024 * 1024;
  const content = await packedZeros(300);
  const zeros = (name: string, claimedBytes = rawBytes) =>
    zipOf([{ name, content, packed: true, rawBytes, claimedBytes }]);
  return [
    { name: "300 MB of zeros in a zip, as .csv", files: fileOf("交付.zip", zeros("宗地.csv")) },
    { name: "300 MB of zeros in a zip, as .shp", files: fileOf("交付.zip", zeros("宗地.shp")) },
    { name: "300 MB of zeros in a zip that says 1 KB", files: fileOf("交付.zip", zeros("宗地.csv", 1024)) },
    {
      name: "300 MB of zeros in a zip in a zip",
      files: fileOf("交付.zip", zipOf([{ name: "内.zip", content: zeros("宗地.csv") }])),
    },
    { name: "300 MB of zeros as KMZ", files: fileOf("宗地.kmz", zeros("doc.kml")) },
    { name: "300 MB of zeros as a workbook", files: fileOf("宗地.xlsx", zeros("xl/workbook.xml")) },
  ];
}

const MILLION = 1_000_000;

/** Texts that are small and yet too much of one thing. */
function extremes(): DamagedFile[] {
  const square = '{"type":"Polygon","coordinates":[[[121.5,29.8],[121.6,29.8],[121.6,29.9],[121.5,29.8]]]}';
  const many = Array.from({ length: MILLION / 10 }, (_, i) => `"c${i}":1`).join();
  const deep = `${"[".repeat(MILLION / 4)}${"]".repeat(MILLION / 4)}`;
  const feature = (properties: string, geometry: string) =>
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":${properties},"geometry":${geometry}}]}`;
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    "",
  );
  return [
    { name: "a million columns", files: fileOf("宗地.csv", `${"a,".repeat(MILLION)}\n`) },
    { name: "a million columns by tab", files: fileOf("宗地.csv", `${"甲\t".repeat(MILLION)}\n`) },
    {
      name: "a million columns after a hundred lines",
      files: fileOf("宗地.csv", `${"a,b\n".repeat(100)}${"1,".repeat(MILLION)}\n`),
    },
    {
      name: "a million columns behind a long title",
      files: fileOf("宗地.csv", `${"题".repeat(210_000)}\n${"1,".repeat(MILLION)}\n`),
    },
    { name: "a hundred thousand attributes", files: fileOf("宗地.geojson", feature(`{${many}}`, square)) },
    {
      name: "a quote that never closes",
      files: fileOf("宗地.csv", `宗地代码,坐落\n"330212001001GB00001,${"甲".repeat(300_000)}`),
    },
    { name: "one line of four megabytes", files: fileOf("宗地.csv", "7".repeat(4 * MILLION)) },
    {
      name: "brackets a quarter of a million deep",
      files: fileOf("宗地.geojson", feature("{}", `{"type":"Polygon","coordinates":${deep}}`)),
    },
    { name: "attributes that deep", files: fileOf("宗地.geojson", feature(`{"宗地代码":${deep}}`, square)) },
    {
      name: "collections in collections",
      files: fileOf(
        "宗地.geojson",
        feature(
          '{"宗地代码":"330212001001GB00001"}',
          `${'{"type":"GeometryCollection","geometries":['.repeat(50_000)}${"]}".repeat(50_000)}`,
        ),
      ),
    },
    {
      name: "folders ten thousand deep",
      files: fileOf(
        "宗地.kml",
        `<kml xmlns="http://www.opengis.net/kml/2.2">${"<Folder>".repeat(10_000)}${"</Folder>".repeat(10_000)}</kml>`,
      ),
    },
    {
      name: "a billion laughs",
      files: fileOf(
        "宗地.kml",
        `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY l0 "ha">${laughs}]><kml><Placemark><name>&l9;</name></Placemark></kml>`,
      ),
    },
    {
      name: "a table of SQLite that is no GeoPackage",
      files: fileOf("宗地.db", `SQLite format 3\0${"\0".repeat(2000)}`),
    },
    { name: "JSON that is no collection", files: fileOf("宗地.geojson", '{"type":"Topology","objects":{}}') },
    { name: "a header and nothing else", files: fileOf("宗地.csv", "宗地代码,登记面积(平方米)\n") },
    {
      name: "UTF-16 that breaks off in a character",
      files: fileOf("宗地.csv", Buffer.from(`\ufeff${CSV}`, "utf16le").subarray(0, 41)),
    },
  ];
}

/** All of them; some two hundred. */
export async function damagedFiles(): Promise<readonly DamagedFile[]> {
  const formats = await formatFiles();
  return [
    ...formats.flatMap((one, index) => damagedFormat(one, index + 1)),
    ...wrongEndings(formats),
    ...incomplete(formats),
    ...tricks(),
    ...(await bombs()),
    ...extremes(),
  ];
}
