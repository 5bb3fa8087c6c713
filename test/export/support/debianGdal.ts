// What does a GDAL that is not ours make of a file? Debian's gdal-bin, as planners have it beside QGIS.
import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether ogrinfo and ogr2ogr are there; in CI they have to be, see `.ci/run`. */
export const gdalIsHere: boolean = isHere();

function isHere(): boolean {
  try {
    execFileSync("ogrinfo", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    console.log("Tests against Debian's GDAL skipped: install gdal-bin (ogrinfo, ogr2ogr)");
    return false;
  }
}

export interface LayerSeen {
  readonly name: string;
  readonly count: number;
  /** West, south, east, north in the file's own system; null for a table. */
  readonly extent: readonly number[] | null;
  /** Authority and code of its system, `EPSG:4549`; its name where it says no code; null where it has none. */
  readonly system: string | null;
  readonly fields: readonly string[];
}

/** The layers as `ogrinfo -so -al` prints them. @param options of opening, such as `-oo X=Y` */
export async function seenByOgrinfo(path: string, options: readonly string[] = []): Promise<LayerSeen[]> {
  const { stdout, stderr } = await run("ogrinfo", ["-ro", "-so", "-al", ...options, path]);
  if (/ERROR/.test(stderr)) throw new Error(stderr);
  return stdout
    .split(/^Layer name: /m)
    .slice(1)
    .map(layerOf);
}

const FIELD = /^(.+?): (?:String|Real|Integer|Integer64|Date|DateTime)(?:\(\w+\))? \([\d.]+\)/gm;

function layerOf(text: string): LayerSeen {
  const extent = /^Extent: \((\S+), (\S+)\) - \((\S+), (\S+)\)$/m.exec(text);
  const wkt = /^Layer SRS WKT:\n([\s\S]*?\]\])\n(?! )/m.exec(text)?.[1] ?? "";
  const code = /ID\["EPSG",(\d+)\]\]$/.exec(wkt)?.[1];
  const name = /^\w+\["([^"]*)"/.exec(wkt)?.[1];
  return {
    name: text.slice(0, text.indexOf("\n")).trim(),
    count: Number(/^Feature Count: (\d+)$/m.exec(text)?.[1]),
    extent: extent === null ? null : extent.slice(1).map(Number),
    system: code === undefined ? (name ?? null) : `EPSG:${code}`,
    fields: [...text.matchAll(FIELD)].map((match) => match[1]!),
  };
}

/** A layer converted by ogr2ogr. */
export async function converted(from: string, to: string, args: readonly string[]): Promise<void> {
  const { stderr } = await run("ogr2ogr", [...args, to, from]);
  if (/ERROR/.test(stderr)) throw new Error(stderr);
}
