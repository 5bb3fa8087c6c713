// Is the demo district's land fit to be shown: plots that do not overlap, the odd ones that the README names, codes that hold?
import { bbox, booleanValid, featureCollection, intersect } from "@turf/turf";
import Flatbush from "flatbush";
import { describe, expect, test } from "vitest";
import { drawnM2, type Land, parcels, parks, readSeed, registeredM2, rows } from "./readDemo";

const land = parcels();
const codeOf = (parcel: Land) => String(parcel.properties?.宗地代码);
const box = (feature: Land) => bbox(feature) as [number, number, number, number];
/** m² that two pieces of land have in common. */
const shared = (a: Land, b: Land) => {
  const both = intersect(featureCollection([a, b]));
  return both === null ? 0 : drawnM2(both);
};
const leaves = parks().filter(({ properties }) => properties?.kind !== "cluster_area");
/** The share of a parcel that lies in any park. */
const inParks = (parcel: Land) => {
  const [west, south, east, north] = box(parcel);
  return leaves
    .filter((park) => {
      const [w, s, e, n] = box(park);
      return w <= east && e >= west && s <= north && n >= south;
    })
    .reduce((sum, park) => sum + shared(parcel, park) / drawnM2(parcel), 0);
};

describe("the demo district's land", () => {
  test("has about 2 500 valid plots of 5 mu and more, none of which overlaps another by 1 m²", () => {
    expect(land.length).toBeGreaterThan(2_300);
    expect(land.length).toBeLessThan(2_600);
    expect(land.filter((parcel) => !booleanValid(parcel)).map(codeOf)).toEqual([]);
    expect(land.filter((parcel) => drawnM2(parcel) * 0.0015 < 5).map(codeOf)).toEqual([]);
    const index = new Flatbush(land.length);
    for (const parcel of land) index.add(...box(parcel));
    index.finish();
    const overlapping = land.flatMap((parcel, i) =>
      index
        .search(...box(parcel))
        .filter((other) => other > i && shared(parcel, land[other]!) > 1)
        .map((other) => [codeOf(parcel), codeOf(land[other]!)]),
    );
    expect(overlapping).toEqual([]);
  });

  test("has plots as different as estates have: most of 10 to 40 mu or a little less, some up to 150 for large enterprises", () => {
    const mu = land.map((parcel) => drawnM2(parcel) * 0.0015).sort((a, b) => a - b);
    const share = (from: number, to: number) =>
      mu.filter((size) => size >= from && size < to).length / mu.length;
    expect(share(10, 40)).toBeGreaterThan(0.5);
    expect(share(60, 150)).toBeGreaterThan(0.02);
    expect(mu.at(-1)).toBeGreaterThan(120);
    expect(mu.at(-1)).toBeLessThan(150);
    const [median = 0, mean] = [mu[mu.length >> 1], mu.reduce((a, b) => a + b, 0) / mu.length];
    expect(mean).toBeGreaterThan(median * 1.2);
  });

  test("has no slivers: every outer ring is far from a strip", () => {
    const thin = land.filter(({ geometry }) =>
      (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).some(([ring = []]) => {
        const metres = ring.map(([lon = 0, lat = 0]) => [lon * 96_740, lat * 110_870] as const);
        let [twice, around] = [0, 0];
        metres.forEach(([x, y], i) => {
          const [nx, ny] = metres[(i + 1) % metres.length]!;
          twice += x * ny - nx * y;
          around += Math.hypot(nx - x, ny - y);
        });
        return (4 * Math.PI * Math.abs(twice / 2)) / around ** 2 < 0.3;
      }),
    );
    expect(thin.map(codeOf)).toEqual([]);
  });

  test("has towns that lie together: a plot's nearest neighbours nearly always belong to its town", () => {
    const at = land.map((parcel) => {
      const [west, south, east, north] = box(parcel);
      return [((west + east) / 2) * 0.87, (south + north) / 2] as const;
    });
    const index = new Flatbush(land.length);
    for (const [x, y] of at) index.add(x, y);
    index.finish();
    const town = (i: number) => land[i]!.properties?.镇街;
    const strangers = at.flatMap(([x, y], i) =>
      index.neighbors(x, y, 5).map((other) => (town(other) === town(i) ? 0 : 1) as number),
    );
    expect(strangers.reduce((a, b) => a + b, 0) / strangers.length).toBeLessThan(0.04);
    const towns = (park: string) =>
      new Set(land.filter((p) => codeOf(p).slice(6, 9) === park).map((p) => p.properties?.镇街));
    expect(["001", "002", "003", "004"].map((park) => towns(park).size)).toEqual([3, 2, 2, 2]);
  });

  test("has parks of sound shape within the district that share no land with each other", () => {
    expect(parks().filter((park) => !booleanValid(park))).toEqual([]);
    const overlapping = leaves.flatMap((a, i) =>
      leaves.slice(i + 1).flatMap((b) => (shared(a, b) > 1 ? [[a.properties?.id, b.properties?.id]] : [])),
    );
    expect(overlapping).toEqual([]);
    const outline = (JSON.parse(readSeed("policy/outline.geojson")) as { features: Land[] }).features;
    const district = outline.find(({ properties }) => properties?.role === "district")!;
    const outside = leaves.filter((park) => shared(park, district) < drawnM2(park) * 0.999);
    expect(outside.map(({ properties }) => properties?.id)).toEqual([]);
    for (const { geometry } of leaves) expect(geometry.coordinates.flat(1).length).toBeGreaterThan(6);
  });

  test("has plots with holes and plots in two pieces", () => {
    const rings = ({ geometry }: Land) => (geometry.type === "Polygon" ? geometry.coordinates.length : 1);
    expect(land.filter((parcel) => rings(parcel) > 1)).toHaveLength(8);
    expect(land.filter(({ geometry }) => geometry.type === "MultiPolygon").map(codeOf)).toEqual([
      "330212001001GB00041",
      "330212002001GB00041",
    ]);
  });

  test("crosses the line of two parks, and lies outside every park in the town estates alone", () => {
    const shares = land.map((parcel) => ({ park: codeOf(parcel).slice(6, 9), share: inParks(parcel) }));
    const crossing = shares.filter(({ share }) => share > 0.001 && share < 0.999);
    expect(new Set(crossing.map(({ park }) => park))).toEqual(new Set(["002", "007"]));
    const outside = new Set(shares.filter(({ share }) => share === 0).map(({ park }) => park));
    expect([...outside].sort()).toEqual(["017", "018", "019", "020", "021", "022", "023"]);
    expect(shares.filter(({ park, share }) => park >= "017" && share > 0)).toEqual([]);
  });

  test("has plots whose registered area is off by more than 5 %, and plots with no registered area", () => {
    const off = land.filter(
      (parcel) => Math.abs(drawnM2(parcel) - registeredM2(parcel)) > 0.051 * registeredM2(parcel),
    );
    expect(off.length).toBeGreaterThan(20);
    expect(off.map(codeOf)).toContain("330212001001GB00067");
    expect(land.some(({ properties }) => properties?.合同面积 !== undefined)).toBe(true);
    expect(land.some((parcel) => registeredM2(parcel) === drawnM2(parcel))).toBe(true);
  });
});

describe("the rights to the land", () => {
  const written = (field: string) => land.filter(({ properties }) => properties?.[field] !== undefined);

  test("name holders and dates for most plots and leave honest gaps", () => {
    for (const [field, least, most] of [
      ["权利人", 0.85, 0.99],
      ["权利人信用代码", 0.6, 0.95],
      ["合同日期", 0.85, 0.99],
      ["约定投产日期", 0.5, 0.9],
      ["约定亩均税收", 0.15, 0.5],
    ] as const) {
      const share = written(field).length / land.length;
      expect([field, share > least, share < most]).toEqual([field, true, true]);
    }
  });

  test("name invented holders alone: the enterprise itself, where its credit code stands there", () => {
    const names = new Map(rows("enterprises.csv").map((row) => [row.统一社会信用代码, row.企业名称]));
    for (const { properties } of written("权利人")) expect(properties?.权利人).toContain("示例");
    for (const { properties } of written("权利人信用代码"))
      expect(names.get(String(properties?.权利人信用代码))).toBe(properties?.权利人);
  });

  test("agree on production some years after the contract", () => {
    for (const { properties } of written("约定投产日期").filter((parcel) => parcel.properties?.合同日期)) {
      const years = (field: string) => Number(String(properties?.[field]).slice(0, 4));
      const wait = years("约定投产日期") - years("合同日期");
      expect([1, 2, 3]).toContain(wait);
    }
  });
});

/** How many different values of `value` there are for each value of `key`. */
function different(
  list: readonly Record<string, string>[],
  key: (row: Record<string, string>) => string,
  value: (row: Record<string, string>) => string,
) {
  const found = new Map<string, Set<string>>();
  for (const row of list) found.set(key(row), (found.get(key(row)) ?? new Set()).add(value(row)));
  return [...found].map(([id, values]) => ({ id, count: values.size }));
}

describe("who uses the land", () => {
  const uses = rows("occupancy.csv");
  const enterprise = (use: Record<string, string>) => use.统一社会信用代码!;
  const plot = (use: Record<string, string>) => use.宗地代码!;

  test("names only parcels and enterprises that exist, and never uses more of a plot than it has", () => {
    const area = new Map(land.map((parcel) => [codeOf(parcel), registeredM2(parcel)]));
    const known = new Set(rows("enterprises.csv").map((row) => row.统一社会信用代码));
    const used = new Map<string, number>();
    for (const use of uses) {
      expect(known.has(use.统一社会信用代码) && area.has(use.宗地代码!)).toBe(true);
      used.set(use.宗地代码!, (used.get(use.宗地代码!) ?? 0) + Number(use["占用面积(平方米)"]));
    }
    expect([...used].filter(([code, m2]) => m2 > area.get(code)! * 1.0001)).toEqual([]);
  });

  test("has plots with several tenants, tenants known by floor alone, and enterprises over two parks", () => {
    const tenants = different(uses, plot, enterprise);
    expect(tenants.some(({ count }) => count === 3)).toBe(true);
    expect(uses.some((use) => use["占用面积(平方米)"] === "" && Number(use["建筑面积(平方米)"]) > 0)).toBe(
      true,
    );
    const parksOf = different(uses, enterprise, (use) => plot(use).slice(6, 9));
    expect(parksOf.filter(({ count }) => count > 1).map(({ id }) => id)).toEqual([
      "91330212MD0001973Y",
      "91330212MD0001977B",
    ]);
  });

  test("has credit codes whose check character is right, and names that say they are invented", () => {
    const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (const { 统一社会信用代码: code = "", 企业名称: name } of rows("enterprises.csv")) {
      let [sum, weight] = [0, 1];
      for (const character of code.slice(0, 17)) {
        sum += alphabet.indexOf(character) * weight;
        weight = (weight * 3) % 31;
      }
      expect(code[17]).toBe(alphabet[(31 - (sum % 31)) % 31]);
      expect(name).toMatch(/^宁波示例\d{4}/);
    }
  });
});
