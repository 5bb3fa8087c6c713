// Does a link bring back the change that was shown, with its conditions?
import { expect, test } from "vitest";
import { DEFAULTS, readReachToken, writeReachToken } from "../../../client/reach/reachToken";
import { readAddress, writeAddress } from "../../../client/state/viewUrl";

const DEFAULT_VIEW = { period: "2025", targetSet: "item22", theme: "light" } as const;

test("a change survives its link, conditions and lists included", () => {
  const choice = {
    parkId: "SP-01",
    lever: "release",
    metric: "tax_per_mu",
    all: true,
    conditions: { ...DEFAULTS, tax: "60.5", most: 4, keep: ["330212001001GB00001", "B:1,x"], only: ["C"] },
  } as const;
  const token = writeReachToken(choice);
  const address = readAddress("/park/SP-01", `?reach=${encodeURIComponent(token)}`, DEFAULT_VIEW);
  expect(address.view.reach).toBe(token);
  const again = readAddress("/park/SP-01", writeAddress(address).split("?")[1] ?? "", DEFAULT_VIEW);
  expect(readReachToken(again.view.reach ?? "")).toEqual(choice);
});

test("what is no change is none", () => {
  for (const token of ["", "SP-01", "SP-01:steal:tax_per_mu", ":renew:tax_per_mu"]) {
    expect(readReachToken(token)).toBeNull();
  }
});
