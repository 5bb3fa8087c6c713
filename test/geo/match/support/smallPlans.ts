// Plan problems so small that every choice can be tried.
import fc from "fast-check";
import type { PlanProblem } from "../../../../geo/match/plan/planProblem";

export const big = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);

/** Few projects, few rows, negative values and amounts among them. */
export const anyProblem: fc.Arbitrary<PlanProblem> = fc
  .record({ projects: fc.integer({ min: 0, max: 5 }), rows: fc.integer({ min: 0, max: 3 }) })
  .chain(({ projects, rows }) =>
    fc.record({
      required: fc.array(fc.boolean(), { minLength: projects, maxLength: projects }),
      capacities: fc.array(big(-3, 12), { minLength: rows, maxLength: rows }),
      options:
        projects === 0
          ? fc.constant([])
          : fc.array(
              fc.record({
                project: fc.nat(projects - 1),
                value: big(-5, 20),
                uses: fc
                  .tuple(...Array.from({ length: rows }, () => big(-3, 6)))
                  .map((amounts) =>
                    amounts.flatMap((amount, row) => (amount === 0n ? [] : [{ row, amount }])),
                  ),
              }),
              { maxLength: 9 },
            ),
    }),
  );

/** Every choice there is, tried. */
export function everyPlan({ required, capacities, options }: PlanProblem): bigint | null {
  let best: bigint | null = null;
  for (let bits = 0; bits < 1 << options.length; bits++) {
    const chosen = options.filter((_, index) => (bits >> index) & 1);
    const projects = chosen.map(({ project }) => project);
    if (new Set(projects).size < projects.length) continue;
    if (required.some((must, project) => must && !projects.includes(project))) continue;
    const taken = (row: number) =>
      chosen
        .flatMap(({ uses }) => uses.filter((use) => use.row === row))
        .reduce((sum, { amount }) => sum + amount, 0n);
    if (capacities.some((capacity, row) => taken(row) > capacity)) continue;
    const value = chosen.reduce((sum, option) => sum + option.value, 0n);
    if (best === null || value > best) best = value;
  }
  return best;
}
