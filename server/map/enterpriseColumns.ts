// Who is on each parcel, which classes have they, is the land inefficient and what is done about it? For filters and for the map; of a year.
import { SET_SIGN } from "../../geo/filter/wordSets";
import { parsePeriod } from "../../geo/period/period";
import type { DataContext } from "../api/context";
import type { LowEfficiencyView } from "../api/lowEfficiencyShapes";
import type { View } from "../api/view";
import { parcelClasses } from "../evaluation/parcelClasses";
import type { MethodChoice } from "../evaluation/ruleSets";
import { lowEfficiencyList } from "../lowEfficiency/lowEfficiency";
import { Dictionary } from "./dictionary";
import type { Columns } from "./packColumns";

/** An enterprise that no group takes: 未评价. */
const UNCLASSED = "unclassed";
/** As many sets of words as a column of four bytes can tell apart. */
const MANY = 2 ** 32;

/**
 * One column per field of geo/filter's `ENTERPRISE_FIELDS`, in the order of the geometry's; each entry is a set of words, and "" stands
 * where there is none. In a period that is no year nothing is evaluated: `class`, `low` and `disposal` are then empty.
 * @throws ApiError where method or shares are unknown or unusable
 */
export async function enterpriseColumns(
  ctx: DataContext,
  { district, version, period }: Pick<View, "district" | "version" | "period">,
  choice: MethodChoice,
): Promise<Columns> {
  const parsed = parsePeriod(period);
  const parcels = await ctx.db.query<{ id: string }>(
    `select id from parcel where district_id = $1 order by id collate "C"`,
    [district.id],
  );
  const users = await ctx.db.query<{ parcel: string; id: string; name: string }>(
    `select l.parcel_id as parcel, e.id, e.name from occupied_land($1, $2) l
     join enterprise e on e.district_id = $1 and e.id = l.enterprise_id order by e.id collate "C"`,
    [district.id, parsed?.year ?? 0],
  );
  const on = new Map<string, { id: string; name: string }[]>();
  for (const { parcel, ...one } of users) on.set(parcel, [...(on.get(parcel) ?? []), one]);
  const request = { district, version, period };
  const year = parsed?.kind === "year";
  const classes = year ? await parcelClasses(ctx, { ...request, ...choice }) : null;
  const low = year ? await lowEfficiencyList(ctx, request) : null;
  const found = new Map(low?.parcels.map((one) => [one.id, one]));
  const dictionaries: Record<string, readonly string[]> = {
    rule: (low?.counts ?? []).map(({ rule }) => rule),
    ruleName: (low?.counts ?? []).map(({ name }) => name),
    ruleNameEn: (low?.counts ?? []).map(({ nameEn }) => nameEn),
    // one word: whether anything is evaluated in this period
    evaluated: year ? ["year"] : [],
  };
  const sets = (name: string, wordsOf: (id: string) => readonly string[]): Uint32Array => {
    const dictionary = new Dictionary(MANY);
    const codes = Uint32Array.from(parcels, ({ id }) =>
      dictionary.number([...new Set(wordsOf(id))].join(SET_SIGN)),
    );
    dictionaries[name] = dictionary.words;
    return codes;
  };
  const arrays = {
    class: sets("class", (id) => (classes?.get(id) ?? []).map((one) => one.class ?? UNCLASSED).toSorted()),
    low: sets("low", (id) => metReasons(found.get(id))),
    disposal: sets("disposal", (id) => stageOf(found.get(id))),
    enterprise: sets("enterprise", (id) => (on.get(id) ?? []).map(({ name }) => name)),
    creditCode: sets("creditCode", (id) => (on.get(id) ?? []).map((one) => one.id)),
  };
  return { count: parcels.length, dataVersion: version, dictionaries, arrays };
}

const metReasons = (parcel: LowEfficiencyView | undefined): string[] =>
  (parcel?.reasons ?? []).filter(({ state }) => state === "met").map(({ rule }) => rule);

const stageOf = (parcel: LowEfficiencyView | undefined): string[] => (parcel?.stage ? [parcel.stage] : []);
