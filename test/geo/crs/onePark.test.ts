// A delivery of a single park's parcels, picked off a web map: is the right system named first, and a person asked?
import { expect, test } from "vitest";
import { detectCrs } from "../../../geo/crs/detect/detectCrs";
import { evidenceOf, PARCELS } from "./landFile";

// the county lists its parcels park by park
const ONE_PARK = PARCELS.slice(0, 200);

test.each(["GCJ-02", "BD-09"])(
  "GeoJSON in %s ranked CGCS2000 first: a park could speak only thrice",
  (system) => {
    const { candidates, decided } = detectCrs(evidenceOf({ system, format: "geojson", parcels: ONE_PARK }));
    expect(candidates[0]?.system).toBe(system);
    expect(decided).toBeNull();
  },
);

test("unshifted it is taken without a question, and an old datum that fits after some shift does not win by that", () => {
  const file = { system: "EPSG:4490", parcels: ONE_PARK } as const;
  expect(detectCrs(evidenceOf({ ...file, format: "geojson" })).decided?.system).toBe("EPSG:4490");
  expect(detectCrs(evidenceOf(file)).candidates[0]?.system).toBe("EPSG:4490");
});
