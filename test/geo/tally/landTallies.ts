// Land for the tests: Tallies made from what a planner would say of them, and arbitrary ones for the properties.
import fc from "fast-check";
import { type Tally, tallyOf } from "../../../geo/tally/tally";
import { dm2Of } from "../../../geo/unit/land";
import { yuanOfWanYuan } from "../../../geo/unit/money";

/** A parcel wholly used by enterprises that report; output and tax in 万元, land in mu. */
export function usedLand(mu: string, wanYuan: { output?: string; tax?: string }, industry = ""): Tally {
  const areaDm2 = dm2Of(mu, "mu")!;
  const outputYuan = wanYuan.output === undefined ? 0 : yuanOfWanYuan(wanYuan.output)!;
  return tallyOf({
    parcels: 1,
    areaDm2,
    geodesicDm2: areaDm2,
    industrialDm2: areaDm2,
    occupiedDm2: areaDm2,
    ...(wanYuan.output !== undefined && {
      outputYuan,
      outputLandDm2: areaDm2,
      outputLandGeodesicDm2: areaDm2,
      outputByIndustry: { [industry]: outputYuan },
    }),
    ...(wanYuan.tax !== undefined && {
      taxYuan: yuanOfWanYuan(wanYuan.tax)!,
      taxLandDm2: areaDm2,
      taxLandGeodesicDm2: areaDm2,
    }),
  });
}

/** Supplied industrial land that nobody uses. */
export function idleLand(mu: string): Tally {
  const areaDm2 = dm2Of(mu, "mu")!;
  return tallyOf({
    parcels: 1,
    areaDm2,
    geodesicDm2: areaDm2,
    industrialDm2: areaDm2,
    idleDm2: areaDm2,
  });
}

const land = fc.integer({ min: 0, max: 1_000_000_000 });
const money = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const industry = fc.constantFrom("", "36", "3670", "39", "1711", "384", "constructor", "__proto__");

/** Any Tally: negative money, gaps and odd industry keys included. */
export const anyTally: fc.Arbitrary<Tally> = fc
  .record({
    parcels: fc.nat(1000),
    areaDm2: land,
    geodesicDm2: land,
    industrialDm2: land,
    idleDm2: land,
    occupiedDm2: land,
    outputYuan: money,
    taxYuan: money,
    rdYuan: money,
    outputLandDm2: land,
    taxLandDm2: land,
    rdLandDm2: land,
    outputLandGeodesicDm2: land,
    taxLandGeodesicDm2: land,
    rdLandGeodesicDm2: land,
    outputByIndustry: fc.array(fc.tuple(industry, money)).map((entries) => Object.fromEntries(entries)),
  })
  .map(tallyOf);
