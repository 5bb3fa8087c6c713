import fc from "fast-check";
import { expect, test } from "vitest";
import { type ControlPair, fitControlPoints } from "../../../geo/crs/control/fitControlPoints";
import { type FittedGrid, fittedTransformer } from "../../../geo/crs/control/fittedGrid";
import { leastSquares } from "../../../geo/crs/control/leastSquares";
import { offsetM } from "../../../geo/crs/metres";
import { transformer } from "../../../geo/crs/transformer";

const PLACES: readonly [number, number][] = [
  [121.5, 29.65],
  [121.87, 29.69],
  [121.6, 29.88],
  [121.72, 29.77],
  [121.55, 29.8],
];
const ZONE = "EPSG:4550";

/** Control points as a grid has them that turns by `angle`, stretches by `scale` and starts elsewhere. */
function pairsOf(angle: number, scale: number, east: number, north: number, places = PLACES): ControlPair[] {
  const zone = transformer(ZONE);
  return places.map((known) => {
    const [e, n] = zone.fromDegrees(...known);
    const [x, y] = [e - 370_000, n - 3_290_000];
    return {
      known,
      local: [
        (Math.cos(angle) * x + Math.sin(angle) * y) / scale + east,
        (Math.cos(angle) * y - Math.sin(angle) * x) / scale + north,
      ],
    };
  });
}

const fitted = (pairs: readonly ControlPair[], kind: FittedGrid["kind"], options: object) => {
  const fit = fitControlPoints(pairs, kind, options);
  if (!fit.ok) throw new Error(fit.reason);
  return fit;
};

test("an offset is found, kept as data, and made a transformer again", () => {
  const fit = fitted(pairsOf(0, 1, 50_000, 20_000), "offset", { zone: ZONE });
  expect(fit.grid).toMatchObject({ kind: "offset", zone: ZONE });
  if (fit.grid.kind === "offset") {
    expect(fit.grid.eastM).toBeCloseTo(320_000, 6);
    expect(fit.grid.northM).toBeCloseTo(3_270_000, 6);
  }
  expect(fit.rmsM).toBeLessThan(1e-6);
  const again = fittedTransformer(JSON.parse(JSON.stringify(fit.grid)));
  expect(again.toDegrees(50_000, 20_000)).toEqual(fit.transformer.toDegrees(50_000, 20_000));
  expect(again.fromDegrees(...again.toDegrees(51_234.5, 23_456.7))[0]).toBeCloseTo(51_234.5, 4);
});

test("a similarity comes back for any turn, stretch and start, both ways", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0.99, max: 1.01, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      (angle, scale, start) => {
        const pairs = pairsOf(angle, scale, start, -start / 2);
        const fit = fitted(pairs, "helmert4", { zone: ZONE });
        expect(fit.rmsM).toBeLessThan(1e-5);
        if (fit.grid.kind === "helmert4") expect(Math.hypot(fit.grid.a, fit.grid.b)).toBeCloseTo(scale, 9);
        const [x, y] = fit.transformer.fromDegrees(121.65, 29.7);
        expect(Math.hypot(...offsetM(fit.transformer.toDegrees(x, y), [121.65, 29.7]))).toBeLessThan(1e-4);
      },
    ),
  );
});

test("a mistyped point shows in its own residual", () => {
  const pairs = pairsOf(0.02, 1, 0, 0);
  const [x, y] = pairs[3]!.local;
  pairs[3] = { ...pairs[3]!, local: [x + 10, y] };
  const { residualsM, rmsM } = fitted(pairs, "helmert4", { zone: ZONE });
  expect(residualsM.indexOf(Math.max(...residualsM))).toBe(3);
  expect(residualsM[3]).toBeGreaterThan(5);
  expect(rmsM).toBeGreaterThan(2);
});

// PROJ 9.1.1, seven invented parameters from Xi'an 80 (EPSG:2385) to CGCS2000 (EPSG:4490), position-vector sense:
//   echo "X Y 0" | cct -d 11 +proj=pipeline +step +inv +proj=tmerc +lon_0=120 +x_0=500000 +a=6378140 +rf=298.257 \
//     +step +proj=cart +a=6378140 +rf=298.257 +step +proj=helmert +x=-90 +y=-60 +z=30 +rx=0.5 +ry=-0.3 +rz=1.2 +s=2.5 \
//     +convention=position_vector +step +inv +proj=cart +ellps=GRS80 +step +proj=unitconvert +xy_in=rad +xy_out=deg
const SEVEN: readonly ControlPair[] = [
  { local: [645000, 3282000], known: [121.49898554478, 29.6480273462] },
  { local: [681000, 3287000], known: [121.87145416147, 29.68838756207] },
  { local: [654000, 3308000], known: [121.5956138073, 29.88140714686] },
  { local: [670000, 3296000], known: [121.75927393116, 29.77109771219] },
  { local: [660000, 3290000], known: [121.65502532432, 29.71832714335] },
  { local: [648000, 3301000], known: [121.5325610619, 29.81901774416] },
];

test("seven parameters bring points of an old datum within millimetres of PROJ's, heights left out", () => {
  const fit = fitted(SEVEN.slice(0, 4), "bursa7", { source: "EPSG:2385" });
  expect(fit.rmsM).toBeLessThan(0.01);
  for (const { local, known } of SEVEN.slice(4)) {
    expect(Math.hypot(...offsetM(fit.transformer.toDegrees(...local), known))).toBeLessThan(0.02);
    const [x, y] = fit.transformer.fromDegrees(...fit.transformer.toDegrees(...local));
    expect(Math.hypot(x - local[0], y - local[1])).toBeLessThan(1e-4);
  }
});

test("too few points, points on a line or in one place, broken numbers and unknown systems are refused", () => {
  const pairs = pairsOf(0.1, 1, 0, 0);
  const line = pairsOf(
    0.1,
    1,
    0,
    0,
    [0, 1, 2, 3].map((step): [number, number] => [121.5 + step / 100, 29.7]),
  );
  const one = pairs.map(({ known }) => ({ known, local: [1, 1] as [number, number] }));
  const zone = { zone: ZONE };
  const reason = (...args: Parameters<typeof fitControlPoints>) => {
    const fit = fitControlPoints(...args);
    return fit.ok ? null : `${fit.reason} ${fit.needed}`;
  };
  expect(reason(pairs.slice(0, 1), "offset", zone)).toBe("too_few_pairs 2");
  expect(reason(pairs.slice(0, 2), "helmert4", zone)).toBe("too_few_pairs 3");
  expect(reason(line, "helmert4", zone)).toBe("collinear_pairs 3");
  expect(reason(line, "bursa7", { source: "EPSG:2385" })).toBe("collinear_pairs 3");
  expect(reason(line, "offset", zone)).toBeNull();
  expect(reason(one, "offset", zone)).toBe("coincident_pairs 2");
  expect(reason([...pairs, { known: [Number.NaN, 1], local: [1, 1] }], "helmert4", zone)).toBe(
    "pair_not_finite 3",
  );
  expect(reason(pairs, "helmert4", {})).toBe("unknown_system 3");
  expect(reason(pairs, "helmert4", { zone: "EPSG:2385" })).toBe("unknown_system 3");
  expect(reason(pairs, "bursa7", { source: "LOCAL" })).toBe("unknown_system 3");
  expect(() =>
    fittedTransformer({
      kind: "bursa7",
      source: "LOCAL",
      pivot: [0, 0, 0],
      shiftM: [0, 0, 0],
      rotationSeconds: [0, 0, 0],
      scalePpm: 0,
    }),
  ).toThrow(RangeError);
});

test("least squares solves a worked example and refuses dependent columns", () => {
  // y = 1 + 2x through (0, 1), (1, 3), (2, 5.3), (3, 6.7): by the normal equations 4a + 6b = 16, 6a + 14b = 33.7
  const rows = [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 3],
  ];
  const [a = 0, b = 0] = leastSquares(rows, [1, 3, 5.3, 6.7]) ?? [];
  expect(a).toBeCloseTo(1.09, 10);
  expect(b).toBeCloseTo(1.94, 10);
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
});
