import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportionCents } from "../../../geo/ledger/apportionCents";
import { foldLedger } from "../../../geo/ledger/foldLedger";
import type { Holding } from "../../../geo/ledger/holding";
import { missing } from "../../../geo/ledger/missing";
import { surplusLedger } from "../../../geo/ledger/surplusLedger";
import type { Yardstick } from "../../../geo/ledger/yardstick";
import { concentrationSurplus, isMet, perMuSurplus } from "../../../geo/target/surplus";
import { anyValue, anyWorld, judged, stateOf } from "../change/randomDistrict";

const perMu = (value: string): Yardstick => ({ kind: "per_mu", value });
const share = (value: string): Yardstick => ({ kind: "concentration", value, leads: ["36"] });
const anyYardstick = fc.oneof(anyValue.map(perMu), anyValue.map(share));
const cents = (list: readonly { surplusCents: bigint }[]) =>
  list.reduce((sum, one) => sum + one.surplusCents, 0n);

const holding = (
  enterpriseId: string,
  parcelId: string,
  yuan: number | null,
  landDm2: number,
  industryCode = "3670",
): Holding => ({
  enterpriseId,
  parcelId,
  industryCode,
  landDm2,
  yuan,
});

describe("the surplus of a park taken apart", () => {
  // 48 万元/亩 asks 7.2 yuan of a dm²
  const park = [
    holding("A", "P1", 1000, 100),
    holding("A", "P2", 500, 100),
    holding("B", "P2", 900, 100, "1711"),
    holding("C", "P3", null, 70),
  ];

  test("by parcel and by enterprise, the worst first, both to the same total", () => {
    const parcels = surplusLedger(park, perMu("48"), "parcel");
    const enterprises = surplusLedger(park, perMu("48"), "enterprise");
    expect(parcels.lines.map(({ id, surplusCents }) => [id, surplusCents])).toEqual([
      ["P2", -4_000n],
      ["P1", 28_000n],
    ]);
    expect(enterprises.lines.map(({ id, surplusCents }) => [id, surplusCents])).toEqual([
      ["A", 6_000n],
      ["B", 18_000n],
    ]);
    expect([parcels.totalCents, enterprises.totalCents]).toEqual([24_000n, 24_000n]);
    expect(enterprises.lines[0]?.holdings.map(({ parcelId }) => parcelId)).toEqual(["P1", "P2"]);
  });

  test("land whose users have not reported has no line, and is said", () => {
    expect(surplusLedger(park, perMu("48"), "parcel").withoutFigure).toEqual({ count: 1, landDm2: 70 });
    expect(surplusLedger([holding("C", "P3", null, 70)], perMu("48"), "parcel")).toMatchObject({
      lines: [],
      totalCents: null,
    });
  });

  test("concentration: own leading output less the share of own output", () => {
    const { lines, totalCents } = surplusLedger(park, share("70"), "enterprise");
    expect(lines.map(({ id, surplusCents }) => [id, surplusCents])).toEqual([
      ["B", -63_000n],
      ["A", 45_000n],
    ]);
    expect(totalCents).toBe(-18_000n);
  });

  test("the lines sum to what the judge finds, and folding loses nothing", () => {
    fc.assert(
      fc.property(
        anyWorld,
        anyYardstick,
        fc.constantFrom("parcel" as const, "enterprise" as const),
        fc.nat(5),
        (world, yardstick, by, n) => {
          const state = stateOf(world, yardstick);
          const holdings = state.held
            .filter(({ counted, inside }) => counted && inside.part > 0)
            .map(({ inside, ...one }) => ({ ...one, landDm2: inside.landDm2, yuan: inside.yuan }));
          const { lines, totalCents } = surplusLedger(holdings, yardstick, by);
          expect(totalCents).toBe(judged(state));
          if (totalCents !== null) expect(cents(lines)).toBe(totalCents);
          const { worst, restBelow, restAbove, best } = foldLedger(lines, n);
          expect(cents(worst) + restBelow.surplusCents + restAbove.surplusCents + cents(best)).toBe(
            cents(lines),
          );
          expect(worst.length + restBelow.count + restAbove.count + best.length).toBe(lines.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a total rounded from both sides of zero is still reached", () => {
    expect(apportionCents([{ key: "a", numerator: -10n }], 10n, -2n)).toEqual([-2n]);
    expect(apportionCents([], 10n, 0n)).toEqual([]);
  });
});

describe("what is missing", () => {
  const anyAmounts = fc.record({
    yuan: fc.integer({ min: -1e6, max: 1e12 }),
    lead: fc.nat(1000),
    landDm2: fc.nat(1e10),
  });

  test("money, land, or leading output: the least whole amount that meets the target", () => {
    fc.assert(
      fc.property(
        anyAmounts,
        anyValue,
        fc.constantFrom(">=" as const, ">" as const),
        ({ yuan, lead, landDm2 }, value, operator) => {
          const leadYuan = Math.max(0, Math.floor((yuan / 1000) * lead));
          const amounts = { yuan, leadYuan, landDm2 };
          const mu = (more: number, less: number) =>
            isMet(perMuSurplus(yuan + more, landDm2 - less, value), operator);
          const found = missing(amounts, perMu(value), operator);
          expect(found === null).toBe(mu(0, 0));
          if (found?.moreYuan != null)
            expect([mu(found.moreYuan, 0), mu(found.moreYuan - 1, 0)]).toEqual([true, false]);
          if (found?.lessLandDm2 != null)
            expect([mu(0, found.lessLandDm2), mu(0, found.lessLandDm2 - 1)]).toEqual([true, false]);
          else if (found !== null && !value.startsWith("-")) expect(mu(0, landDm2)).toBe(false);
          const part = (more: number, turned: number) =>
            isMet(concentrationSurplus(leadYuan + more + turned, yuan + more, value), operator);
          const short = missing(amounts, share(value), operator);
          expect(short === null).toBe(part(0, 0));
          if (short?.moreLeadYuan != null)
            expect([part(short.moreLeadYuan, 0), part(short.moreLeadYuan - 1, 0)]).toEqual([true, false]);
          if (short?.turnedYuan != null)
            expect([part(0, short.turnedYuan), part(0, short.turnedYuan - 1)]).toEqual([true, false]);
          else if (short !== null) expect(part(0, yuan - leadYuan)).toBe(false);
        },
      ),
    );
  });

  test("a loss cannot be cured by less land, nor a share of 100 % by more output", () => {
    expect(missing({ yuan: -5, leadYuan: 0, landDm2: 100 }, perMu("48"), ">=")?.lessLandDm2).toBeNull();
    expect(missing({ yuan: 100, leadYuan: 40, landDm2: 9 }, share("100"), ">=")).toMatchObject({
      moreLeadYuan: null,
      turnedYuan: 60,
    });
  });
});
