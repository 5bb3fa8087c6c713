// Is a score's bar as long as its terms, and never longer than the group's longest?
import { expect, test } from "vitest";
import { longestBar, scoreParts } from "../../../client/evaluation/scoreParts";

const row = (...points: string[]) => ({
  terms: points.map((one) => ({ value: null, points: one, state: "formula" as const })),
});

test("the longest bar of the group fills the width, the others keep to its scale", () => {
  const rows = [row("30", "10"), row("15", "5"), row("0", "0")];
  const longest = longestBar(rows);
  expect(rows.map((one) => scoreParts(one, longest))).toEqual([
    [75, 25],
    [37.5, 12.5],
    [0, 0],
  ]);
});

test("a term below nothing takes no length from the others, and a group without points draws nothing", () => {
  expect(scoreParts(row("-5", "20"), longestBar([row("-5", "20")]))).toEqual([0, 100]);
  expect(scoreParts(row("0"), longestBar([row("0")]))).toEqual([0]);
});
