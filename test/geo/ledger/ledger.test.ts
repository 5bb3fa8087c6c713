import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributions, ledger } from "../../../geo/ledger/ledger";
import { sum } from "../../../geo/tally/add";
import { tallyOf } from "../../../geo/tally/tally";
import { judgePerMu } from "../../../geo/target/judge";
import { target } from "../target/policyTargets";

/** A parcel whose enterprises report `yuan` of tax on `dm2` of land. */
const parcel = (id: string, yuan: number, dm2: number) => ({
  id,
  tally: tallyOf({ occupiedDm2: dm2, taxYuan: yuan, taxLandDm2: dm2 }),
});
const anyPark = fc
  .array(fc.tuple(fc.integer({ min: -1e10, max: 1e11 }), fc.nat(1e9)), { maxLength: 40 })
  .map((list) => list.map(([yuan, dm2], index) => parcel(`P${index}`, yuan, dm2)));
const anyValue = fc.oneof(
  fc.constantFrom("48", "60", "48.5", "0.333"),
  fc.nat(1e7).map((digits) => `${digits}e-5`),
);
const total = (lines: readonly { surplusCents: bigint }[]) =>
  lines.reduce((cents, line) => cents + line.surplusCents, 0n);

describe("who carries a park and who drags it", () => {
  // 100 dm² at 48 万元/亩 ask 720 yuan
  const park = [
    parcel("D", 720, 100),
    parcel("A", 720 - 500, 100),
    parcel("B", 720 + 300, 100),
    parcel("C", 720 - 100, 100),
    parcel("E", 720 + 300, 100),
    parcel("F", 720 + 50, 100),
    parcel("G", 720 - 100, 100),
  ];

  test("the best two, the worst two and the rest in one line, to the cent", () => {
    expect(ledger(park, "tax", "48", 2)).toEqual({
      best: [
        { id: "B", landDm2: 100, surplusCents: 30_000n },
        { id: "E", landDm2: 100, surplusCents: 30_000n },
      ],
      rest: { parcels: 3, surplusCents: -5_000n, positiveParcels: 1, negativeParcels: 1 },
      worst: [
        { id: "A", landDm2: 100, surplusCents: -50_000n },
        { id: "C", landDm2: 100, surplusCents: -10_000n },
      ],
      totalCents: -5_000n,
    });
  });

  test("a parcel that just does its share stands at neither end, and none stands at both", () => {
    const all = ledger(park, "tax", "48", 100);
    expect(all.best.map(({ id }) => id)).toEqual(["B", "E", "F"]);
    expect(all.worst.map(({ id }) => id)).toEqual(["A", "C", "G"]);
    expect(all.rest.parcels).toBe(1);
  });

  test("without ends all is rest", () => {
    expect(ledger(park, "tax", "48", 0)).toMatchObject({ best: [], worst: [], rest: { parcels: 7 } });
  });

  test("parcels without the figure have no part; without any there is no total", () => {
    const mute = parcel("Z", 0, 0);
    expect(ledger([...park, mute], "tax", "48", 2)).toEqual(ledger(park, "tax", "48", 2));
    expect(ledger([mute], "tax", "48", 2)).toMatchObject({ totalCents: null, best: [], worst: [] });
  });

  test("a target with decimals leaves no cent over: fractions go by largest remainder, ties to the lower id", () => {
    // 1 dm² at 0.5 万元/亩 asks 7.5 cents: three parcels are 22.5 cents short, shown as 23
    const thirds = [parcel("B", 0, 1), parcel("A", 0, 1), parcel("C", 0, 1)];
    expect(contributions(thirds, "tax", "0.5")).toEqual([
      { id: "A", landDm2: 1, surplusCents: -7n },
      { id: "B", landDm2: 1, surplusCents: -8n },
      { id: "C", landDm2: 1, surplusCents: -8n },
    ]);
  });

  test("the contributions always sum to the park's surplus, whatever the target", () => {
    fc.assert(
      fc.property(anyPark, anyValue, fc.nat(8), (parcels, value, n) => {
        const whole = sum(parcels.map(({ tally }) => tally));
        const { surplusCents } = judgePerMu(whole, "tax", target("tax_per_mu", value), true);
        const { best, rest, worst, totalCents } = ledger(parcels, "tax", value, n);
        expect(totalCents).toBe(surplusCents);
        if (totalCents === null) return;
        expect(total(best) + rest.surplusCents + total(worst)).toBe(totalCents);
        expect(rest.positiveParcels + rest.negativeParcels).toBeLessThanOrEqual(rest.parcels);
        expect(total(contributions(parcels, "tax", value))).toBe(totalCents);
      }),
    );
  });

  test("the order in which parcels are listed changes nothing", () => {
    fc.assert(
      fc.property(anyPark, anyValue, (parcels, value) => {
        expect(ledger([...parcels].reverse(), "tax", value, 3)).toEqual(ledger(parcels, "tax", value, 3));
      }),
    );
  });
});
