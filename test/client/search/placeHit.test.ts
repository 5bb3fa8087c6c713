// Is a pasted coordinate a place of the district, on which plot?
import { expect, test } from "vitest";
import { readGeometry } from "../../../client/map/parcelGeometry";
import { createPicker } from "../../../client/map/pick";
import { pack, square } from "../map/support/pack";
import { stubWindow } from "../support/stubWindow";

stubWindow();
const { placeHit } = await import("../../../client/search/placeHit");
const geometry = readGeometry(
  pack([{ id: "A", park: 0, status: "in_use", areaDm2: 1, parts: [[square(50, 120, 10)]] }]),
);
const land = { geometry, picker: createPicker(geometry) };
const extent = [121.4, 29.6, 121.9, 29.9] as const;

test("in either order, with the plot there; outside of the district two numbers are no place", () => {
  const on = { place: [121.555, 29.825], parcelId: "A" };
  for (const text of ["121.555, 29.825", "29.825,121.555", "29.825N 121.555E", "121.555 29.825"])
    expect(placeHit(text, extent, land), text).toEqual(on);
  expect(placeHit("121.6, 29.7", extent, land)).toEqual({ place: [121.6, 29.7], parcelId: null });
  expect(placeHit("121.555, 29.825", extent, null)?.parcelId).toBeNull();
  for (const text of ["12 34", "明州 3号", "121.555", "116.4, 39.9", "29.825, 29.825"])
    expect(placeHit(text, extent, land), text).toBeNull();
  expect(placeHit("121.555, 29.825", null, land)).toBeNull();
});
