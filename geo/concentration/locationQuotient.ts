// Is a park more specialised in an industry than the district is (区位商)?
import { type Ratio, ratio, toNumber } from "../number/ratio";

/** Output in yuan. */
export interface LocationQuotientInput {
  readonly parkIndustryYuan: number;
  readonly parkYuan: number;
  readonly districtIndustryYuan: number;
  readonly districtYuan: number;
}

/**
 * LQ = the industry's share of the park ÷ its share of the district; above 1 the park is specialised. Null
 * where park or district have no output, and where the industry makes less than 0.5 % of the district: small
 * shares give wild quotients.
 * @example locationQuotient({ parkIndustryYuan: 20, parkYuan: 100, districtIndustryYuan: 100, districtYuan: 1000 }) // 2
 */
export function locationQuotient(input: LocationQuotientInput): number | null {
  const exact = locationQuotientRatio(input);
  return exact === null ? null : toNumber(exact);
}

/** The same, exact. */
export function locationQuotientRatio(input: LocationQuotientInput): Ratio | null {
  const [parkIndustry, park] = [BigInt(input.parkIndustryYuan), BigInt(input.parkYuan)];
  const [districtIndustry, district] = [BigInt(input.districtIndustryYuan), BigInt(input.districtYuan)];
  if (park <= 0n || district <= 0n || districtIndustry <= 0n) return null;
  if (districtIndustry * 1000n < district * 5n) return null;
  return ratio(parkIndustry * district, park * districtIndustry);
}
