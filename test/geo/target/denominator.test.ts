// Over which land is a figure judged, and do the parts still make the whole?
import fc from "fast-check";
import { expect, test } from "vitest";
import { ledger } from "../../../geo/ledger/ledger";
import { sum } from "../../../geo/tally/add";
import { tallyOf } from "../../../geo/tally/tally";
import { judgePerMu } from "../../../geo/target/judge";
import { target } from "./policyTargets";

test("4.5: the same output passes over occupied land and misses over all that was supplied", () => {
  // 100 mu occupied, 120 supplied, 200 in all; 95 000 万元
  const tally = tallyOf({
    outputYuan: 950_000_000,
    outputLandDm2: 6_666_667,
    occupiedDm2: 6_666_667,
    industrialDm2: 8_000_000,
    areaDm2: 13_333_333,
  });
  const judged = (denominator: "occupied" | "supplied" | "gross", value: string) =>
    judgePerMu(tally, "output", target("output_per_mu", value, { denominator }), true);
  expect(judged("occupied", "949")).toMatchObject({ verdict: "met" });
  // 100 × 950 000 000 − 15 × 949 × 8 000 000
  expect(judged("supplied", "949")).toMatchObject({ verdict: "missed", surplusCents: -18_880_000_000n });
  expect(judged("supplied", "949").value).toBeCloseTo(791.6667, 3);
  expect(judged("gross", "475").value).toBeCloseTo(475, 3);
});

test("nobody is judged by a figure that nobody reports, however much land there is", () => {
  const idle = tallyOf({ industrialDm2: 1000, areaDm2: 1000 });
  expect(
    judgePerMu(idle, "output", target("output_per_mu", "1", { denominator: "gross" }), true),
  ).toMatchObject({
    value: null,
    verdict: "undecided",
    reason: "no_land",
  });
});

test("an exempt subject has no verdict and no surplus, and says so before anything else", () => {
  const exemption = { kind: "park" as const, id: "A", reason: "在建", until: null };
  const tally = tallyOf({ outputYuan: 1, outputLandDm2: 100, occupiedDm2: 100 });
  expect(judgePerMu(tally, "output", target("output_per_mu", "950", { exemption }), false)).toMatchObject({
    verdict: "undecided",
    reason: "exempt",
    surplusCents: null,
  });
});

test("under every denominator the parcels' parts sum to the park's surplus", () => {
  const any = fc.record({
    yuan: fc.integer({ min: -1e9, max: 1e10 }),
    used: fc.nat(1e6),
    supplied: fc.nat(1e6),
    more: fc.nat(1e6),
  });
  fc.assert(
    fc.property(
      fc.array(any, { maxLength: 20 }),
      fc.constantFrom("occupied" as const, "supplied" as const, "gross" as const),
      fc.constantFrom("950", "48.5", "0.333"),
      (land, denominator, value) => {
        const parcels = land.map(({ yuan, used, supplied, more }, at) => ({
          id: `P${at}`,
          tally: tallyOf({
            outputYuan: used > 0 ? yuan : 0,
            outputLandDm2: used,
            occupiedDm2: used,
            industrialDm2: supplied,
            areaDm2: supplied + more,
          }),
        }));
        const whole = sum(parcels.map(({ tally }) => tally));
        const judged = judgePerMu(whole, "output", target("output_per_mu", value, { denominator }), true);
        const found = ledger(parcels, "output", value, 3, denominator);
        if (judged.surplusCents !== null) expect(found.totalCents).toBe(judged.surplusCents);
      },
    ),
  );
});
