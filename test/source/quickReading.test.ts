// Is a layer read the same by the quick way (FlatGeobuf) as by GDAL's text?
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { windsClockwise } from "../../server/source/gdal/windsClockwise";
import { filesAt, openSources } from "../../server/source/openSources";
import { readDataset } from "../../server/source/readDataset";
import { type Record as ShapeRecord, writeShapefile } from "./support/writeShapefile";

const folder = mkdtempSync(join(tmpdir(), "mutu-quick-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [X, Y] = [654_696.915807, 3_299_016.87471];
const square = (side: number, east = 0): number[][] => [
  [X + east, Y],
  [X + east, Y + side],
  [X + east + side, Y + side],
  [X + east + side, Y],
  [X + east, Y],
];
const reversed = (ring: number[][]) => [...ring].reverse();
const hole = reversed(square(10).map(([x = 0, y = 0]) => [x + 5, y + 5]));
const sound: ShapeRecord[] = [
  { rings: [square(100)], cells: ["宗地一", "7", "1234567.12345678"] },
  { rings: [reversed(square(100))], cells: ["宗地二", "-3", "0.1"] },
  { rings: [square(100), hole], cells: ["宗地三", "9007199254740991", "6669.590000000000146"] },
  { rings: [square(100), square(50, 500)], cells: ["", "", ""] },
  { rings: null, cells: ["没有图形", "4", "100"] },
];
const layers: Record<string, ShapeRecord[]> = {
  "a sound layer": sound,
  "a bow-tie and a line": [
    ...sound,
    {
      rings: [
        [
          [X, Y],
          [X + 10, Y + 10],
          [X + 10, Y],
          [X, Y + 10],
          [X, Y],
        ],
      ],
      cells: ["结", "1", "1"],
    },
    {
      rings: [
        [
          [X, Y],
          [X + 1, Y + 1],
          [X + 2, Y + 2],
          [X, Y],
        ],
      ],
      cells: ["线", "1", "1"],
    },
  ],
  "a ring that is not closed": [...sound, { rings: [square(100).slice(0, -1)], cells: ["开", "1", "1"] }],
  "coordinates that are no numbers": [
    ...sound,
    {
      rings: [
        [
          [X, Y],
          [Number.NaN, Y + 1],
          [X + 2, Y],
          [X, Y],
        ],
      ],
      cells: ["无", "1", "1"],
    },
  ],
};

async function read(path: string, asText: boolean) {
  const opened = await openSources(await filesAt(path));
  try {
    return await Promise.all(opened.datasets.map((dataset) => readDataset(dataset, { asText })));
  } finally {
    await opened.close();
  }
}

describe("a layer of polygons", () => {
  for (const [name, records] of Object.entries(layers)) {
    for (const heights of name === "a sound layer" ? [false, true] : [false]) {
      it(`is read as its text says: ${name}${heights ? ", with heights" : ""}`, async () => {
        const path = join(folder, `${name} ${heights}`.replaceAll(" ", "_"));
        mkdirSync(path);
        for (const [end, bytes] of Object.entries(writeShapefile(records, heights)))
          writeFileSync(join(path, `宗地.${end}`), bytes);
        const quick = await read(path, false);
        expect(quick).toEqual(await read(path, true));
        expect(quick.flat(1)[0]?.rows.map(({ cells }) => cells.名称)).toEqual(
          records.map(({ cells }) => cells[0]),
        );
      });
    }
  }

  it("is read as its text says: the fixture", async () => {
    const path = "test/fixtures/county-a/parcels-shp.zip";
    const quick = await read(path, false);
    expect(quick[0]?.[0]?.rows.length).toBeGreaterThan(1000);
    expect(quick).toEqual(await read(path, true));
  });

  it("keeps all digits of a long number", async () => {
    const path = join(folder, "long");
    mkdirSync(path);
    const records = [{ rings: [square(100)], cells: ["长", "123456789012345678", "1"] }];
    for (const [end, bytes] of Object.entries(writeShapefile(records, false)))
      writeFileSync(join(path, `a.${end}`), bytes);
    expect((await read(path, false))[0]?.[0]?.rows[0]?.cells.编号).toBe("123456789012345678");
  });
});

describe("the way a ring runs", () => {
  it("is told by its lowest vertex, and by its area where that is there twice", () => {
    expect(windsClockwise(square(10))).toBe(true);
    expect(windsClockwise(reversed(square(10)))).toBe(false);
    const [first = [], ...others] = reversed(square(10));
    expect(windsClockwise([first, first, ...others])).toBe(false);
    expect(windsClockwise(reversed([first, first, ...others]))).toBe(true);
  });
});
