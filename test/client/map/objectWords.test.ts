// Is a share in a tooltip rounded once, from what the server said, and does a park tell what it wears on the map?
import { beforeAll, expect, test, vi } from "vitest";
import type { Scene } from "../../../client/map/scene";
import type { View } from "../../../client/state/view";

let parkWords: typeof import("../../../client/map/objectWords").parkWords;
beforeAll(async () => {
  const location = { pathname: "/", search: "", hash: "", href: "http://m/", origin: "http://m" };
  const history = { state: null, pushState() {}, replaceState() {} };
  const matchMedia = () => ({ matches: false, addEventListener() {} });
  vi.stubGlobal("window", { location, history, matchMedia, addEventListener() {}, removeEventListener() {} });
  vi.stubGlobal("document", {});
  vi.stubGlobal("location", location);
  vi.stubGlobal("matchMedia", matchMedia);
  ({ parkWords } = await import("../../../client/map/objectWords"));
});

test("a share that lies on a half is rounded up, not first made a little less by a binary float", () => {
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

test("in a part of a year a park tells its light, as the map does, and no verdict", () => {
  const schedule = { quarters: 1, progress: 0.95, light: "near", aheadYuan: -1 };
  const tax = {
    value: 11.4,
    verdict: "undecided",
    reason: "not_annual",
    target: { reference: false },
    schedule,
  };
  const row = { id: "A", name: "A", kind: "strategic_park", worst: "undecided", tally: { areaDm2: 0 } };
  const said = (metric: object) => {
    const scene = { parks: { rows: [{ ...row, metrics: { tax_per_mu: metric } }] } } as unknown as Scene;
    const words = (key: string, values?: Record<string, unknown>) =>
      values === undefined ? key : `${key} ${Object.values(values).join()}`;
    return parkWords(scene, { measure: "verdict", lang: "zh" } as View, "A", words)?.label;
  };
  expect(said(tax)).toBe("map:schedule period:schedule.light.near");
  expect(said({ ...tax, schedule: { ...schedule, light: null } })).toBe(
    "map:schedule period:schedule.light.none",
  );
  expect(said({ ...tax, schedule: null })).toBe("map:worst legend:class.undecided");
});
