import { describe, expect, it } from "vitest";
import { chipsOf, orderChips, WITHOUT } from "../../../client/leader/chips";

const NONE = { parkId: null, within: null, only: null, classes: null };

describe("the filters of the leader's screen", () => {
  it("are all that narrows it", () => {
    expect(chipsOf(NONE)).toEqual([]);
    expect(chipsOf({ parkId: "A", within: "town:姜山镇", only: "missed", classes: new Set() })).toHaveLength(
      4,
    );
  });

  it("stand in the order of the clicks, so that the last can be taken off", () => {
    const first = orderChips([], chipsOf({ ...NONE, only: "missed" }));
    const second = orderChips(first, chipsOf({ ...NONE, only: "missed", parkId: "A" }));
    const third = orderChips(second, chipsOf({ ...NONE, only: "missed", parkId: "A", within: "town:T" }));
    expect(third).toEqual(["only", "park", "within"]);
    // another town in its place is no new filter
    expect(orderChips(third, chipsOf({ ...NONE, only: "met", parkId: "A", within: "town:U" }))).toEqual(
      third,
    );
    expect(orderChips(third, chipsOf({ ...NONE, only: "missed", parkId: "A" }))).toEqual(["only", "park"]);
  });

  it("each has a view without it", () => {
    for (const id of chipsOf({ parkId: "A", within: "town:T", only: "met", classes: new Set(["1"]) })) {
      expect(Object.values(WITHOUT[id])).toEqual([null]);
    }
  });
});
