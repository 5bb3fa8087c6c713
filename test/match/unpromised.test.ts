// Is it said which projects count as 0 because they promise nothing?
import { expect, test } from "vitest";
import { unpromisedOf } from "../../server/match/plan/planView";

test("who promises no tax is named for the surplus too, as 0 there is more than a low promise brings", () => {
  const projects = [
    { id: "silent", taxYuan: null, outputYuan: 5 },
    { id: "low", taxYuan: 1, outputYuan: null },
    { id: "none", taxYuan: 0, outputYuan: 0 },
  ];
  const named = (...aims: ("placed" | "surplus" | "tax" | "output")[]) =>
    unpromisedOf(
      projects,
      aims.map((aim) => ({ aim })),
    );
  expect(named("placed", "surplus")).toEqual([{ aim: "surplus", project: "silent" }]);
  expect(named("tax", "output")).toEqual([
    { aim: "tax", project: "silent" },
    { aim: "output", project: "low" },
  ]);
});
