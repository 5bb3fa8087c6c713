// Is a share in a tooltip rounded once, from what the server said?
import { expect, test, vi } from "vitest";
import type { Scene } from "../../../client/map/scene";
import type { View } from "../../../client/state/view";

test("a share that lies on a half is rounded up, not first made a little less by a binary float", async () => {
  const location = { pathname: "/", search: "", hash: "", href: "http://m/", origin: "http://m" };
  const history = { state: null, pushState() {}, replaceState() {} };
  const matchMedia = () => ({ matches: false, addEventListener() {} });
  vi.stubGlobal("window", { location, history, matchMedia, addEventListener() {}, removeEventListener() {} });
  vi.stubGlobal("document", {});
  vi.stubGlobal("location", location);
  vi.stubGlobal("matchMedia", matchMedia);
  const { parkWords } = await import("../../../client/map/objectWords");
  // 0.5015 × 100 is 50.14999999999999 in doubles
  const concentration = { value: 0.5015, surplusYuan: -45_000, verdict: "missed" };
  const row = {
    id: "A",
    name: "A",
    kind: "strategic_park",
    tally: { areaDm2: 0 },
    metrics: { concentration },
  };
  const scene = { parks: { rows: [row] } } as unknown as Scene;
  const words = parkWords(scene, { measure: "concentration", lang: "zh" } as View, "A", (key) => key);
  expect(words).toMatchObject({ value: "50.2", surplus: { word: "gap", wan: "5" } });
});
