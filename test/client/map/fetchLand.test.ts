// Is land that was measured on other data than the page's refused, rather than laid on the wrong parcels?
import { afterEach, expect, test, vi } from "vitest";
import { fetchLand } from "../../../client/map/mapData";
import { packColumns } from "../../../server/map/packColumns";

// the browser's history is none of this
vi.mock("../../../client/state/viewStore", () => ({ currentAddress: () => ({ view: { lang: "zh" } }) }));

afterEach(() => {
  vi.unstubAllGlobals();
});

test("an answer of the page's own data is taken, one of later data is an error", async () => {
  const bytes = packColumns({
    ...{ count: 2, dataVersion: "2-7", dictionaries: {} },
    arrays: { commonDm2: Float64Array.of(30, 0), inner: Uint8Array.of(1, 0) },
  });
  vi.stubGlobal("fetch", async () => new Response(new Uint8Array(bytes)));
  const land = await fetchLand({ layer: "L1" }, "2-7");
  expect([Array.from(land.commonDm2), Array.from(land.inner)]).toEqual([
    [30, 0],
    [1, 0],
  ]);
  await expect(fetchLand({ layer: "L1" }, "1-5")).rejects.toThrow();
});
