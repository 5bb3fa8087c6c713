// Is all money accounted for: whose figures reach no parcel, and which reach no park?
import type { Measure } from "../../geo/tally/tally";
import type { Population } from "../api/shapes";
import { wanYuanExact } from "./amounts";
import { figureNodes, type TraceContext } from "./figureNodes";
import { node, type TraceNode } from "./traceNode";
import type { TracePart } from "./traceParts";
import { joined, MEASURE, UNIT, type Words } from "./words";

interface UnplacedRow {
  readonly enterprise_id: string;
  readonly output_yuan: number | null;
  readonly tax_yuan: number | null;
  readonly rd_yuan: number | null;
}

const LABEL: Words = { zh: "金额对账：申报合计", en: "account of the money: reported in all" };
const PLACED: Words = { zh: "落到宗地", en: "on plots" };
const UNPLACED: Words = {
  zh: "有数据无用地，不计入任何宗地和园区",
  en: "figures without land: in no plot and no park",
};
const OUTSIDE: Words = {
  zh: "落到宗地而不在任何园区（上面一项之内）",
  en: "on plots but in no park (within “on plots”)",
};

/** What a population reports of a measure, on plots and on none: the lines add up to it. For the district and for an enterprise. */
export async function moneyAccount(
  trace: TraceContext,
  measure: Measure,
  population: Population,
  parts: readonly TracePart[],
): Promise<TraceNode | null> {
  const { kind, id, lang } = trace;
  if (kind !== "district" && kind !== "enterprise") return null;
  const unplaced = (await unplacedParts(trace, kind === "enterprise" ? "all" : population)).filter(
    ({ enterpriseId, yuan }) => yuan[measure] !== null && (kind === "district" || enterpriseId === id),
  );
  const outside = kind === "district" ? await partsInNoPark(trace, population, parts) : [];
  const money = (yuan: number) =>
    ({ value: wanYuanExact(yuan), unit: UNIT.wanYuan[lang], quantity: "yuan" }) as const;
  const placedYuan = sumOf(parts, measure);
  return node(joined(" ", LABEL, MEASURE[measure]), {
    ...money(placedYuan + sumOf(unplaced, measure)),
    calculation: { rule: "sum" },
    children: [
      node(PLACED, {
        ...money(placedYuan),
        role: "part",
        // where nobody on a plot reports there is no such node to repeat
        calculation: parts.some(({ yuan }) => yuan[measure] !== null)
          ? { rule: "same", of: "figure" }
          : { rule: "sum" },
      }),
      node(UNPLACED, {
        ...money(sumOf(unplaced, measure)),
        role: "part",
        calculation: { rule: "sum" },
        ...(await figureNodes(trace, measure, unplaced)),
      }),
      ...(kind === "district"
        ? [
            node(OUTSIDE, {
              ...money(sumOf(outside, measure)),
              calculation: { rule: "sum" },
              ...(await figureNodes(trace, measure, outside, "no park")),
            }),
          ]
        : []),
    ],
  });
}

const sumOf = (parts: readonly TracePart[], measure: Measure): number =>
  parts.reduce((sum, { yuan }) => sum + (yuan[measure] ?? 0), 0);

/** Figures of enterprises without land, as parts that lie on no parcel. */
async function unplacedParts(
  { db, districtId, period }: TraceContext,
  population: Population,
): Promise<TracePart[]> {
  const rows = await db.query<UnplacedRow>("select * from unplaced_enterprises($1, $2, $3)", [
    districtId,
    period,
    population,
  ]);
  return rows.map(({ enterprise_id, output_yuan, tax_yuan, rd_yuan }) => ({
    enterpriseId: enterprise_id,
    parcelId: "",
    industryCode: "",
    allocation: "declared",
    landDm2: 0,
    landGeodesicDm2: 0,
    reportsForDm2: 0,
    reportsFor: 1,
    split: null,
    yuan: { output: output_yuan, tax: tax_yuan, rd: rd_yuan },
  }));
}

interface OutsideRow {
  readonly enterprise_id: string;
  readonly parcel_id: string;
  readonly part_dm2: number;
  readonly whole_dm2: number;
  readonly land_dm2: number;
  readonly output_yuan: number | null;
  readonly tax_yuan: number | null;
  readonly rd_yuan: number | null;
}

/** The parts of the district that are in no park: of parcels in none, and of those that parks divide what none has. */
async function partsInNoPark(
  { db, districtId, period }: TraceContext,
  population: Population,
  parts: readonly TracePart[],
): Promise<TracePart[]> {
  const parcels = await db.query<{ id: string }>(
    "select id from parcel where district_id = $1 and park_id is null and not park_split",
    [districtId],
  );
  const none = new Set(parcels.map(({ id }) => id));
  const split = await db.query<OutsideRow>(
    `select enterprise_id, parcel_id, part_dm2, whole_dm2, land_dm2, output_yuan, tax_yuan, rd_yuan
     from split_figures($1, $2) where park_id is null and ($3 = 'all' or above_scale)`,
    [districtId, period, population],
  );
  const byKey = new Map(parts.map((part) => [`${part.enterpriseId} ${part.parcelId}`, part]));
  return [
    ...parts.filter(({ parcelId }) => none.has(parcelId)),
    ...split.flatMap((row): TracePart[] => {
      const whole = byKey.get(`${row.enterprise_id} ${row.parcel_id}`);
      if (whole === undefined) return [];
      return [
        {
          ...whole,
          landDm2: row.land_dm2,
          split: { partDm2: row.part_dm2, wholeDm2: row.whole_dm2 },
          yuan: { output: row.output_yuan, tax: row.tax_yuan, rd: row.rd_yuan },
        },
      ];
    }),
  ];
}
