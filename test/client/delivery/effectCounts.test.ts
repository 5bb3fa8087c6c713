import { expect, test } from "vitest";
import { effectCounts, toldCounts } from "../../../client/delivery/effectCounts";
import type { ParkEffect } from "../../../server/api/deliveryShapes";

const park = (id: string, change: Partial<ParkEffect>, value: readonly [number | null, number | null]) =>
  ({
    id,
    name: id,
    nameEn: null,
    kind: "strategic_park",
    parcels: { before: 1, after: 1 },
    standing: "both",
    flips: false,
    metrics: [
      {
        metric: "output_per_mu",
        before: { value: value[0], verdict: "undecided" },
        after: { value: value[1], verdict: "undecided" },
      },
    ],
    ...change,
  }) satisfies ParkEffect;

test("thirteen parks that were judged for the first time read as '0 verdicts change'", () => {
  const first = Array.from({ length: 13 }, (_, i) => park(`P${i}`, { standing: "first" }, [null, 900]));
  expect(toldCounts(effectCounts([{ period: "2025", parks: first }]))).toEqual([
    { what: "first", count: 13 },
    { what: "figures", count: 13 },
  ]);
});

test("a park that changes in two years is one park", () => {
  const effects = [
    { period: "2025", parks: [park("A", {}, [1, 2])] },
    { period: "2024", parks: [park("A", { flips: true }, [1, 2]), park("B", {}, [null, null])] },
  ];
  expect(effectCounts(effects)).toEqual({ first: 0, flips: 1, gone: 0, figures: 1, parks: 2 });
});
