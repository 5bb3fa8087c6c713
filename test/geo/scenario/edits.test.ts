// What does each edit do, worked by hand?
import { describe, expect, it } from "vitest";
import { scaledHoldings } from "../../../geo/scenario/apportion";
import { freeLandDm2, type Plot, plotArea } from "../../../geo/scenario/plot";
import { ScenarioReplay } from "../../../geo/scenario/replay";
import type { ScenarioEdit } from "../../../geo/scenario/scenarioEvent";
import { baseOf, cell, eventOf, holding, idAt, latOf, lonOf, plotAt } from "./scenarioLand";

/** The land after the edits, and how each of them went. */
function suppose(plots: readonly Plot[], edits: readonly ScenarioEdit[], day: string | null = null) {
  const replay = new ScenarioReplay(baseOf(plots), "above-scale");
  const steps = replay.run({ events: edits.map((edit, at) => eventOf(edit, `e${at}`)), day });
  return {
    plot: (id: string) => replay.plot(id)!,
    deltas: replay.deltas(),
    outcomes: steps.map(({ state, refusal }) => refusal?.refused ?? state),
  };
}
const HALVED: ScenarioEdit = {
  kind: "split",
  plotId: "G00",
  line: [
    [lonOf(0.5), latOf(-0.1)],
    [lonOf(0.5), latOf(1.1)],
  ],
};

describe("a split", () => {
  it("hands area, land in use and each figure to the pieces by area: an odd yuan goes to one of them", () => {
    const plot = plotAt(0, 0, { holdings: [holding({ landDm2: 300_001, outputYuan: 101, taxYuan: -7 })] });
    const { plot: at, outcomes } = suppose([plot], [HALVED]);
    const [west, east] = [at("G00-1"), at("G00-2")];
    expect(outcomes).toEqual(["done"]);
    expect(at("G00")).toBeNull();
    const { areaDm2, geodesicDm2 } = plotArea(plot);
    expect(plotArea(west).areaDm2 + plotArea(east).areaDm2).toBe(areaDm2);
    expect(plotArea(west).geodesicDm2 + plotArea(east).geodesicDm2).toBe(geodesicDm2);
    expect(Math.abs(plotArea(west).areaDm2 - areaDm2 / 2)).toBeLessThanOrEqual(1);
    const [a, b] = [west.parts[0]!.holdings[0]!, east.parts[0]!.holdings[0]!];
    expect([a.landDm2, b.landDm2].sort()).toEqual([150_000, 150_001]);
    expect([a.outputYuan, b.outputYuan].sort()).toEqual([50, 51]);
    expect([a.taxYuan, b.taxYuan].sort()).toEqual([-3, -4]);
    expect(a.rdYuan).toBeNull();
  });

  it("makes plots that later events can name, and none where it is switched off or comes too late", () => {
    const moved: ScenarioEdit = { kind: "move", plotId: "G00-2", parkId: "P2" };
    const plots = [plotAt(0, 0)];
    expect(suppose(plots, [HALVED, moved]).outcomes).toEqual(["done", "done"]);
    expect(suppose(plots, [moved, HALVED]).outcomes).toEqual(["no_plot", "done"]);
    expect(suppose(plots, [HALVED, HALVED]).outcomes).toEqual(["done", "no_plot"]);
  });
});

describe("a merger", () => {
  it("of plots of two parks counts in both as each did, until it is moved", () => {
    const plots = [
      plotAt(1, 0, { holdings: [holding()] }),
      plotAt(2, 0, { holdings: [holding({ outputYuan: 9 })] }),
    ];
    const merge: ScenarioEdit = { kind: "merge", plotIds: ["G10", "G20"] };
    const { plot, deltas } = suppose(plots, [merge]);
    // one parcel less in the district and above both parks, as many in each park, and no yuan elsewhere
    expect(
      [...deltas].map(([unit, { parcels, outputYuan, areaDm2 }]) => [unit, parcels, outputYuan, areaDm2]),
    ).toEqual([
      ["", -1, 0, 0],
      ["CA", -1, 0, 0],
    ]);
    expect(plot("G10+1").parts.map(({ parkId }) => parkId)).toEqual(["P1", "P2"]);
    expect(plot("G10+1").from).toEqual(["G10", "G20"]);
    const gathered = suppose(plots, [merge, { kind: "move", plotId: "G10+1", parkId: "P2" }]).plot("G10+1");
    expect(gathered.parts[0]!.holdings).toHaveLength(1);
    expect(gathered.parts[0]!.holdings[0]!.outputYuan).toBe(100_000_010);
  });
});

describe("a redrawn plot", () => {
  it("has its area in the proportion of the drawn ones, and its figures as they were", () => {
    const plot = plotAt(0, 0, { holdings: [holding({ landDm2: 500_000 })] });
    const same = suppose([plot], [{ kind: "redraw", plotId: "G00", shape: cell(0, 0) }]).plot("G00");
    expect(same.parts).toEqual(plot.parts);
    const ring = [
      [lonOf(0), latOf(0)],
      [lonOf(0.5), latOf(0)],
      [lonOf(0.5), latOf(1)],
      [lonOf(0), latOf(1)],
      [lonOf(0), latOf(0)],
    ];
    const half = suppose(
      [plot],
      [{ kind: "redraw", plotId: "G00", shape: { type: "Polygon", coordinates: [ring] } }],
    ).plot("G00");
    expect(Math.abs(plotArea(half).areaDm2 - plotArea(plot).areaDm2 / 2)).toBeLessThanOrEqual(1);
    expect(Math.abs(half.parts[0]!.holdings[0]!.landDm2 - 250_000)).toBeLessThanOrEqual(1);
    expect(half.parts[0]!.holdings[0]!.outputYuan).toBe(100_000_001);
  });

  it("that crosses itself or is a crumb is refused", () => {
    const shape = (ring: [number, number][]) => ({
      type: "Polygon" as const,
      coordinates: [[...ring, ring[0]!].map(([x, y]) => [lonOf(x), latOf(y)])],
    });
    const edits = [
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ],
      [
        [0, 0],
        [0.001, 0],
        [0, 0.001],
      ],
    ].map(
      (ring): ScenarioEdit => ({ kind: "redraw", plotId: "G00", shape: shape(ring as [number, number][]) }),
    );
    expect(suppose([plotAt(0, 0)], edits).outcomes).toEqual(["not_simple", "too_small"]);
  });
});

describe("figures", () => {
  it("of an enterprise are split over all its land: 100 yuan over 1 : 2", () => {
    const plots = [
      plotAt(0, 0, { holdings: [holding({ landDm2: 100 })] }),
      plotAt(2, 0, { holdings: [holding({ landDm2: 200 })] }),
    ];
    const { plot } = suppose(plots, [
      { kind: "figures", enterpriseId: "E", yuan: { output: 100, tax: null } },
    ]);
    expect(["G00", "G20"].map((id) => plot(id).parts[0]!.holdings[0]!.outputYuan)).toEqual([33, 67]);
    expect(plot("G20").parts[0]!.holdings[0]!.taxYuan).toBeNull();
  });

  it("of renewed land are its yield rounded up to the yuan, for those who report, and never less than they were", () => {
    // 48 万元/亩 = 720 yuan/m²: 3000.01 m² make 2 160 007.2 yuan
    const plots = [
      plotAt(0, 0, {
        holdings: [
          holding({ landDm2: 300_001, taxYuan: 1, outputYuan: 9_000_000_000 }),
          holding({ enterpriseId: "F", aboveScale: false, taxYuan: 5 }),
        ],
      }),
    ];
    const renewed = suppose(plots, [
      {
        kind: "renew",
        plotId: "G00",
        population: "above-scale",
        perMu: { output: "950", tax: "48" },
        industry: "3912",
      },
    ]).plot("G00").parts[0]!.holdings;
    expect(renewed[0]).toMatchObject({ taxYuan: 2_160_008, outputYuan: 9_000_000_000, industry: "3912" });
    expect(renewed[1]).toEqual(plots[0]!.parts[0]!.holdings[1]);
  });
});

describe("an enterprise", () => {
  const plots = () => [
    plotAt(0, 0, { holdings: [holding({ landDm2: 400_000 })] }),
    plotAt(2, 0),
    plotAt(3, 0, { parkId: "RP" }),
  ];
  const relocate = (known: object = {}): ScenarioEdit => ({
    kind: "relocate",
    enterpriseId: "E",
    fromPlotId: "G00",
    leaves: "2026-01-01",
    via: { plotId: "G30", since: "2026-03-01", landDm2: 150_000 },
    to: { plotId: "G20", since: "2027-07-01", landDm2: null },
    ...known,
  });
  const where = (day: string | null) =>
    ["G00", "G30", "G20"].filter(
      (id) => suppose(plots(), [relocate()], day).plot(id).parts[0]!.holdings.length > 0,
    );

  it("in relocation counts where it produces on the day: there, nowhere while it moves, in transit, at its destination", () => {
    expect(
      ["2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01", "2027-06-30", "2027-07-01", null].map(where),
    ).toEqual([["G00"], [], [], ["G30"], ["G30"], ["G20"], ["G20"]]);
    expect(suppose(plots(), [relocate()], "2026-05-01").plot("G30").parts[0]!.holdings[0]).toMatchObject({
      landDm2: 150_000,
      outputYuan: 100_000_001,
    });
    // as much land as it had, where that is free
    expect(suppose(plots(), [relocate()]).plot("G20").parts[0]!.holdings[0]!.landDm2).toBe(400_000);
  });

  it("is not relocated through other parks, backwards in time, or onto land that is not free", () => {
    const outcome = (edit: ScenarioEdit) => suppose(plots(), [edit], "2026-05-01").outcomes[0];
    expect(outcome(relocate({ via: { plotId: "G20", since: "2026-03-01", landDm2: null } }))).toBe(
      "not_relocation_park",
    );
    expect(outcome(relocate({ leaves: "2026-03-02" }))).toBe("dates_out_of_order");
    expect(outcome(relocate({ via: { plotId: "G30", since: "2026-03-01", landDm2: 99_999_999 } }))).toBe(
      "land_exceeded",
    );
    expect(outcome(relocate({ enterpriseId: "F" }))).toBe("no_enterprise");
    // onto less than it had only where somebody says so
    const narrow = [
      plots()[0]!,
      plots()[1]!,
      plotAt(3, 0, { parkId: "RP", holdings: [holding({ enterpriseId: "G", landDm2: 900_000 })] }),
    ];
    const onto = (landDm2: number | null) =>
      suppose(narrow, [relocate({ via: { plotId: "G30", since: "2026-03-01", landDm2 } })], "2026-05-01")
        .outcomes[0];
    expect([onto(null), onto(90_000)]).toEqual(["land_exceeded", "done"]);
  });

  it("comes to what is free, and leaves with its figures", () => {
    const yuan = { output: 10, tax: null, rd: null };
    const add: ScenarioEdit = {
      kind: "addEnterprise",
      plotId: "G00",
      enterpriseId: "N",
      name: "新厂",
      industry: "39",
      aboveScale: true,
      landDm2: null,
      yuan,
    };
    const land = plots();
    const { plot, deltas } = suppose(land, [add]);
    expect(plot("G00").parts[0]!.holdings[1]).toMatchObject({
      landDm2: freeLandDm2(land[0]!),
      outputYuan: 10,
    });
    expect(deltas.get("P1")).toMatchObject({ outputYuan: 10, outputByIndustry: { 39: 10 } });
    expect(
      suppose(land, [
        add,
        { ...add, plotId: "G20" },
        { kind: "removeEnterprise", enterpriseId: "E", plotId: null },
      ]).outcomes,
    ).toEqual(["done", "enterprise_there", "done"]);
  });
});

describe("an edit that changes nothing or cannot be", () => {
  const plots = () => [
    plotAt(0, 0, { holdings: [holding({ landDm2: 400_000 })], limits: { far: { min: "1.2", max: null } } }),
    plotAt(2, 0, { parkId: null }),
    plotAt(3, 0, { parkId: "RP" }),
  ];
  const outcome = (edit: ScenarioEdit) => suppose(plots(), [edit]).outcomes[0];
  const newcomer: ScenarioEdit = {
    kind: "addEnterprise",
    plotId: "G00",
    enterpriseId: "N",
    name: "新厂",
    industry: "39",
    aboveScale: true,
    landDm2: null,
    yuan: { output: 0, tax: null, rd: null },
  };
  const square = (size: number): ScenarioEdit => ({
    kind: "redraw",
    plotId: "G00",
    shape: {
      type: "Polygon",
      coordinates: [
        [
          [lonOf(0), latOf(0)],
          [lonOf(size), latOf(0)],
          [lonOf(size), latOf(size)],
          [lonOf(0), latOf(size)],
          [lonOf(0), latOf(0)],
        ],
      ],
    },
  });
  it.each<[string, ScenarioEdit, string]>([
    ["a plot joined with itself", { kind: "merge", plotIds: ["G00", "G00"] }, "one_plot"],
    ["nothing joined", { kind: "merge", plotIds: [] }, "one_plot"],
    ["a plot moved to where it counts", { kind: "move", plotId: "G00", parkId: "P1" }, "same_park"],
    ["one moved out of a park that it is not in", { kind: "move", plotId: "G20", parkId: null }, "same_park"],
    [
      "the same limits",
      { kind: "attributes", plotId: "G00", limits: { far: { min: "1.2", max: null } } },
      "nothing_changes",
    ],
    [
      "a limit that is open on both sides",
      { kind: "attributes", plotId: "G00", limits: { height: { min: null, max: null } } },
      "nothing_changes",
    ],
    [
      "a limit that is another",
      { kind: "attributes", plotId: "G00", limits: { far: { min: "1.2", max: "2" } } },
      "done",
    ],
    [
      "the same figures",
      { kind: "figures", enterpriseId: "E", yuan: { output: 100_000_001, rd: null } },
      "nothing_changes",
    ],
    ["a figure that was not there, of 0", { kind: "figures", enterpriseId: "E", yuan: { rd: 0 } }, "done"],
    [
      "0 yuan more",
      { kind: "raise", plotId: "G00", population: "all", measure: "tax", yuan: 0, industries: [] },
      "nothing_changes",
    ],
    [
      "more of what nobody reports",
      { kind: "raise", plotId: "G00", population: "all", measure: "rd", yuan: 5, industries: [] },
      "no_figures",
    ],
    [
      "more in another trade",
      { kind: "raise", plotId: "G00", population: "all", measure: "tax", yuan: 5, industries: ["39"] },
      "no_figures",
    ],
    [
      "more in its trade",
      { kind: "raise", plotId: "G00", population: "all", measure: "tax", yuan: 5, industries: ["36"] },
      "done",
    ],
    [
      "a yield of what nobody reports",
      { kind: "renew", plotId: "G20", population: "all", perMu: { tax: "48" }, industry: null },
      "no_figures",
    ],
    ["a plot of more than 20 km²", square(60), "too_large"],
    ["an enterprise on no land", { ...newcomer, landDm2: 0 }, "no_land"],
    ["an enterprise on more than is free", { ...newcomer, landDm2: 90_000_000 }, "land_exceeded"],
  ])("%s", (_, edit, expected) => expect(outcome(edit)).toBe(expected));

  it("a plot without free land takes nobody", () => {
    const full = plotAt(0, 0);
    const used = {
      ...full,
      parts: full.parts.map((part) => ({ ...part, holdings: [holding({ landDm2: part.areaDm2 })] })),
    };
    expect(suppose([used], [newcomer]).outcomes).toEqual(["no_land"]);
  });

  it("a newcomer in a plot of two parks stands in each with its share; what the park has none of stays as it is", () => {
    const [part] = plotAt(0, 0).parts;
    const inTwo = (first: number, second: number) =>
      plotAt(0, 0, {
        parts: [
          { ...part!, parkId: "P1", areaDm2: first, geodesicDm2: first },
          { ...part!, parkId: "P2", areaDm2: second, geodesicDm2: second },
        ],
      });
    const land = (plot: Plot) =>
      suppose([plot], [{ ...newcomer, landDm2: 101 }])
        .plot("G00")
        .parts.map(({ holdings }) =>
          holdings.map(({ landDm2, outputYuan, taxYuan }) => [landDm2, outputYuan, taxYuan]),
        );
    expect(land(inTwo(3_000, 1_000))).toEqual([[[76, 0, null]], [[25, 0, null]]]);
    expect(land(inTwo(400_000, 0))).toEqual([[[101, 0, null]], []]);
  });

  it("plots whose areas stand on different grounds make one that is measured", () => {
    const pair = [plotAt(0, 0), plotAt(1, 0, { basis: "survey" })];
    const { plot } = suppose(pair, [{ kind: "merge", plotIds: ["G00", "G10"] }]);
    expect([plot("G00+1"), plot("G10+1")].find((one) => one !== null)?.basis).toBe("geodesic");
  });

  it("a relocation without a destination ends in transit; back onto the same plot it finds its own land free", () => {
    const relocate: ScenarioEdit = {
      kind: "relocate",
      enterpriseId: "E",
      fromPlotId: "G00",
      leaves: "2026-01-01",
      via: { plotId: "G30", since: "2026-03-01", landDm2: null },
      to: null,
    };
    expect(suppose(plots(), [relocate]).plot("G30").parts[0]!.holdings[0]!.landDm2).toBe(400_000);
    const back = { ...relocate, to: { plotId: "G00", since: "2027-01-01", landDm2: null } };
    expect(suppose(plots(), [back]).plot("G00").parts[0]!.holdings[0]!.landDm2).toBe(400_000);
    expect(outcome({ ...relocate, to: { plotId: "GX", since: "2027-01-01", landDm2: null } })).toBe(
      "no_plot",
    );
  });
});

describe("land that is measured anew", () => {
  it("keeps what is in use where the plot had no area to compare with", () => {
    const [part] = plotAt(0, 0, { holdings: [holding()] }).parts;
    const same = scaledHoldings({ ...part!, areaDm2: 0, geodesicDm2: 0 }, 500, 500);
    expect(same).toEqual(part!.holdings);
    expect(scaledHoldings({ ...part!, areaDm2: 600_000 }, 300_000, part!.geodesicDm2)[0]!.landDm2).toBe(
      150_000,
    );
  });
});

it("a plot's use and status decide whether it is supplied industrial land, and idle", () => {
  const { deltas, outcomes } = suppose(
    [plotAt(0, 0), plotAt(0, 1)],
    [
      { kind: "attributes", plotId: idAt(0, 0), use: "0701" },
      { kind: "attributes", plotId: idAt(0, 1), status: "idle", limits: { far: { min: "1.2", max: null } } },
      { kind: "attributes", plotId: idAt(0, 1), status: "idle", limits: { far: { min: "1.2", max: null } } },
    ],
  );
  expect(outcomes).toEqual(["done", "done", "nothing_changes"]);
  expect(deltas.get("P1")).toMatchObject({
    industrialDm2: -plotArea(plotAt(0, 0)).areaDm2,
    idleDm2: plotArea(plotAt(0, 1)).areaDm2,
    areaDm2: 0,
  });
});
