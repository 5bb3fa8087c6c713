// Is a way along roads as long as its legs, and none where no road leads?
import { describe, expect, test } from "vitest";
import type { LandPosition } from "../../../geo/area/landGeometry";
import { lengthM } from "../../../geo/measure/legs";
import { distancesFrom, roadNetwork } from "../../../geo/network/roadNetwork";

const A: LandPosition = [121.5, 29.8];
const B: LandPosition = [121.51, 29.8];
const C: LandPosition = [121.51, 29.81];
const D: LandPosition = [121.5, 29.81];
const at = (lines: LandPosition[][], from: LandPosition, to: LandPosition) =>
  distancesFrom(roadNetwork(lines), from)(to);

describe("along roads", () => {
  test("a way is as long as its legs, in both directions, over lines that share a vertex", () => {
    const lines = [
      [A, B],
      [C, B],
    ];
    expect(at(lines, A, C)).toBeCloseTo(lengthM([A, B, C]), 3);
    expect(at(lines, C, A)).toBeCloseTo(lengthM([A, B, C]), 3);
  });

  test("the shorter of two ways is taken", () => {
    const round = [[A, B, C, D, A]];
    expect(at(round, A, D)).toBeCloseTo(lengthM([A, D]), 3);
    expect(at(round, A, C)).toBeCloseTo(Math.min(lengthM([A, B, C]), lengthM([A, D, C])), 3);
  });

  test("a place beside the road goes straight to its nearest vertex, none farther than 50 m along it", () => {
    const beside: LandPosition = [121.505, 29.801];
    const found = at([[A, B]], beside, B);
    const foot: LandPosition = [121.505, 29.8];
    const least = lengthM([beside, foot, B]);
    expect(found).toBeGreaterThan(least - 51);
    expect(found).toBeLessThan(least + 51);
  });

  test("ends that are a rounding apart meet, wherever they lie", () => {
    for (const shift of [0, 0.5e-7, 1e-7, 1.234e-4]) {
      const [here, there]: LandPosition[] = [
        [(B[0] as number) + shift - 1e-9, 29.8 - 1e-9],
        [(B[0] as number) + shift + 1e-9, 29.8 + 1e-9],
      ];
      const lines = [
        [A, here as LandPosition],
        [there as LandPosition, C],
      ];
      expect(at(lines, A, C)).toBeCloseTo(lengthM([A, here as LandPosition, C]), 2);
    }
    // a metre is a gap
    expect(
      at(
        [
          [A, B],
          [[121.51001, 29.8], C],
        ],
        A,
        C,
      ),
    ).toBeNull();
  });

  test("no road leads from one part of a network to another, and none anywhere without roads", () => {
    const apart = [
      [A, B],
      [D, C],
    ];
    expect(at(apart, A, C)).toBeNull();
    expect(at([], A, C)).toBeNull();
  });
});
