// Is a boundary that is being drawn no event before it is another one, and can a step of it be taken back?
import { expect, test } from "vitest";
import { textOfCorners } from "../../../client/scenario/cornerText";
import {
  canFinish,
  currentDraft,
  cutOf,
  editOf,
  redrawOf,
  refusalNow,
  refuseDraft,
  setDraft,
  stepBack,
  withCorner,
} from "../../../client/scenario/draft";
import { takeTyped, typeCorners } from "../../../client/scenario/typedCorners";
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

test("corners that are typed are those of the drawing once they are taken; a corner moved meanwhile ends what was typed, and a step back gives it again", () => {
  const drawn = redrawOf(plotAt(0, 0));
  if (drawn.kind !== "redraw") throw new Error("no boundary");
  const now = () => {
    const draft = currentDraft();
    if (draft?.kind !== "redraw") throw new Error("no boundary");
    return draft;
  };
  setDraft(drawn);
  const lines = textOfCorners(drawn.polygons).split("\n");
  const typed = ["121.5, 29.7", ...lines.slice(1)].join("\n");
  typeCorners(typed);
  expect([now().typed, canFinish(now()), editOf(now())]).toEqual([typed, true, null]);
  typeCorners(lines.join("\n"));
  expect([now().typed, canFinish(now())]).toEqual([null, false]);

  typeCorners(typed);
  const moved: [number, number] = [121.51, 29.71];
  setDraft(withCorner(now(), FIRST, moved));
  expect([now().typed, now().polygons[0]?.[0]?.[0]]).toEqual([null, moved]);
  stepBack();
  expect([now().typed, now().polygons]).toEqual([typed, drawn.polygons]);

  typeCorners(["121.5", ...lines.slice(1)].join("\n"));
  expect(takeTyped()).toBe(false);
  expect([now().fault?.line, now().polygons]).toEqual([1, drawn.polygons]);
  typeCorners(typed);
  expect(now().fault).toBeNull();
  expect(takeTyped()).toBe(true);
  expect([now().typed, now().polygons[0]?.[0]?.[0]]).toEqual([null, [121.5, 29.7]]);
  expect(stepBack()).toBe(true);
  setDraft(null);
});

test("a drawing that comes back as it does not apply has its steps still", () => {
  const drawn = redrawOf(plotAt(0, 0));
  setDraft(drawn);
  const moved = withCorner(drawn, FIRST, [121.5, 29.7]);
  setDraft(moved);
  setDraft(null);
  refuseDraft(moved, { refused: "not_simple" } as Parameters<typeof refuseDraft>[1]);
  expect([currentDraft() === moved, refusalNow()?.refused]).toEqual([true, "not_simple"]);
  expect(stepBack()).toBe(true);
  expect(currentDraft()).toBe(drawn);
  setDraft(null);
});
