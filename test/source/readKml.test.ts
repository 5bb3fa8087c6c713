// Are the parts of a KMZ put together as its links say, and nothing fetched from outside?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readKml } from "../../server/source/readKml";
import { zipOf } from "./support/zipOf";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-kmz-"));
afterAll(() => rmSync(folder, { recursive: true }));

const kml = (inner: string) =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`,
  );
const link = (href: string) => `<NetworkLink><Link><href>${href}</href></Link></NetworkLink>`;
const plot = (name: string) =>
  `<Placemark><name>${name}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>121,29 121.1,29 121.1,29.1 121,29</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;

async function read(files: Readonly<Record<string, Buffer>>) {
  const path = join(folder, "a.kmz");
  writeFileSync(path, zipOf(Object.entries(files).map(([name, content]) => ({ name, content }))));
  const { rows, notes } = await readKml(path, "a.kmz");
  return { names: rows.map(({ cells }) => cells.name), notes };
}

test("a KMZ of GDAL's LIBKML, whose doc.kml only links to layers/parcels.kml, holds its parcels and not one shape", async () => {
  expect(
    await read({
      "doc.kml": kml(link("layers/parcels.kml")),
      "layers/parcels.kml": kml(plot("甲") + plot("乙") + link("../doc.kml")),
    }),
  ).toEqual({ names: ["甲", "乙"], notes: [] });
});

test("a link that leads out of the archive is told of and not followed", async () => {
  const { names, notes } = await read({
    "doc.kml": kml(plot("甲") + link("https://example.org/b.kml") + link("../../c.kml")),
  });
  expect(names).toEqual(["甲"]);
  expect(notes).toEqual([
    {
      code: "links_outside",
      row: null,
      field: null,
      words: { value: 2, example: "https://example.org/b.kml" },
    },
  ]);
});

test("only links to elsewhere are said to be that, not an empty file", async () => {
  await expect(read({ "doc.kml": kml(link("https://example.org/b.kml")) })).rejects.toMatchObject({
    code: "only_links",
  });
});
