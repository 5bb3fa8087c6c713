// Does the clients' map show all sites at first, and one of them close by?
import { expect, test } from "vitest";
import { BOX_FORM, pinsOf, sheetView } from "../../../client/share/shareView";
import type { BrochureMap } from "../../../geo/promotion/brochure";

const square = (x: number, y: number, side: number) => [
  [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
    ] as const,
  ],
];
const map: BrochureMap = {
  ...{ widthM: 4000, heightM: 2500, parks: [] },
  sites: [
    { numbers: [1], point: [150, 250], shape: square(100, 200, 100) },
    { numbers: [2, 3], point: [3100, 2100], shape: square(3000, 2000, 200) },
  ],
};

test("all of the sheet in the form of its box", () => {
  expect(sheetView(map, null)).toEqual({ leftM: 0, topM: 0, widthM: 4000, heightM: 2500 });
  // a long sheet is shown whole in a box that is less so
  const long = { ...map, widthM: 9000, heightM: 1000 };
  const { leftM, widthM, topM, heightM } = sheetView(long, null);
  expect([leftM, widthM]).toEqual([0, 9000]);
  expect(topM).toBeCloseTo(500 - heightM / 2);
  expect(widthM / heightM).toBeCloseTo(BOX_FORM);
});

test("a site in the middle with ground around it, also by the second number on its parcel", () => {
  // three times its 200 m high, in the form of the box
  expect(sheetView(map, 3)).toEqual({ leftM: 3100 - 480, topM: 2100 - 300, widthM: 960, heightM: 600 });
  // a small one with 300 m at least
  expect(sheetView(map, 1).heightM).toBe(300);
});

test("pins that would cover one another are one, with all numbers; close by each has its own", () => {
  const near = [
    { numbers: [3], point: [100, 100] as const, shape: [] },
    { numbers: [1, 2], point: [300, 100] as const, shape: [] },
    { numbers: [4], point: [3000, 100] as const, shape: [] },
    { numbers: [5], point: [5000, 100] as const, shape: [] },
  ];
  const view = { leftM: 0, topM: 0, widthM: 4000, heightM: 2500 };
  // 200 m are 20 pixels of 400 and 50 of 1000; the last one is out of view
  expect(pinsOf(near, view, 400).map(({ numbers, point }) => [numbers, point])).toEqual([
    [
      [1, 2, 3],
      [100, 100],
    ],
    [[4], [3000, 100]],
  ]);
  for (const widthPx of [1000, 0])
    expect(pinsOf(near, view, widthPx).map(({ numbers }) => numbers)).toEqual([[3], [1, 2], [4]]);
});
