import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGeometry } from "../../../client/map/parcelGeometry";
import { COMBINE_MODES, combine, modeOfKeys } from "../../../client/selection/combine";
import {
  bindSelection,
  clearSelection,
  invertSelection,
  missingIds,
  selectedIds,
  selectIds,
  selectionNow,
  toggleParcel,
} from "../../../client/selection/selectionStore";
import { selectionTally } from "../../../client/selection/selectionTally";
import { perMu } from "../../../geo/tally/perMu";
import { pack, square } from "../map/support/pack";

const land = (ids: readonly string[]) =>
  readGeometry(
    pack(
      ids.map((id, i) => ({
        id,
        park: 0,
        status: i === 0 ? "idle" : "in_use",
        areaDm2: 1_000_000,
        parts: [[square(i * 10, 0, 1)]],
      })),
    ),
  );

describe("the selection", () => {
  it("combines as sets do", () => {
    const pairs = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(pairs, fc.constantFrom(...COMBINE_MODES), (members, mode) => {
        const mask = (of: 0 | 1) => Uint8Array.from(members, (pair) => (pair[of] ? 1 : 0));
        const wanted = members.map(([old, found]) =>
          ({ replace: found, add: old || found, subtract: old && !found, intersect: old && found })[mode]
            ? 1
            : 0,
        );
        expect([...combine(mask(0), mask(1), mode)]).toEqual(wanted);
      }),
    );
    expect(modeOfKeys({ shiftKey: true, altKey: true }, "replace")).toBe("intersect");
    expect(modeOfKeys({ shiftKey: false, altKey: false }, "subtract")).toBe("subtract");
  });

  it("of a link waits for the land, says what is missing, and keeps to the ids when the land changes", () => {
    selectIds(["B", "gone"], "replace");
    bindSelection(land(["A", "B", "C"]));
    expect(selectedIds()).toEqual(["B"]);
    expect(missingIds()).toBe(1);
    toggleParcel(2);
    invertSelection();
    expect(selectedIds()).toEqual(["A"]);
    bindSelection(land(["X", "A"]));
    expect(selectedIds()).toEqual(["A"]);
    expect(selectionNow().count).toBe(1);
    expect(missingIds()).toBe(0);
    clearSelection();
    expect(selectedIds()).toEqual([]);
  });

  it("is a Tally: its figures are ratios of sums, and what is unknown is in neither side", () => {
    const geometry = land(["A", "B", "C"]);
    const yuan = Float64Array.of(Number.NaN, 7_200_000, 21_600_000);
    const used = Float64Array.of(0, 1_000_000, 1_000_000);
    const columns = {
      dataVersion: "v",
      yuan: { output: yuan, tax: yuan, rd: yuan },
      land: { output: used, tax: used, rd: used },
      occupiedDm2: used,
      industrialDm2: used,
      cluster: new Uint8Array(3),
      clusters: [""],
      enterprises: new Uint16Array(3),
    };
    const tally = selectionTally(Uint8Array.of(1, 1, 1), geometry, columns);
    expect(tally).toMatchObject({ parcels: 3, areaDm2: 3_000_000, idleDm2: 1_000_000, taxYuan: 28_800_000 });
    // a target may count supplied land
    expect(tally.industrialDm2).toBe(2_000_000);
    expect(perMu(tally, "tax")).toBe(96);
    expect(perMu(selectionTally(Uint8Array.of(1, 0, 0), geometry, columns), "tax")).toBeNull();
  });
});
