import { expect, it } from "vitest";
import { editOf } from "../../../client/filter/editFilter";
import { type FilterParts, partsOf } from "../../../client/filter/filterParts";
import { withWord } from "../../../client/filter/withWord";
import type { Filter } from "../../../geo/filter/filter";

const status = (value: string): Filter => ({ op: "oneOf", field: "status", values: [value], negated: false });
const zone: Filter = { op: "layer", layer: "strategic_park" };
const use: Filter = { op: "missing", field: "tax_per_mu" };

/** An edit made where `seen` is still on the screen. */
function editFrom(seen: readonly Filter[], set: readonly Filter[]) {
  let now: FilterParts = { join: "all", parts: set };
  const edit = editOf(
    { join: "all", parts: seen },
    {
      now: () => now,
      show: (filter) => {
        now = partsOf(filter);
      },
    },
  );
  return { edit, parts: () => now.parts, join: () => now.join };
}

it("a condition set while an area is drawn, or before the panel has followed, stays when the next one comes", () => {
  const added = editFrom([], [status("idle")]);
  added.edit.add(zone);
  expect(added.parts()).toEqual([status("idle"), zone]);
  const set = editFrom([status("idle")], [status("idle"), zone]);
  set.edit.setField("status", status("in_use"));
  expect(set.parts()).toEqual([status("in_use"), zone]);
  set.edit.setJoin("any");
  expect([set.join(), set.parts()]).toEqual(["any", [status("in_use"), zone]]);
});

it("it is the condition that is seen which is turned over or taken out, wherever it stands by now", () => {
  const moved = editFrom([status("idle"), zone, use], [zone, use]);
  moved.edit.replace(1, { op: "not", of: zone });
  expect(moved.parts()).toEqual([{ op: "not", of: zone }, use]);
  moved.edit.replace(0, null);
  expect(moved.parts()).toEqual([{ op: "not", of: zone }, use]);
  moved.edit.replace(2, null);
  expect(moved.parts()).toEqual([{ op: "not", of: zone }]);
});

it("of two words of one facet that are chosen before it has followed both stay; chosen again a word goes, and with the last of them the condition", () => {
  const { edit, parts } = editFrom([], [zone]);
  const choose = (value: string) => edit.changeField("status", (own) => withWord(own, "status", value));
  choose("idle");
  choose("in_use");
  expect(parts()).toEqual([
    zone,
    { op: "oneOf", field: "status", values: ["idle", "in_use"], negated: false },
  ]);
  choose("idle");
  choose("in_use");
  expect(parts()).toEqual([zone]);
  choose("");
  expect(parts()).toEqual([zone, { op: "missing", field: "status" }]);
  choose("idle");
  expect(parts()).toEqual([zone, status("idle")]);
  choose("");
  choose("");
  expect(parts()).toEqual([zone]);
});
