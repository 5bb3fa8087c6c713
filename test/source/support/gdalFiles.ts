// How do files of formats that the product reads but does not write come about? GDAL writes them.
import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGdal } from "../../../server/source/gdal/openGdal";

/** One engine for all calls of a test file: its state is global. */
let engine: { readonly gdal: Awaited<ReturnType<typeof openGdal>>; readonly folder: string } | null = null;
const said: string[] = [];
let written = 0;

/**
 * Writes the layer of a GDAL-readable file in another format.
 * @param args of ogr2ogr, from `-f` on
 * @returns the paths of the files that came about
 */
export async function writtenByGdal(path: string, args: readonly string[]): Promise<readonly string[]> {
  if (engine === null) {
    const folder = mkdtempSync(join(tmpdir(), "mutu-test-gdal-"));
    engine = { folder, gdal: await openGdal(folder, (text) => said.push(text)) };
  }
  const { gdal, folder } = engine;
  const name = `g${written++}`;
  const before = new Set(readdirSync(folder));
  mkdirSync(folder, { recursive: true });
  said.length = 0;
  const { datasets } = await gdal.open(path);
  const [source] = datasets;
  if (source === undefined) throw new Error(said.join(" "));
  try {
    await gdal.ogr2ogr(source, [...args], name);
  } catch (error) {
    throw new Error(`${(error as { message?: string }).message ?? ""} ${said.join(" ")}`);
  }
  await gdal.close(source);
  return readdirSync(folder)
    .filter((one) => !before.has(one))
    .map((one) => join(folder, one));
}
