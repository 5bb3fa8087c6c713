// Known parcels that lie elsewhere in every system: does a person get to choose, and from what?
import { expect, test } from "vitest";
import { detectCrs } from "../../../geo/crs/detect/detectCrs";
import { evidenceOf } from "./landFile";

test("codes that stand ten kilometres off left no candidate at all, and the page took degrees at 0 %", () => {
  const evidence = evidenceOf({ system: "EPSG:4490", format: "geojson", parks: false, anchors: 5 });
  const elsewhere = evidence.anchors.map(({ raw, known: [lon, lat] }) => ({
    raw,
    known: [lon + 0.1, lat] as const,
  }));
  const { candidates, decided, asks } = detectCrs({ ...evidence, anchors: elsewhere });
  expect(decided).toBeNull();
  expect(asks.map(({ code }) => code)).toContain("anchors_misfit");
  expect(candidates.map(({ system }) => system)).toContain("EPSG:4490");
  expect(candidates.length).toBeGreaterThan(1);
  expect(candidates.every(({ reasons }) => reasons.some(({ code }) => code === "in_district"))).toBe(true);
});

test.each([
  [0, 1],
  [1.9, 1.1],
  [-4.8, 0],
  [4.5, 0],
])(
  "known parcels that all lie %s m east and %s m north of their places were taken for Beijing 54",
  (east, north) => {
    const evidence = evidenceOf({ system: "EPSG:4490", format: "geojson", parks: false, anchors: 60 });
    const off = evidence.anchors.map(({ raw, known: [lon, lat] }) => ({
      raw,
      known: [lon - east / 96_600, lat - north / 110_900] as const,
    }));
    const { decided } = detectCrs({ ...evidence, anchors: off });
    expect(decided?.system).toBe("EPSG:4490");
  },
);
