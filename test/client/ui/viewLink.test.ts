// Does a link that is opened in a new tab take along what is selected by then?
import type { MouseEvent } from "react";
import { beforeAll, expect, test } from "vitest";
import { stubWindow } from "../support/stubWindow";

let page: typeof import("../../../client/ui/useViewLink") & typeof import("../../../client/state/viewStore");
beforeAll(async () => {
  stubWindow();
  page = {
    ...(await import("../../../client/ui/useViewLink")),
    ...(await import("../../../client/state/viewStore")),
  };
});

/** A click, and the address that the link has after it. */
function press(keys: { ctrlKey?: boolean }) {
  let address = "";
  let kept = true;
  const event = {
    metaKey: false,
    ctrlKey: keys.ctrlKey ?? false,
    shiftKey: false,
    button: 0,
    preventDefault: () => {
      kept = false;
    },
    currentTarget: {
      setAttribute: (_: string, value: string) => {
        address = value;
      },
    },
  } as unknown as MouseEvent<HTMLElement>;
  return { event, address: () => address, kept: () => kept };
}

test("it has the selection of when it is pressed, not that of when it was rendered", () => {
  const { viewLink, rememberSelection, currentAddress } = page;
  const link = viewLink({ parkId: "P1" });
  expect(link.href).not.toContain("sel=");
  rememberSelection("A1,A2");
  const press1 = press({});
  link.onMouseDown(press1.event);
  expect(decodeURIComponent(press1.address())).toContain("sel=A1,A2");
  rememberSelection(null);
  const press2 = press({ ctrlKey: true });
  link.onClick(press2.event);
  expect([press2.kept(), press2.address()]).toEqual([true, link.href]);
  expect(currentAddress().view.parkId).toBeNull();
  const press3 = press({});
  link.onClick(press3.event);
  expect([press3.kept(), currentAddress().view.parkId]).toEqual([false, "P1"]);
});
