// Is a boundary that is being drawn no event before it is another one, and can a step of it be taken back?
import { expect, test } from "vitest";
import {
  currentDraft,
  cutOf,
  editOf,
  redrawOf,
  setDraft,
  stepBack,
  withCorner,
} from "../../../client/scenario/draft";
import { plotAt } from "../../geo/scenario/scenarioLand";

const FIRST = { polygon: 0, ring: 0, at: 0 };

test("a boundary left as it was, or put back as it was, is no edit", () => {
  const drawn = redrawOf(plotAt(0, 0));
  if (drawn.kind !== "redraw") throw new Error("no boundary");
  expect(editOf(drawn)).toBeNull();
  const moved = withCorner(drawn, FIRST, [121.5, 29.7]);
  expect(editOf(moved)?.kind).toBe("redraw");
  expect(editOf(withCorner(moved, FIRST, drawn.polygons[0]![0]![0]!))).toBeNull();
});

test("steps of a drawing are taken back one by one, a drag as one; another drawing begins without any", () => {
  const drawn = redrawOf(plotAt(0, 0));
  setDraft(drawn);
  expect(stepBack()).toBe(false);
  const one = withCorner(drawn, FIRST, [121.5, 29.7]);
  setDraft(one);
  setDraft(withCorner(one, FIRST, [121.51, 29.71]), false);
  const two = withCorner(one, FIRST, [121.52, 29.72], true);
  setDraft(two);
  expect(stepBack()).toBe(true);
  expect(currentDraft()).toEqual(withCorner(one, FIRST, [121.51, 29.71]));
  expect(stepBack()).toBe(true);
  expect(currentDraft()).toBe(drawn);
  expect(stepBack()).toBe(false);

  setDraft(two);
  setDraft(cutOf(plotAt(1, 0)));
  expect(stepBack()).toBe(false);
  setDraft(null);
  expect(stepBack()).toBe(false);
});
