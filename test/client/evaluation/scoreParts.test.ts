// Is a score's bar as long as its terms, and never longer than the group's longest?
import { expect, test } from "vitest";
import { longestBar, scoreParts } from "../../../client/evaluation/scoreParts";
import { unjudgedCounts, unreported } from "../../../client/evaluation/unjudged";

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

test("nobody reports what no group reports: one that alone lacks it says nothing of the others", () => {
  const rows = [{ unjudged: null }, { unjudged: "blank" }, { unjudged: "missing" }] as const;
  const lacking = (energy: number, water: number) => [
    { id: "energy", missing: energy },
    { id: "water", missing: water },
  ];
  const small = { rows: rows.slice(0, 1), indicators: lacking(1, 1) };
  expect(unreported([small, { rows, indicators: lacking(2, 3) }]).map(({ id }) => id)).toEqual(["water"]);
  expect(unreported([{ rows, indicators: lacking(2, 3) }, small]).map(({ id }) => id)).toEqual(["water"]);
  expect(unjudgedCounts(rows)).toEqual({ blank: 1, missing: 1 });
});
