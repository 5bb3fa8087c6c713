// Who has to leave in the demo district, where is there room, and where can they go? No enterprise, capacity or date of it is real.
import type { Enterprise } from "./enterprises";
import type { Plot } from "./parcels";
import { Random } from "./random";

/** A stream of its own: it leaves everything else as it is. */
const SEED = 20_271_130;
/** Estates that are cleared, and how many of each leave. */
const CLEARED = [
  ["TE-01", 4],
  ["TE-04", 3],
  ["TE-05", 3],
  ["TE-07", 4],
] as const;
/** On these estates also plots on which a project for land would fit: 0.01 m², 45 mu. */
const LARGE = { estates: ["TE-06", "TE-07"], leastDm2: 3_000_000, count: 2, floorM2: 4_000 } as const;
const LEAVE_BY = ["2027-03-31", "2027-06-30", "2027-09-30"] as const;
const READY = ["2027-01-01", "2027-07-01", "2027-10-01", "2028-01-01", "2028-04-01", "2028-07-01"] as const;
const AUTHOR = "演示";
/** Floor and land of each park, m²; the last opens later. */
const CAPACITIES = [
  ["RP-01", "2026-01-01", 9_000, 8_000],
  ["RP-02", "2026-01-01", 7_000, null],
  ["RP-03", "2026-01-01", 12_000, 10_000],
  ["RP-04", "2026-01-01", 6_000, null],
  ["RP-05", "2026-01-01", 8_000, 6_000],
  ["RP-06", "2027-04-01", 10_000, 8_000],
] as const;

/** What `server/seed/seedRelocation` reads. */
export function relocationFile(plots: readonly Plot[], enterprises: readonly Enterprise[]): string {
  const random = new Random(SEED);
  const leaving = CLEARED.flatMap(([estate, count]) =>
    enterprises
      .filter(({ plan, occupations }) => plan.id === estate && occupations.length === 1)
      .filter(({ occupations: [use] }) => use !== undefined && use.floorM2 === null && use.tenure === "自有")
      .filter(({ occupations: [use] }) => alone(enterprises, use?.plot) && (use?.landDm2 ?? 0) < 1_500_000)
      .slice(0, count),
  );
  const large = enterprises
    .filter(({ plan, occupations }) => LARGE.estates.some((id) => id === plan.id) && occupations.length === 1)
    .filter(({ occupations: [use] }) => (use?.plot.areaDm2 ?? 0) > LARGE.leastDm2)
    .filter(({ occupations: [use] }) => alone(enterprises, use?.plot))
    .slice(0, LARGE.count);
  const small = leaving.map(({ code, occupations: [use] }, at) => {
    const yard = at % 5 === 4;
    const size = Math.round(((use?.landDm2 ?? 0) * random.between(0.35, 0.55)) / 100_00) * 100;
    return {
      enterprise: code,
      parcel: use?.plot.code ?? "",
      floorM2: yard ? null : size,
      landM2: yard ? size : null,
      leaveFrom: "2027-01-01",
      leaveBy: random.pick(LEAVE_BY),
      note: "虚构",
      author: AUTHOR,
    };
  });
  const relocations = [
    ...small,
    ...large.map(({ code, occupations: [use] }) => ({
      ...{ enterprise: code, parcel: use?.plot.code ?? "", floorM2: LARGE.floorM2, landM2: null },
      ...{ leaveFrom: "2027-01-01", leaveBy: LEAVE_BY[0], note: "虚构", author: AUTHOR },
    })),
  ];
  const sites = plots.filter(
    ({ plan, used, areaDm2 }) => plan.id === "PL-01" && !used && areaDm2 > 1_000_000,
  );
  const destinations = READY.map((readyOn, at) => ({
    parcel: sites[at]?.code ?? "",
    name: `示例安置空间${at + 1}号`,
    floorM2: at === 3 ? null : 9_000,
    landM2: at === 3 ? 14_000 : null,
    divisible: true,
    readyOn,
    author: AUTHOR,
  }));
  const stays = [0, 6].map((at) => ({
    relocation: at,
    park: at === 0 ? "RP-01" : "RP-03",
    inOn: "2026-07-01",
    outOn: "2027-06-30",
    author: AUTHOR,
  }));
  const capacities = CAPACITIES.map(([park, from, floorM2, landM2]) => ({
    ...{ park, from, floorM2, landM2 },
    ...{ source: "示例（虚构）", author: AUTHOR },
  }));
  return `${JSON.stringify({ capacities, destinations, relocations, stays }, null, 1)}\n`;
}

/** Whether nobody else works on the plot. */
const alone = (enterprises: readonly Enterprise[], plot: Plot | undefined): boolean =>
  enterprises.filter(({ occupations }) => occupations.some((use) => use.plot === plot)).length === 1;
