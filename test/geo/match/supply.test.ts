import { describe, expect, test } from "vitest";
import { type FunnelSite, fitting, funnel } from "../../../geo/match/funnel";
import { changeOf, placementEffect } from "../../../geo/match/placementEffect";
import { floorPlots, type PromisedYear, pieceOf } from "../../../geo/match/placeProject";
import { isOfWhole, type SiteRule } from "../../../geo/match/rule";
import type { Plot } from "../../../geo/scenario/plot";
import { add } from "../../../geo/tally/add";
import { EMPTY_TALLY } from "../../../geo/tally/tally";
import { holding, PARKS } from "../scenario/scenarioLand";

const MU15 = 1_000_000;
const vacant: Plot = {
  id: "A",
  from: ["A"],
  use: "1001",
  status: "idle",
  basis: "certificate",
  limits: {},
  parts: [{ parkId: "P1", areaDm2: MU15, geodesicDm2: MU15 + 7, holdings: [] }],
  shape: { type: "MultiPolygon", coordinates: [] },
};
const promise = (id: string, taxYuan: number): PromisedYear => ({
  ...{ id, name: id, industry: "3811", outputYuan: 100_000_000, rdYuan: null },
  taxYuan,
});

describe("a piece of a parcel", () => {
  test("two pieces that make the whole change the park as two projects on it would, to 0.01 m²", () => {
    const one = pieceOf(vacant, 300_001);
    const other = pieceOf(vacant, MU15 - 300_001);
    if (one === null || other === null) throw new Error("both are there");
    const change = add(
      placementEffect([one], promise("X", 5), PARKS, "all").get("P1") ?? EMPTY_TALLY,
      placementEffect([other], promise("Y", 7), PARKS, "all").get("P1") ?? EMPTY_TALLY,
    );
    expect(change).toMatchObject({ occupiedDm2: MU15, idleDm2: -MU15, taxYuan: 12, areaDm2: 0, parcels: 0 });
  });

  test("there is none where somebody is, where two parks count it, or where it is larger than the parcel", () => {
    const [part] = vacant.parts;
    if (part === undefined) throw new Error("it has a part");
    expect(pieceOf({ ...vacant, parts: [{ ...part, holdings: [holding({})] }] }, 5)).toBeNull();
    expect(pieceOf({ ...vacant, parts: [part, part] }, 5)).toBeNull();
    expect(pieceOf({ ...vacant, parts: [] }, 5)).toBeNull();
    expect(pieceOf(vacant, MU15 + 1)).toBeNull();
    expect(pieceOf(vacant, MU15)?.parts[0]?.areaDm2).toBe(MU15);
  });
});

describe("floors of a building", () => {
  test("nobody leaves; the project has its share of the land and all that it promises, in each park its part", () => {
    const split: Plot = {
      ...vacant,
      status: "in_use",
      parts: [
        { parkId: "P1", areaDm2: 750_000, geodesicDm2: 750_000, holdings: [holding({ taxYuan: 99 })] },
        { parkId: null, areaDm2: 250_000, geodesicDm2: 250_000, holdings: [] },
      ],
    };
    const { before, after } = floorPlots(split, promise("X", 1_001), 100_000);
    const change = changeOf([before], [after], PARKS, "all");
    expect(change.get("P1")).toMatchObject({ occupiedDm2: 75_000, taxYuan: 751, areaDm2: 0, parcels: 0 });
    expect(change.get("")).toMatchObject({ occupiedDm2: 100_000, taxYuan: 1_001, rdLandDm2: 0 });
  });
});

describe("rules of land and of floors", () => {
  const rule = (id: string, fact: string, of?: "land" | "floor"): SiteRule => ({
    id,
    anyOf: [{ fact, test: ">=", than: { value: "5" } }],
    modes: [],
    whenUnknown: "exclude",
    ...(of === undefined ? {} : { of }),
  });
  const sites: FunnelSite[] = [
    { id: "parcel", facts: { area_mu: 9 } },
    { id: "small", facts: { area_mu: 4 } },
    { id: "floor", supply: "floor", facts: { clear_height_m: "6.0" } },
    { id: "low", supply: "floor", facts: { clear_height_m: "4.5" } },
  ];
  const rules = [rule("area", "area_mu", "land"), rule("height", "clear_height_m", "floor")];

  test("each is asked of its own supply, and every way of asking gives the same sites", () => {
    const found = funnel(sites, rules, {}, null);
    expect(found.fits).toEqual(["parcel", "floor"]);
    expect(fitting(sites, rules, {}, null).map(({ id }) => id)).toEqual(["parcel", "floor"]);
    expect(funnel(sites, [rule("both", "area_mu")], {}, null).fits).toEqual(["parcel"]);
  });

  test("what only a whole site has is asked of the whole", () => {
    expect([rule("a", "area_mu"), rule("b", "status")].map(isOfWhole)).toEqual([true, false]);
  });
});
