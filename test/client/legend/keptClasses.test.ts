// Does a class that was picked out in the legend stay the class that was picked?
import { beforeAll, expect, test } from "vitest";
import { stubWindow } from "../support/stubWindow";

let store: typeof import("../../../client/state/viewStore");
beforeAll(async () => {
  stubWindow();
  store = await import("../../../client/state/viewStore");
});

test("other breaks take the lit classes off and say so; what lies beside the scale, and shares of the target, stay", () => {
  const { openView, currentAddress, subscribeDropped } = store;
  let told = 0;
  subscribeDropped(() => {
    told += 1;
  });
  const lit = () => {
    const { classes } = currentAddress().view;
    return classes === null ? null : [...classes].join();
  };
  openView({ measure: "output", breaks: "target", classes: new Set(["3"]) });
  // 50–80 % of its target is that of every measure
  openView({ measure: "tax" });
  expect([lit(), told]).toEqual(["3", 0]);
  openView({ breaks: "quantile" });
  expect([lit(), told]).toEqual([null, 1]);
  // of quantiles each measure has its own
  openView({ classes: new Set(["3"]) });
  openView({ measure: "rd" });
  expect([lit(), told]).toEqual([null, 2]);
  // who moves a break sees its class change: it stays lit
  openView({ classes: new Set(["3"]) });
  openView({ breaks: "1,2,3,4,5", classes: currentAddress().view.classes });
  expect([lit(), told]).toEqual(["3", 2]);
  // own breaks end with their measure
  openView({ measure: "tax" });
  expect([lit(), currentAddress().view.breaks, told]).toEqual([null, "target", 3]);
  openView({ classes: new Set(["idle"]) });
  openView({ breaks: "equal" });
  expect([lit(), told]).toEqual(["idle", 3]);
  openView({ measure: "use" });
  expect([lit(), told]).toEqual([null, 4]);
  // nothing was lit, or it was put out on purpose: nothing to say
  openView({ measure: "output" });
  openView({ classes: new Set(["2"]) });
  openView({ classes: null, breaks: "natural" });
  expect([lit(), told]).toEqual([null, 4]);
});
