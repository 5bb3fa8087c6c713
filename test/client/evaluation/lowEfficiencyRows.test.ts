// Are inefficient parcels narrowed and put in order as asked, what is not known at the end whichever way?
import { expect, test } from "vitest";
import {
  LOW_AS_OPENED,
  type LowShown,
  lowEfficiencyRows,
} from "../../../client/evaluation/lowEfficiencyRows";
import { DISPOSAL_STAGES } from "../../../geo/lowEfficiency/disposal";
import type { LowEfficiencyView } from "../../../server/api/lowEfficiencyShapes";

const parcel = (
  id: string,
  areaDm2: number,
  parkId: string | null,
  since: string | null,
  rules: readonly string[],
  stage: LowEfficiencyView["stage"] = "suggested",
) =>
  ({
    ...{ id, code: null, name: null, parkId, parkName: parkId, parkNameEn: null, areaDm2, since, stage },
    ...{ suggested: true, decision: null, steps: [] },
    reasons: ["idle", "below"].map((rule) => ({ rule, state: rules.includes(rule) ? "met" : "unknown" })),
  }) as unknown as LowEfficiencyView;
const LIST = [
  parcel("a", 20, "城北", null, ["idle"], "agreed"),
  parcel("b", 30, "潘火", "2024", ["below"]),
  parcel("c", 10, null, "2024-05-01", ["idle", "below"], "confirmed"),
  parcel("d", 30, "城北", "2023-01-01", ["idle"]),
];
const order = (more: Partial<LowShown>) =>
  lowEfficiencyRows(LIST, { ...LOW_AS_OPENED, ...more }, DISPOSAL_STAGES)
    .map(({ id }) => id)
    .join("");

test("the largest first as it opens, equal ones by id; by any other column both ways", () => {
  expect(order({})).toBe("bdac");
  expect(order({ descending: false })).toBe("cabd");
  // a year is before its days
  expect(order({ sort: "since", descending: false })).toBe("dbca");
  expect(order({ sort: "since", descending: true })).toBe("cbda");
  expect(order({ sort: "stage", descending: false })).toBe("bdca");
  expect(order({ sort: "code", descending: true })).toBe("dcba");
  expect(order({ sort: "park", descending: false })).toBe("adbc");
});

test("by park, land in none too, by a reason that is met and not only asked, by stage", () => {
  expect(order({ park: "城北" })).toBe("da");
  expect(order({ park: "" })).toBe("c");
  expect(order({ reason: "below" })).toBe("bc");
  expect(order({ reason: "idle", park: "城北" })).toBe("da");
  expect(order({ stage: "confirmed" })).toBe("c");
});
