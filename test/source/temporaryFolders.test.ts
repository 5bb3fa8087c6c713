// Is everything cleared away that reading lays down, however it ends?
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { Deliveries } from "../../server/delivery/deliveries";
import { filesAt, openSources } from "../../server/source/openSources";
import { readDataset } from "../../server/source/readDataset";
import { zipOf } from "./support/zipOf";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-clear-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inside = (path: string) => (existsSync(path) ? readdirSync(path, { recursive: true }).map(String) : []);
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
/** Large enough that it can be stopped while it is unpacked. */
const archive = () =>
  zipOf(
    Array.from({ length: 200 }, (_, index) => ({
      name: `${index}.csv`,
      content: Buffer.alloc(200_000, "1,2\n"),
    })),
  );

test("a layer whose reading is stopped while GDAL works leaves nothing behind", async () => {
  const own = join(folder, "gdal");
  mkdirSync(own);
  const { datasets, close } = await openSources(await filesAt("test/fixtures/county-a/parcels-shp.zip"));
  const stop = new AbortController();
  const reading = readDataset(datasets[0]!, { signal: stop.signal, folder: own });
  await until(() => inside(own).some((name) => name.endsWith(".shp")));
  stop.abort();
  await expect(reading).rejects.toMatchObject({ code: "reading_stopped" });
  expect(inside(own)).toEqual([]);
  await close();
});

test("unpacking can be stopped, and leaves nothing behind", async () => {
  const own = join(folder, "unpack");
  mkdirSync(own);
  const path = join(folder, "a.zip");
  writeFileSync(path, archive());
  const stop = new AbortController();
  const opening = openSources([{ name: "a.zip", path }], { signal: stop.signal, folder: own });
  await until(() => inside(own).length > 2);
  stop.abort();
  await expect(opening).rejects.toMatchObject({ code: "reading_stopped" });
  expect(inside(own)).toEqual([]);
});

test("a delivery that is dropped while it is unpacked leaves nothing behind", async () => {
  const own = join(folder, "deliveries");
  const unforeseen: unknown[] = [];
  // nothing is asked of the database before a layer has been read
  const deliveries = new Deliveries({} as Database, own, (error) => unforeseen.push(error));
  await deliveries.start();
  const id = await deliveries.create();
  await deliveries.receive(id, "a.zip", Readable.from([archive()]));
  deliveries.read(id, "zh");
  await until(() => inside(own).some((name) => name.includes("mutu-source-")));
  await deliveries.drop(id);
  await until(() => !inside(own).some((name) => name.includes("delivery-")));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(inside(own).filter((name) => name.includes("delivery-"))).toEqual([]);
  await deliveries.close();
  expect(unforeseen).toEqual([]);
});
