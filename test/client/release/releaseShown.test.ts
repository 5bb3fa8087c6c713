import { describe, expect, it } from "vitest";
import { addressIn, releaseIn } from "../../../client/release/releaseShown";
import { readAddress, writeAddress } from "../../../client/state/viewUrl";

const DEFAULTS = { period: "2025", targetSet: "item22", theme: "light" } as const;

describe("the release in an address", () => {
  it("is read and set, and the period beside it is another thing", () => {
    expect(releaseIn("?rel=2024&release=r3-1a2b3c4d")).toBe("r3-1a2b3c4d");
    expect(releaseIn("?rel=2024")).toBeNull();
    expect(releaseIn("?release=")).toBeNull();
    expect(addressIn("/park/SP-01?rel=2024&m=tax", "r3-1a2b3c4d")).toBe(
      "/park/SP-01?rel=2024&m=tax&release=r3-1a2b3c4d",
    );
    expect(addressIn("/park/SP-01?release=r1-00000000&rel=2024", null)).toBe("/park/SP-01?rel=2024");
    expect(addressIn("/?release=r1-00000000", null)).toBe("/");
  });

  it("survives whatever is chosen on the page, as it is no part of the view", () => {
    const address = readAddress("/park/SP-01", "?release=r3-1a2b3c4d&rel=2024", DEFAULTS);
    const elsewhere = { ...address, view: { ...address.view, parkId: "SP-02", role: "leader" as const } };
    expect(releaseIn(`?${writeAddress(elsewhere).split("?")[1]}`)).toBe("r3-1a2b3c4d");
  });
});
