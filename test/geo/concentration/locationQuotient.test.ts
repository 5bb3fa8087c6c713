import { describe, expect, test } from "vitest";
import { locationQuotient } from "../../../geo/concentration/locationQuotient";

describe("the location quotient (区位商)", () => {
  test("a location quotient of 2 says twice the district's share", () => {
    const input = { parkIndustryYuan: 20, parkYuan: 100, districtIndustryYuan: 100, districtYuan: 1000 };
    expect(locationQuotient(input)).toBe(2);
    expect(locationQuotient({ ...input, parkIndustryYuan: 0 })).toBe(0);
  });

  test("a location quotient is hidden below 0.5 % of the district, and shown at 0.5 % exactly", () => {
    const input = { parkIndustryYuan: 5, parkYuan: 100, districtIndustryYuan: 5, districtYuan: 1000 };
    expect(locationQuotient(input)).toBe(10);
    expect(locationQuotient({ ...input, districtYuan: 1001 })).toBeNull();
    expect(locationQuotient({ ...input, districtIndustryYuan: 0 })).toBeNull();
    expect(locationQuotient({ ...input, parkYuan: 0 })).toBeNull();
    expect(locationQuotient({ ...input, districtYuan: 0 })).toBeNull();
  });
});
