// What can a small district look like in two states? Enterprises on several parcels, parcels on a park's line, figures missing or negative.
import fc from "fast-check";
import { allocate } from "../../../geo/allocation/allocate";
import type { ChangeState, Held } from "../../../geo/change/changeState";
import type { Yardstick } from "../../../geo/ledger/yardstick";
import { sum } from "../../../geo/tally/add";
import { type Tally, tallyOf } from "../../../geo/tally/tally";
import { judgeConcentration, judgePerMu } from "../../../geo/target/judge";
import { target } from "../target/policyTargets";

const PARCELS = ["P0", "P1", "P2", "P3", "P4"];

export interface World {
  /** Share of each parcel inside the park, in tenths. */
  readonly lines: readonly number[];
  readonly enterprises: readonly {
    readonly aboveScale: boolean;
    readonly industry: string;
    readonly yuan: number | null;
    readonly land: readonly number[];
  }[];
}

const enterprise = fc.record({
  aboveScale: fc.boolean(),
  industry: fc.constantFrom("3670", "1711", ""),
  yuan: fc.option(fc.oneof(fc.integer({ min: -1e9, max: 1e11 }), fc.integer({ min: -20, max: 20 })), {
    freq: 5,
  }),
  land: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 1, max: 9 })), {
    minLength: PARCELS.length,
    maxLength: PARCELS.length,
  }),
});
export const anyWorld: fc.Arbitrary<World> = fc.record({
  lines: fc.array(fc.constantFrom(0, 10, 10, 3, 7), { minLength: PARCELS.length, maxLength: PARCELS.length }),
  enterprises: fc.array(enterprise, { maxLength: 8 }),
});
/** Two worlds, the second the first with each trait kept or drawn anew. */
export const anyTwoWorlds = fc
  .tuple(anyWorld, anyWorld, fc.array(fc.nat(31), { minLength: 8, maxLength: 8 }))
  .map(([first, drawn, keep]): [World, World] => [
    first,
    {
      lines: (keep[0] ?? 0) % 2 === 0 ? first.lines : drawn.lines,
      enterprises: drawn.enterprises.map((other, index) => {
        const old = first.enterprises[index];
        const bits = keep[index] ?? 0;
        if (old === undefined) return other;
        return {
          aboveScale: bits & 1 ? old.aboveScale : other.aboveScale,
          industry: bits & 2 ? old.industry : other.industry,
          yuan: bits & 4 ? old.yuan : other.yuan,
          land: bits & 8 ? old.land : other.land,
        };
      }),
    },
  ]);
export const anyValue = fc.oneof(
  fc.constantFrom("48", "60", "48.5", "0.333", "-1.25"),
  fc.nat(1e7).map((digits) => `${digits}e-5`),
);

/** The world as a state: figures allocated by land, and of a parcel on the line the part inside. */
export function stateOf({ lines, enterprises }: World, yardstick: Yardstick): ChangeState {
  return {
    yardstick,
    held: enterprises.flatMap(({ aboveScale, industry, yuan, land }, index): Held[] => {
      const parts = land.flatMap((weightDm2, at) =>
        weightDm2 > 0 ? [{ key: PARCELS[at] ?? "", weightDm2, at }] : [],
      );
      if (parts.length === 0) return [];
      const split = yuan === null ? null : allocate(yuan, parts);
      return parts.map(({ key, weightDm2, at }, place) => {
        const whole = split === null ? null : (split[place] ?? 0);
        const part = lines[at] ?? 0;
        return {
          enterpriseId: `E${index}`,
          parcelId: key,
          industryCode: industry,
          counted: aboveScale,
          landDm2: weightDm2,
          yuan: whole,
          inside: {
            part,
            whole: 10,
            landDm2: Math.floor((weightDm2 * part) / 10),
            yuan: whole === null ? null : Math.trunc((whole * part) / 10),
          },
        };
      });
    }),
  };
}

/** The surplus as the judge finds it on the park's Tally: another way than the ledger's and the change's. */
export function judged({ held, yardstick }: ChangeState): bigint | null {
  const tally: Tally = sum(
    held
      .filter(({ counted, inside }) => counted && inside.part > 0)
      .map(({ inside: { landDm2, yuan }, industryCode }) =>
        tallyOf({
          occupiedDm2: landDm2,
          ...(yuan === null
            ? {}
            : { outputYuan: yuan, outputLandDm2: landDm2, outputByIndustry: { [industryCode]: yuan } }),
        }),
      ),
  );
  return yardstick.kind === "per_mu"
    ? judgePerMu(tally, "output", target("output_per_mu", yardstick.value), true).surplusCents
    : judgeConcentration(tally, yardstick.leads, target("concentration", yardstick.value), true).surplusCents;
}
