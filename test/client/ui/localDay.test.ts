// Is a decision made after midnight in Ningbo told as of that day, not of the day before in Greenwich?
import { afterAll, beforeAll, expect, test } from "vitest";
import { localDay } from "../../../client/ui/localDay";

const zone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = "Asia/Shanghai";
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test("half past midnight is the new day", () => {
  expect(localDay("2026-11-28T16:30:00.000Z")).toBe("2026-11-29");
  expect(localDay("2026-11-28T15:59:00.000Z")).toBe("2026-11-28");
});
