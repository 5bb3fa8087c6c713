// What does each piece of evidence say by itself, and what is asked where it says nothing?
import { describe, expect, test } from "vitest";
import { leastSquares } from "../../../geo/crs/control/leastSquares";
import { agreement } from "../../../geo/crs/detect/agreement";
import { detectCrs } from "../../../geo/crs/detect/detectCrs";
import { commonness, noneLikelihood, placeLikelihood } from "../../../geo/crs/detect/weights";
import { systemOf } from "../../../geo/crs/systemOf";
import { evidenceOf, type FileOptions, PARCELS } from "./landFile";

const FEW = PARCELS.slice(0, 12);
const file = (options: Omit<FileOptions, "parcels">) =>
  evidenceOf({ parks: false, parcels: FEW, ...options });
const codes = (reasons: readonly { readonly code: string }[] | undefined) => reasons?.map(({ code }) => code);

describe("a statement agrees", () => {
  const says = (stated: string, sure: "all" | "zone" | "datum", system: string) =>
    agreement({ system: systemOf(stated)!, sure }, systemOf(system)!);
  test.each([
    // 3° zone 40 and 6° zone 20 … of one meridian are the same numbers only with one false easting
    ["EPSG:4549", "all", "EPSG:4549", "all"],
    ["EPSG:4549", "all", "EPSG:4550", "no"],
    ["EPSG:4549", "all", "EPSG:4528", "no"],
    // with or without its zone number before the easting, where the words left that open
    ["EPSG:4549", "zone", "EPSG:4528", "zone"],
    ["EPSG:4549", "zone", "EPSG:4550", "no"],
    ["EPSG:4549", "zone", "EPSG:2437", "no"],
    // a datum in words, whatever the projection
    ["EPSG:4490", "datum", "EPSG:4550", "datum"],
    ["EPSG:4490", "datum", "EPSG:2385", "no"],
    ["EPSG:4490", "datum", "GCJ-02", "no"],
    ["GCJ-02", "datum", "GCJ-02/3857", "datum"],
    ["GCJ-02", "datum", "BD-09", "no"],
  ] as const)("%s, sure of its %s, with %s: %s", (stated, sure, system, expected) => {
    expect(says(stated, sure, system)).toBe(expected);
  });
});

describe("weights", () => {
  test("a file lies in the district the more likely the more of it does, and the less the further off", () => {
    const all = [1, 0.9, 0.5, 0.1, 0.09].map((share) => placeLikelihood(share, 0));
    expect(all).toEqual([1, 1, 0.3, 0.03, 0.02]);
    expect(placeLikelihood(0, 100)).toBeCloseTo(0.02 / Math.E, 12);
    expect(placeLikelihood(0, 1e6)).toBe(1e-4);
    expect([noneLikelihood(0.5, true), noneLikelihood(0.4, true), noneLikelihood(0.4, false)]).toEqual([
      0.01, 0.2, 1,
    ]);
  });
  test("the legal system is the commonest of its kind, an own grid the rarest", () => {
    const of = (id: string, guessed = false) => commonness(systemOf(id)!, guessed);
    expect(["EPSG:4549", "EPSG:2437", "EPSG:32651", "EPSG:2385"].map((id) => of(id))).toEqual([80, 4, 4, 8]);
    expect([of("EPSG:4490"), of("GCJ-02"), of("BD-09")]).toEqual([62, 25, 10]);
    expect([of("EPSG:3857"), of("GCJ-02/3857"), of("LOCAL")]).toEqual([70, 30, 5]);
    expect(of("CGCS2000/CM121.5/FE500000", true)).toBe(4);
  });
});

describe("a file", () => {
  test("whose words nobody understands is asked about, and told so beside each candidate", () => {
    const { decided, asks, candidates } = detectCrs(file({ system: "EPSG:4490", stated: "our usual one" }));
    expect(decided).toBeNull();
    expect(asks).toContainEqual(expect.objectContaining({ code: "stated_not_understood" }));
    expect(codes(candidates[0]?.reasons)).toContain("stated_not_understood");
  });

  test("that a person has placed before is placed so again, and says why", () => {
    const shp = { system: "EPSG:4549", format: "shp" };
    const { decided } = detectCrs(file({ ...shp, remembered: "EPSG:4549" }));
    expect(decided?.system).toBe("EPSG:4549");
    expect(codes(decided?.reasons)).toContain("remembered");
    // what is remembered under a name that no system has is not
    expect(codes(detectCrs(file({ ...shp, remembered: "EPSG:1" })).candidates[0]?.reasons)).not.toContain(
      "remembered",
    );
  });

  test("lies in China or not where nobody knows the district", () => {
    const anywhere = detectCrs(file({ system: "EPSG:4490", format: "geojson", extent: null }));
    expect(codes(anywhere.candidates[0]?.reasons)).toContain("in_china");
    // only its own words still speak for it
    const abroad = { ...file({ system: "EPSG:4490", extent: null }), positions: [[2.35, 48.86]], shapes: [] };
    const said = detectCrs({ ...abroad, stated: "EPSG:4490" });
    expect(codes(said.candidates[0]?.reasons)).toContain("outside_china");
    expect(said.decided).toBeNull();
  });

  test("of which half lies in the district says so", () => {
    const evidence = file({ system: "EPSG:4490", format: "geojson" });
    const away = evidence.positions.map(([x = 0, y = 0], i) => (i % 2 === 0 ? [x, y] : [x + 3, y]));
    const { candidates } = detectCrs({ ...evidence, positions: away, shapes: [] });
    expect(codes(candidates[0]?.reasons)).toContain("partly_in_district");
  });

  test("in a grid of its own is asked about until somebody has said that it is one", () => {
    // metres that are in China in no listed system
    const own = file({ system: "EPSG:4549", format: "csv" });
    const small = {
      ...own,
      positions: [
        [1_200, 800],
        [1_300, 900],
        [1_250, 850],
      ],
      shapes: [],
    };
    const unknown = detectCrs(small);
    expect(unknown.decided).toBeNull();
    expect(unknown.candidates[0]?.system).toBe("LOCAL");
    expect(codes(unknown.asks)).toEqual(["own_grid"]);
    const known = detectCrs({ ...small, remembered: "LOCAL" });
    expect(known.decided?.system).toBe("LOCAL");
    expect(detectCrs({ ...small, remembered: "LOCAL", stated: "our usual one" }).decided).toBeNull();
    expect(detectCrs({ ...small, stated: "地方坐标系" }).candidates[0]?.system).toBe("LOCAL");
  });

  test("without a single position fits nothing", () => {
    for (const positions of [[], [[Number.NaN, 29]]]) {
      const { candidates, decided, asks } = detectCrs({
        ...file({ system: "EPSG:4490" }),
        positions,
        shapes: [],
      });
      expect(candidates).toEqual([]);
      expect(decided).toBeNull();
      expect(codes(asks)).toEqual(["nothing_fits"]);
    }
  });
});

describe("least squares", () => {
  test("of as many equations as unknowns is the solution, of more the nearest", () => {
    const rounded = (rows: number[][], values: number[]) =>
      leastSquares(rows, values)?.map((one) => Math.round(one * 1e9) / 1e9);
    expect(
      rounded(
        [
          [2, 1],
          [1, -1],
        ],
        [5, 1],
      ),
    ).toEqual([2, 1]);
    // the mean is what lies nearest to all
    expect(rounded([[1], [1], [1]], [1, 2, 6])).toEqual([3]);
    expect(leastSquares([], [])).toEqual([]);
  });
  test("of columns that depend on each other, or too few equations, there is none", () => {
    expect(
      leastSquares(
        [
          [1, 2],
          [2, 4],
          [3, 6],
        ],
        [1, 2, 3],
      ),
    ).toBeNull();
    expect(leastSquares([[1, 2]], [1])).toBeNull();
    expect(leastSquares([[0], [0]], [1, 2])).toBeNull();
  });
});
