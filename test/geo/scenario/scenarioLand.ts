// Land for scenario tests: a block of plots that share their lines, in two parks under one, with enterprises on them.
import fc from "fast-check";
import { geodesicAreaDm2 } from "../../../geo/area/geodesicArea";
import type { LandGeometry } from "../../../geo/area/landGeometry";
import { idsNear, withExtents } from "../../../geo/scenario/extent";
import type { Holding, Plot } from "../../../geo/scenario/plot";

import type { ScenarioEdit, ScenarioEvent } from "../../../geo/scenario/scenarioEvent";
import type { ScenarioBase, ScenarioPark } from "../../../geo/scenario/scenarioState";

export const PARKS: ReadonlyMap<string, ScenarioPark> = new Map([
  ["CA", { parentId: null, kind: "cluster_area" }],
  ["P1", { parentId: "CA", kind: "strategic_park" }],
  ["P2", { parentId: "CA", kind: "advantage_community" }],
  ["RP", { parentId: null, kind: "relocation_park" }],
]);

const [WEST, SOUTH, WIDTH, HEIGHT] = [121.54, 29.76, 0.0011, 0.0009];
const COLUMNS = 4;
const ROWS = 3;

/** The corners of a plot of the block, from the column and row of its lower left one. */
export function cell(column: number, row: number): LandGeometry {
  const known = CELLS.get(`${column} ${row}`) ?? drawn(column, row);
  CELLS.set(`${column} ${row}`, known);
  return known;
}
/** The same object each time: its area is measured once. */
const CELLS = new Map<string, LandGeometry>();

function drawn(column: number, row: number): LandGeometry {
  const [w, s] = [WEST + column * WIDTH, SOUTH + row * HEIGHT];
  const [e, n] = [WEST + (column + 1) * WIDTH, SOUTH + (row + 1) * HEIGHT];
  return {
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      ],
    ],
  };
}
export const lonOf = (columns: number): number => WEST + columns * WIDTH;
export const latOf = (rows: number): number => SOUTH + rows * HEIGHT;
export const idAt = (column: number, row: number): string => `G${column}${row}`;

export function holding(known: Partial<Holding> = {}): Holding {
  return {
    enterpriseId: "E",
    name: "某厂",
    industry: "3670",
    aboveScale: true,
    landDm2: 300_000,
    geodesicDm2: 300_100,
    outputYuan: 100_000_001,
    taxYuan: 5_000_003,
    rdYuan: null,
    ...known,
  };
}

export function plotAt(
  column: number,
  row: number,
  known: Partial<Plot> & { holdings?: readonly Holding[]; parkId?: string | null } = {},
): Plot {
  const { holdings = [], parkId = column < 2 ? "P1" : "P2", ...rest } = known;
  const id = idAt(column, row);
  const shape = cell(column, row);
  const geodesicDm2 = geodesicAreaDm2(shape);
  return {
    id,
    from: [id],
    use: "1001",
    status: "operating",
    basis: "certificate",
    limits: {},
    parts: [{ parkId, areaDm2: geodesicDm2 - 137, geodesicDm2, holdings }],
    shape,
    ...rest,
  };
}

export function baseOf(plots: readonly Plot[]): ScenarioBase {
  const byId = new Map(plots.map((plot) => [plot.id, plot]));
  return {
    parks: PARKS,
    plot: (id) => byId.get(id),
    isKnown: (id) => byId.has(id),
    plotsOf: (enterpriseId) =>
      plots
        .filter(({ parts }) =>
          parts.some(({ holdings }) => holdings.some((one) => one.enterpriseId === enterpriseId)),
        )
        .map(({ id }) => id),
    plotsNear: (extent) => idsNear(withExtents(plots), extent),
  };
}

const yuan = fc.option(fc.integer({ min: -1_000_000, max: 5_000_000_000 }), { nil: null });
const aHolding = (enterprises: readonly string[]): fc.Arbitrary<Holding> =>
  fc.record({
    enterpriseId: fc.constantFrom(...enterprises),
    name: fc.constant("某厂"),
    industry: fc.constantFrom("", "3670", "3912", "2710"),
    aboveScale: fc.boolean(),
    landDm2: fc.integer({ min: 1, max: 400_000 }),
    geodesicDm2: fc.integer({ min: 1, max: 400_000 }),
    outputYuan: yuan,
    taxYuan: yuan,
    rdYuan: yuan,
  });

const ENTERPRISES = ["E1", "E2", "E3", "E4", "E5"];

/** A whole block, some of its plots counting in two parks, the north-eastern one in the relocation park. */
export const aBlock: fc.Arbitrary<Plot[]> = fc
  .array(fc.array(aHolding(ENTERPRISES), { maxLength: 2 }), {
    minLength: COLUMNS * ROWS,
    maxLength: COLUMNS * ROWS,
  })
  .chain((holdings) =>
    fc.array(fc.boolean(), { minLength: COLUMNS * ROWS, maxLength: COLUMNS * ROWS }).map((split) =>
      holdings.map((own, at) => {
        const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)];
        const plot = plotAt(column, row, {
          holdings: own,
          ...(at === COLUMNS * ROWS - 1 && { parkId: "RP" }),
        });
        const [part] = plot.parts;
        if (!split[at] || part === undefined) return plot;
        return {
          ...plot,
          parts: [
            { ...part, areaDm2: 400_000, geodesicDm2: 400_000 },
            {
              parkId: null,
              areaDm2: part.areaDm2 - 400_000,
              geodesicDm2: part.geodesicDm2 - 400_000,
              holdings: [],
            },
          ],
        };
      }),
    ),
  );

const ids = Array.from({ length: COLUMNS * ROWS }, (_, at) => idAt(at % COLUMNS, Math.floor(at / COLUMNS)));
/** Plots of the base, and what they may have become. */
const aPlotId = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ids) },
  { weight: 2, arbitrary: fc.constantFrom(...ids.flatMap((id) => [`${id}-1`, `${id}-2`, `${id}+1`])) },
);
const aPosition = fc
  .tuple(
    fc.double({ min: -0.2, max: COLUMNS + 0.2, noNaN: true }),
    fc.double({ min: -0.2, max: ROWS + 0.2, noNaN: true }),
  )
  .map(([x, y]): [number, number] => [lonOf(x), latOf(y)]);
const amounts = fc.record({ output: yuan, tax: yuan, rd: yuan });
const aDay = fc.constantFrom("2025-01-01", "2025-06-30", "2026-01-01");

const anEdit: fc.Arbitrary<ScenarioEdit> = fc.oneof(
  fc.record({
    kind: fc.constant("move" as const),
    plotId: aPlotId,
    parkId: fc.constantFrom("P1", "P2", "RP", "CA", "XX", null),
  }),
  fc.record({
    kind: fc.constant("split" as const),
    plotId: aPlotId,
    line: fc.array(aPosition, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant("split" as const),
    plotId: fc.constantFrom(...ids),
    line: fc.double({ min: 0.05, max: COLUMNS - 0.05, noNaN: true }).map((x): [number, number][] => [
      [lonOf(x), latOf(-0.1)],
      [lonOf(x + 0.02), latOf(ROWS + 0.1)],
    ]),
  }),
  fc.record({
    kind: fc.constant("merge" as const),
    plotIds: fc.array(aPlotId, { minLength: 1, maxLength: 4 }),
  }),
  fc
    .tuple(fc.integer({ min: 0, max: COLUMNS - 2 }), fc.integer({ min: 0, max: ROWS - 1 }))
    .map(([column, row]) => ({
      kind: "merge" as const,
      plotIds: [idAt(column, row), idAt(column + 1, row)],
    })),
  fc.record({
    kind: fc.constant("redraw" as const),
    plotId: aPlotId,
    shape: fc
      .array(aPosition, { minLength: 3, maxLength: 5 })
      .map((ring): LandGeometry => ({ type: "Polygon", coordinates: [[...ring, ring[0]!]] })),
  }),
  fc.record({
    kind: fc.constant("attributes" as const),
    plotId: aPlotId,
    use: fc.constantFrom("1001", "0701", null),
    status: fc.constantFrom("idle", "approved", "operating", null),
  }),
  fc.record({
    kind: fc.constant("figures" as const),
    enterpriseId: fc.constantFrom(...ENTERPRISES, "N"),
    yuan: amounts,
  }),
  fc.record({
    kind: fc.constant("renew" as const),
    plotId: aPlotId,
    population: fc.constantFrom("above-scale" as const, "all" as const),
    perMu: fc.record({ output: fc.constantFrom("950", "1200.5"), tax: fc.constant("48") }),
    industry: fc.constantFrom("3670", null),
  }),
  fc.record({
    kind: fc.constant("raise" as const),
    plotId: aPlotId,
    population: fc.constantFrom("above-scale" as const, "all" as const),
    measure: fc.constantFrom("output" as const, "tax" as const),
    yuan: fc.integer({ min: 0, max: 10_000_000 }),
    industries: fc.constantFrom([], ["36"]),
  }),
  fc.record({
    kind: fc.constant("addEnterprise" as const),
    plotId: aPlotId,
    enterpriseId: fc.constantFrom("N", "E1"),
    name: fc.constant("新厂"),
    industry: fc.constant("3912"),
    aboveScale: fc.boolean(),
    landDm2: fc.option(fc.integer({ min: 1, max: 500_000 }), { nil: null }),
    yuan: amounts,
  }),
  fc.record({
    kind: fc.constant("removeEnterprise" as const),
    enterpriseId: fc.constantFrom(...ENTERPRISES, "N"),
    plotId: fc.option(aPlotId, { nil: null }),
  }),
  fc.record({
    kind: fc.constant("relocate" as const),
    enterpriseId: fc.constantFrom(...ENTERPRISES),
    fromPlotId: aPlotId,
    leaves: aDay,
    via: fc.record({
      plotId: fc.constantFrom(idAt(COLUMNS - 1, ROWS - 1), ids[0]!),
      since: aDay,
      landDm2: fc.constant(null),
    }),
    to: fc.option(fc.record({ plotId: aPlotId, since: aDay, landDm2: fc.constant(null) }), { nil: null }),
  }),
);

/** A log, some of its events switched off. */
export const anEventList: fc.Arbitrary<ScenarioEvent[]> = fc
  .array(fc.tuple(anEdit, fc.nat(7)), { minLength: 3, maxLength: 14 })
  .map((edits) => edits.map(([edit, off], at) => eventOf(edit, `e${at}`, off === 0)));

export const eventOf = (edit: ScenarioEdit, id = "e", off = false): ScenarioEvent => ({
  id,
  at: "2026-11-29T12:00:00+08:00",
  by: "王工",
  off,
  edit,
});
