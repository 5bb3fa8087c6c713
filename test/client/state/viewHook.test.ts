// Is the view the same object as long as nothing of it is chosen but a filter? Else the whole page is rendered at each filter.
import { beforeAll, expect, test } from "vitest";
import { stubWindow } from "../support/stubWindow";

let page: typeof import("../../../client/state/useView") & typeof import("../../../client/state/viewStore");
beforeAll(async () => {
  stubWindow();
  page = {
    ...(await import("../../../client/state/useView")),
    ...(await import("../../../client/state/viewStore")),
  };
});

test("a filter leaves the view as it is; anything else is another view, whatever was filtered before", () => {
  const { viewHook, openView, currentAddress } = page;
  const before = viewHook();
  openView({ filter: "亩均税收 < 48" });
  expect(currentAddress().view.filter).toBe("亩均税收 < 48");
  expect(viewHook()).toBe(before);
  expect(before).not.toHaveProperty("filter");
  openView({ measure: "rd", filter: "" });
  const after = viewHook();
  expect(after).not.toBe(before);
  expect(after.measure).toBe("rd");
  openView({ classes: new Set(["1"]) });
  expect(viewHook()).not.toBe(after);
  expect([...(viewHook().classes ?? [])]).toEqual(["1"]);
});

test("the address of a link holds the filter, though the view does not", () => {
  const { openView, hrefOf } = page;
  openView({ filter: "亩均税收 < 20" });
  const link = new URL(hrefOf({ parkId: "P1" }), "http://mutu.example");
  expect([link.pathname, link.searchParams.get("f")]).toEqual(["/park/P1", "亩均税收 < 20"]);
});

test("land is narrowed by a filter or by classes lit, even by none of them", async () => {
  const { isNarrowed } = await import("../../../client/state/view");
  const { openView, currentAddress } = page;
  const narrowedBy = (filter: string, classes: ReadonlySet<string> | null) => {
    openView({ filter, classes });
    return isNarrowed(currentAddress().view);
  };
  expect([narrowedBy("", null), narrowedBy("亩均税收 < 48", null), narrowedBy("", new Set())]).toEqual([
    false,
    true,
    true,
  ]);
});
