import { expect, it } from "vitest";
import { drawnAreas, linesOf } from "../../../client/filter/drawnAreas";
import type { Filter } from "../../../geo/filter/filter";

const area = (west: string): Filter => ({
  op: "within",
  ring: [
    [west, "29.7"],
    ["121.6", "29.7"],
    ["121.6", "29.8"],
  ],
});
const idle: Filter = { op: "oneOf", field: "status", values: ["idle"], negated: false };

it("every area that was drawn is seen on the map, also one that is turned over or stands in brackets; nothing else is", () => {
  const nested: Filter = {
    op: "all",
    of: [idle, area("121.1"), { op: "any", of: [idle, { op: "not", of: area("121.2") }] }],
  };
  expect(drawnAreas(nested).map(({ ring }) => ring[0]?.[0])).toEqual(["121.1", "121.2"]);
  expect([...drawnAreas(null), ...drawnAreas(idle)]).toEqual([]);
});

it("its line comes back to where it began", () => {
  expect(linesOf(drawnAreas(area("121.1"))).coordinates).toEqual([
    [
      [121.1, 29.7],
      [121.6, 29.7],
      [121.6, 29.8],
      [121.1, 29.7],
    ],
  ]);
});
