// Which parcels does an export take for those that are lit?
import { expect, test } from "vitest";
import { litParcels } from "../../../client/delivery/litParcels";

const scene = {
  land: { geometry: { ids: ["A", "B", "C"] } },
  classes: Uint8Array.of(0, 1, 0),
  legend: [{ token: "in_use" }, { token: "idle" }],
  filter: { passing: null },
} as unknown as Parameters<typeof litParcels>[0];

test("those whose class the legend leaves lit; none where no class is chosen, all where none was switched off", () => {
  expect(litParcels(scene, new Set(["in_use"]))).toEqual(["A", "C"]);
  expect(litParcels(scene, new Set())).toEqual([]);
  expect(litParcels(scene, null)).toBeNull();
  expect(litParcels(null, new Set(["in_use"]))).toBeNull();
});

test("and of those what the filter lets through", () => {
  const filtered = { ...scene!, filter: { passing: Uint8Array.of(1, 1, 0) } } as typeof scene;
  expect(litParcels(filtered, null)).toEqual(["A", "B"]);
  expect(litParcels(filtered, new Set(["in_use"]))).toEqual(["A"]);
});
