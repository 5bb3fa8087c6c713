import { describe, expect, it } from "vitest";
import { mapPlane, scaleLength } from "../../../client/present/mapPlane";
import { placeNames } from "../../../client/present/placeNames";
import { presentOptions } from "../../../client/present/presentOptions";
import { presentSteps, stepFrom } from "../../../client/present/presentSteps";
import { geodesicAreaM2 } from "../../../geo/area/geodesicArea";
import { parkOf } from "../metricFixture";

const park = (
  id: string,
  worst: "met" | "missed" | "undecided",
  surplusYuan: number | null,
  parentId?: string,
) => parkOf(id, { tax_per_mu: { value: 1, surplusYuan } }, { worst, ...(parentId ? { parentId } : {}) });

describe("the steps on the wall", () => {
  it("begin with the district, then who misses most; a park with parts comes as its parts", () => {
    const rows = [
      park("A", "met", 9),
      park("B", "missed", -1),
      park("C", "missed", -5),
      park("D", "undecided", null),
      park("W", "missed", -99),
      park("X", "met", 1, "W"),
    ];
    expect(presentSteps(rows)).toEqual([null, "C", "B", "D", "X", "A"]);
    expect(presentSteps([])).toEqual([null]);
  });

  it("go round at both ends, and a park that is no step leads on from the district", () => {
    const steps = [null, "A", "B"];
    expect(stepFrom(steps, "B", 1)).toBeNull();
    expect(stepFrom(steps, null, -1)).toBe("B");
    expect(stepFrom(steps, "GONE", 1)).toBe("A");
    expect(stepFrom([null], null, 1)).toBeNull();
  });
});

describe("the link of a wall", () => {
  it("takes scale, rotation and numbered parcels, and leaves out what makes no sense", () => {
    expect(
      presentOptions([
        ["scale", "1.5"],
        ["rotate", "30"],
        ["sel", "P1,,P2"],
      ]),
    ).toEqual({ scale: 1.5, rotateSeconds: 30, numbered: ["P1", "P2"] });
    expect(
      presentOptions([
        ["scale", "99"],
        ["rotate", "soon"],
      ]),
    ).toEqual({ scale: 1, rotateSeconds: null, numbered: [] });
    expect(presentOptions([["rotate", "0.1"]]).rotateSeconds).toBe(3);
  });
});

describe("the picture of a park", () => {
  it("is true to scale: its area in pixels is that on the ellipsoid, to 0.1 %", () => {
    const [west, south, east, north] = [121.52, 29.79, 121.56, 29.82] as const;
    const plane = mapPlane([west, south, east, north], { width: 1000, height: 600, pad: 20 });
    const drawn =
      (plane.x(east) - plane.x(west)) * (plane.y(south) - plane.y(north)) * plane.pxPerMetre ** -2;
    const ring: [number, number][] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const true_ = geodesicAreaM2({ type: "Polygon", coordinates: [ring] });
    expect(Math.abs(drawn / true_ - 1)).toBeLessThan(0.001);
    expect([100, 200, 500, 1000]).toContain(scaleLength(plane, 140));
  });

  it("names that would lie on each other are left out, the lighter one first", () => {
    const at = (id: string, x: number, weight: number) => ({ id, x, top: 50, bottom: 60, width: 80, weight });
    const placed = placeNames([at("small", 100, 1), at("large", 110, 9), at("third", 105, 0)], {
      width: 300,
      height: 100,
      line: 20,
    });
    expect([...placed.keys()]).toEqual(["large", "small"]);
    expect(placed.get("large")).not.toBe(placed.get("small"));
  });
});
