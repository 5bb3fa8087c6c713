import fc from "fast-check";
import gcoord from "gcoord";
import proj4 from "proj4";
import { expect, test } from "vitest";
import { offsetM } from "../../../geo/crs/metres";
import { gridSystem, systemOf, systemsLike } from "../../../geo/crs/systemOf";
import { CRS_SYSTEMS } from "../../../geo/crs/systems";
import { transformer } from "../../../geo/crs/transformer";

// PROJ 9.1.1: echo "121.5500001 29.7654321" | cs2cs -f %.9f +proj=longlat +ellps=… +no_defs +to \
//   $(gdalsrsinfo -o proj4 EPSG:…), ellipsoid by ellipsoid (GRS80, IAU76, krass, WGS84), so that no datum is shifted.
const BY_PROJ: readonly [id: string, first: [number, number], second: [number, number]][] = [
  ["EPSG:4549", [649913.547692016, 3295118.281768085], [679138.665687703, 3282747.095401713]],
  ["EPSG:4528", [40649913.547692016, 3295118.281768085], [40679138.665687703, 3282747.095401713]],
  ["EPSG:4550", [359759.40396726, 3294992.532926608], [388649.638233827, 3281868.934014277]],
  ["EPSG:4529", [41359759.403967261, 3294992.532926608], [41388649.638233826, 3281868.934014277]],
  ["EPSG:4499", [21359759.403967261, 3294992.532926608], [21388649.638233826, 3281868.934014277]],
  ["EPSG:2385", [649913.618297014, 3295119.817245001], [679138.750056148, 3282748.625100622]],
  ["EPSG:2365", [41359759.337917954, 3294994.068344299], [41388649.585791491, 3281870.463299599]],
  ["EPSG:2335", [21359759.337917954, 3294994.068344299], [21388649.585791487, 3281870.463299599]],
  ["EPSG:2437", [649916.068409574, 3295176.851491321], [679141.677954455, 3282805.447775492]],
  ["EPSG:2416", [40649916.068409577, 3295176.851491321], [40679141.677954458, 3282805.447775492]],
  ["EPSG:21421", [21359757.045894124, 3295051.100535506], [21388647.765839785, 3281927.271621973]],
  ["EPSG:32651", [359815.500206243, 3293674.536008217], [388694.178378983, 3280556.186535186]],
  ["EPSG:3857", [13530884.117054354, 3473433.821043747], [13564279.953160385, 3458639.477047519]],
];

test.each(BY_PROJ)("%s agrees with PROJ to 0.1 mm, both ways", (id, first, second) => {
  const { fromDegrees, toDegrees } = transformer(id);
  const oracles: readonly { place: [number, number]; numbers: [number, number] }[] = [
    { place: [121.5500001, 29.7654321], numbers: first },
    { place: [121.85, 29.65], numbers: second },
  ];
  for (const { place, numbers } of oracles) {
    const [x, y] = fromDegrees(...place);
    expect(Math.hypot(x - numbers[0], y - numbers[1])).toBeLessThan(1e-4);
    expect(Math.hypot(...offsetM(toDegrees(...numbers), place))).toBeLessThan(1e-4);
  }
});

// echo "121.55 29.76" | cs2cs -f %.9f +proj=longlat +ellps=GRS80 +to +proj=tmerc +lon_0=121.5 +x_0=500000 +ellps=GRS80
test("a meridian of a city's own agrees with PROJ to 0.1 mm", () => {
  const [x, y] = transformer("CGCS2000/CM121.5/FE500000").fromDegrees(121.55, 29.76);
  expect(Math.hypot(x - 504835.88041182, y - 3293510.343585504)).toBeLessThan(1e-4);
});

test("proj4 reads ESRI's Gauss_Kruger as the same projection", () => {
  const prj =
    'PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
  const [x = 0, y = 0] = proj4(prj).forward([121.5500001, 29.7654321]);
  expect(Math.hypot(x - 649913.547692016, y - 3295118.281768085)).toBeLessThan(1e-4);
});

test("GCJ-02 lies 485–494 m to the south-east and BD-09 1085–1109 m off, as was measured for 鄞州", () => {
  for (const [system, from, to] of [
    ["GCJ-02", 485, 494],
    ["BD-09", 1085, 1109],
  ] as const) {
    const [east, north] = offsetM([121.55, 29.8], transformer(system).fromDegrees(121.55, 29.8));
    expect(Math.hypot(east, north)).toBeGreaterThan(from);
    expect(Math.hypot(east, north)).toBeLessThan(to);
    expect(east).toBeGreaterThan(0);
    if (system === "GCJ-02") expect(north).toBeLessThan(0);
  }
});

test("the inverse of GCJ-02 and BD-09 is exact to 0.01 mm over China, against gcoord's forward formula", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 75, max: 133, noNaN: true }),
      fc.double({ min: 16, max: 53, noNaN: true }),
      fc.constantFrom(["GCJ-02", gcoord.GCJ02] as const, ["BD-09", gcoord.BD09] as const),
      (lon, lat, [system, theirs]) => {
        const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, theirs) as [number, number];
        return Math.hypot(...offsetM(transformer(system).toDegrees(x, y), [lon, lat])) < 1e-5;
      },
    ),
  );
});

const PLACED = CRS_SYSTEMS.filter(({ id }) => id !== "LOCAL").map(({ id }) => id);

test("every system brings a place near its meridian back to 0.1 mm, and swapping only turns the two numbers round", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLACED),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 18, max: 50, noNaN: true }),
      (id, offMeridian, lat) => {
        const lon = (systemOf(id)?.grid?.centralMeridian ?? 115) + offMeridian;
        const straight = transformer(id);
        const turned = transformer(id, { swapped: true });
        const [x, y] = straight.fromDegrees(lon, lat);
        expect(turned.fromDegrees(lon, lat)).toEqual([y, x]);
        expect(turned.toDegrees(y, x)).toEqual(straight.toDegrees(x, y));
        expect(Math.hypot(...offsetM(straight.toDegrees(x, y), [lon, lat]))).toBeLessThan(1e-4);
      },
    ),
    { numRuns: 1000 },
  );
});

test("numbers that are none give no place, and systems without parameters are refused", () => {
  expect(transformer("EPSG:4549").toDegrees(Number.NaN, 1)).toEqual([Number.NaN, Number.NaN]);
  expect(() => transformer("LOCAL")).toThrow(RangeError);
  expect(() => transformer("EPSG:1")).toThrow(RangeError);
});

// gdalsrsinfo -o proj4 EPSG:… for the first and last of each row
test.each([
  ["EPSG:4513", 75, 25_500_000],
  ["EPSG:4533", 135, 45_500_000],
  ["EPSG:4534", 75, 500_000],
  ["EPSG:4554", 135, 500_000],
  ["EPSG:4491", 75, 13_500_000],
  ["EPSG:4501", 135, 23_500_000],
  ["EPSG:4502", 75, 500_000],
  ["EPSG:4512", 135, 500_000],
  ["EPSG:2349", 75, 25_500_000],
  ["EPSG:2369", 135, 45_500_000],
  ["EPSG:2370", 75, 500_000],
  ["EPSG:2390", 135, 500_000],
  ["EPSG:2327", 75, 13_500_000],
  ["EPSG:2337", 135, 23_500_000],
  ["EPSG:2338", 75, 500_000],
  ["EPSG:2348", 135, 500_000],
  ["EPSG:2401", 75, 25_500_000],
  ["EPSG:2421", 135, 45_500_000],
  ["EPSG:2422", 75, 500_000],
  ["EPSG:2442", 135, 500_000],
  ["EPSG:21413", 75, 13_500_000],
  ["EPSG:21423", 135, 23_500_000],
  ["EPSG:21453", 75, 500_000],
  ["EPSG:21463", 135, 500_000],
])("%s has meridian %d and false easting %d", (id, meridian, easting) => {
  expect(systemOf(id)?.grid).toMatchObject({ centralMeridian: meridian, falseEastingM: easting });
});

test("ids are unique, zones of one meridian without prefix share their numbers, old datums need local parameters", () => {
  expect(new Set(CRS_SYSTEMS.map(({ id }) => id)).size).toBe(CRS_SYSTEMS.length);
  const ids = (id: string) => systemsLike(systemOf(id)!).map((system) => system.id);
  expect(ids("EPSG:4510")).toEqual(["EPSG:4550", "EPSG:4510"]);
  expect(ids("EPSG:4326")).toEqual(["EPSG:4490", "EPSG:4326"]);
  expect(
    CRS_SYSTEMS.filter((one) => one.needsLocalParameters !== /Xian|Beijing|local/.test(one.datum)),
  ).toEqual([]);
});

test("a custom grid's id says all its parameters, and a listed grid keeps its listed id", () => {
  const grid = {
    centralMeridian: 121.5,
    originLatitude: 10,
    scale: 0.9999,
    falseEastingM: 50_000,
    falseNorthingM: -3_000_000,
  };
  const { id } = gridSystem("Xian1980", grid);
  expect(id).toBe("XIAN80/CM121.5/FE50000/FN-3000000/K0.9999/LAT10");
  expect(systemOf(id)).toMatchObject({ grid, datum: "Xian1980", needsLocalParameters: true });
  expect(systemOf("CGCS2000/CM120/FE500000")?.id).toBe("EPSG:4549");
  expect(systemOf("BEIJING54/CM121.5/FE500000")?.zh).toContain("北京54");
  expect(systemOf("CGCS2000/CM/FE1")).toBeNull();
});
