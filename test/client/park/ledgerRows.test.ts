import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerRows } from "../../../client/park/ledgerRows";
import type { ParkLedger } from "../../../server/api/shapes";

function ledgerOf(amounts: readonly number[], listed: number): ParkLedger {
  const lines = amounts
    .map((surplusYuan, index) => ({ parcelId: `P${index}`, areaDm2: 1, surplusYuan, value: null }))
    .sort((a, b) => b.surplusYuan - a.surplusYuan);
  const best = lines.filter((line) => line.surplusYuan > 0).slice(0, listed);
  const worst = lines
    .filter((line) => line.surplusYuan < 0)
    .reverse()
    .slice(0, listed);
  const rest = lines.filter((line) => !best.includes(line) && !worst.includes(line));
  const sum = (some: typeof lines) => some.reduce((total, { surplusYuan }) => total + surplusYuan, 0);
  return {
    best,
    worst,
    rest: {
      parcels: rest.length,
      surplusYuan: sum(rest),
      positive: rest.filter((line) => line.surplusYuan > 0).length,
      negative: rest.filter((line) => line.surplusYuan < 0).length,
    },
    totalYuan: lines.length === 0 ? null : sum(lines),
  };
}

describe("a ledger's lines", () => {
  it("add up to the total shown: the rest takes the rounding", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (amounts, n) => {
          const rows = ledgerRows(ledgerOf(amounts, 8), n);
          const shown = [...(rows?.best ?? []), ...(rows?.worst ?? [])];
          const sum = shown.reduce((total, { wanYuan }) => total + wanYuan, rows?.rest.wanYuan ?? 0);
          expect(sum).toBe(rows?.totalWanYuan);
        },
      ),
    );
  });

  it("fold what is not listed into the rest, parcels counted", () => {
    const rows = ledgerRows(ledgerOf([50_000, 40_000, 30_000, 20_000, -10_000, -20_000], 8), 1);
    expect(rows?.best.map(({ wanYuan }) => wanYuan)).toEqual([5]);
    expect(rows?.worst.map(({ wanYuan }) => wanYuan)).toEqual([-2]);
    expect(rows?.rest).toEqual({ parcels: 4, positive: 3, negative: 1, wanYuan: 8 });
  });

  it("are none where no parcel carries the figure", () => {
    expect(ledgerRows(ledgerOf([], 8), 3)).toBeNull();
  });
});
