// Which parks belong to a park?
import { expect, test } from "vitest";
import { parkTree } from "../../../geo/park/parkTree";

test("a park has what is below it, children before their parents too, and nothing beside it", () => {
  const rows = [
    { id: "leaf", parentId: "middle" },
    { id: "middle", parentId: "top" },
    { id: "top", parentId: null },
    { id: "beside", parentId: null },
    { id: "below-beside", parentId: "beside" },
  ];
  expect([...parkTree("top", rows)].sort()).toEqual(["leaf", "middle", "top"]);
  expect([...parkTree("leaf", rows)]).toEqual(["leaf"]);
});
