// What does one row say of a project (招商项目)? The same for a line of a file and for a form on the screen.
import type { Queryable } from "../db/database";
import { isMissing, listCell, textCell, yesCell } from "./cells";
import type { DeliveredRow } from "./delivery";
import { parkIds } from "./givenPark";
import { bareHonour, type HonourNames, honourNames } from "./honourNames";
import { otherCreditCode } from "./identifiers";
import { industryCell, knownIndustries } from "./industryCell";
import { amountCell, amountOfMoney, areaAsked, countCell, plannedDay } from "./projectCells";
import { EMISSIONS } from "./projectNames";
import { promisesOf } from "./projectPromises";

/** The columns of `project` that a row fills, with their types. */
export const PROJECT_COLUMNS = {
  id: "text",
  name: "text",
  source: "text",
  lead_unit: "text",
  contact: "text",
  confidentiality: "text",
  investor: "text",
  investor_credit_code: "text",
  honours: "text[]",
  foreign_owned: "boolean",
  industry_code: "text",
  mode: "text",
  land_min_dm2: "bigint",
  land_max_dm2: "bigint",
  floor_min_dm2: "bigint",
  floor_max_dm2: "bigint",
  far_min: "numeric",
  clear_height_m: "numeric",
  floor_load_t_m2: "numeric",
  crane_t: "numeric",
  lifts: "int",
  investment_yuan: "bigint",
  fixed_investment_yuan: "bigint",
  financing_yuan: "bigint",
  output_yuan: "bigint",
  tax_yuan: "bigint",
  rd_yuan: "bigint",
  employees: "int",
  energy_tce: "numeric",
  power_kva: "numeric",
  emissions: "jsonb",
  wanted_parks: "text[]",
  needed_by: "date",
  signed_on: "date",
  land_on: "date",
  starts_on: "date",
  completes_on: "date",
  produces_on: "date",
  full_on: "date",
  state: "text",
  attributes: "jsonb",
} as const;

export type ProjectRecord = Readonly<Record<keyof typeof PROJECT_COLUMNS, unknown>> & {
  readonly output_yuan: number | null;
  readonly tax_yuan: number | null;
  readonly rd_yuan: number | null;
  readonly land_min_dm2: number | null;
  readonly land_max_dm2: number | null;
  readonly industry_code: string | null;
};

/** What a row can name. */
export interface KnownToProjects {
  readonly industries: ReadonlySet<string>;
  /** Ids of parks by id and by name. */
  readonly parks: ReadonlyMap<string, string>;
  readonly honours: HonourNames;
}

export async function knownToProjects(tx: Queryable, district: string): Promise<KnownToProjects> {
  return {
    industries: await knownIndustries(tx),
    parks: await parkIds(tx, district),
    honours: await honourNames(tx, district),
  };
}

/** 供地, 供楼, 租赁厂房 [item 20 of the policy] as offices write them. */
const MODES: Readonly<Record<string, string>> = {
  供地: "land",
  出让: "land",
  拿地: "land",
  土地: "land",
  land: "land",
  供楼: "building",
  购楼: "building",
  楼宇: "building",
  building: "building",
  租赁: "workshop",
  租赁厂房: "workshop",
  厂房租赁: "workshop",
  租厂房: "workshop",
  租用厂房: "workshop",
  workshop: "workshop",
};
const CONFIDENTIALITIES: Readonly<Record<string, string>> = {
  公开: "public",
  public: "public",
  内部: "internal",
  internal: "internal",
  保密: "confidential",
  秘密: "confidential",
  机密: "confidential",
  confidential: "confidential",
};
/** Enterprises that the “521” programme fosters: a class of the policy's that is no honour of the ladder. */
export const KEY_521 = "key_521";
const CLASSES_521: readonly string[] = ["521", "521企业", "521重点培育", "521重点培育企业"];
const FOREIGN: readonly string[] = ["外资", "外资企业", "外商投资企业"];
/** As far as an address takes it, and as far as a list can show it. */
const LONGEST_ID = 64;
const LONGEST = 200;

/** The days of a project in the order in which they come. */
export const PLANNED_DAYS = [
  "signed_on",
  "land_on",
  "starts_on",
  "completes_on",
  "produces_on",
  "full_on",
] as const;

/** The row's project; cells that cannot be reject it, cells that nobody can believe are warnings. */
export function projectRecord(row: DeliveredRow, known: KnownToProjects): ProjectRecord {
  const { parks, industries } = known;
  const name = bounded(row, "name", LONGEST);
  if (name === null) row.reject("missing_value", "name");
  // a table that numbers nothing knows its projects by their names
  row.id = bounded(row, row.delivery.has("id") ? "id" : "name", LONGEST_ID);
  if (row.id === null && name !== null) row.reject("missing_id", "id");
  const [land, floor] = [areaAsked(row, "land"), areaAsked(row, "floor")];
  const promised = promisesOf(row, land);
  const nature = natureOf(row, known.honours);
  const wanted = listCell(row, "wanted_parks");
  const strange = wanted.filter((park) => !parks.has(park));
  for (const value of strange) row.warn("unknown_wanted_park", "wanted_parks", { value });
  return {
    id: row.id,
    name,
    source: bounded(row, "source", LONGEST),
    lead_unit: bounded(row, "lead_unit", LONGEST),
    contact: bounded(row, "contact", LONGEST),
    confidentiality: choice(row, "confidentiality", CONFIDENTIALITIES, "公开、内部、保密") ?? "internal",
    investor: bounded(row, "investor", LONGEST),
    investor_credit_code: otherCreditCode(row, "investor_credit_code"),
    honours: nature.honours,
    foreign_owned: isMissing(row.text("foreign_owned")) ? nature.foreign : yesCell(row, "foreign_owned"),
    industry_code: industryCell(row, industries),
    mode: choice(row, "mode", MODES, "供地、供楼、租赁"),
    land_min_dm2: land.minDm2,
    land_max_dm2: land.maxDm2,
    floor_min_dm2: floor.minDm2,
    floor_max_dm2: floor.maxDm2,
    far_min: amountCell(row, "far_min", true),
    clear_height_m: amountCell(row, "clear_height", true),
    floor_load_t_m2: amountCell(row, "floor_load", true),
    crane_t: amountCell(row, "crane", true),
    lifts: countCell(row, "lifts"),
    investment_yuan: amountOfMoney(row, "investment"),
    fixed_investment_yuan: amountOfMoney(row, "fixed_investment"),
    financing_yuan: amountOfMoney(row, "financing"),
    output_yuan: promised.yuan.output,
    tax_yuan: promised.yuan.tax,
    rd_yuan: promised.yuan.rd,
    employees: countCell(row, "employees"),
    energy_tce: amountCell(row, "energy"),
    power_kva: amountCell(row, "power"),
    emissions: emissionsOf(row),
    wanted_parks: [...new Set(wanted.flatMap((park) => parks.get(park) ?? []))],
    ...daysOf(row),
    state: bounded(row, "state", LONGEST),
    attributes: {
      ...Object.fromEntries(row.delivery.others.flatMap((header) => keptAsStated(row, header))),
      ...(strange.length > 0 ? { [row.delivery.column("wanted_parks")]: row.text("wanted_parks") } : {}),
      ...(nature.strange ? { [row.delivery.column("honours")]: row.text("honours") } : {}),
      ...Object.fromEntries(promised.left.map((field) => [row.delivery.column(field), row.text(field)])),
    },
  };
}

/** Text that is not longer than it may be; null where missing or rejected. */
function bounded(row: DeliveredRow, field: string, limit: number): string | null {
  const text = textCell(row, field);
  if (text === null || text.length <= limit) return text;
  row.reject("text_too_long", field, { limit });
  return null;
}

function choice(
  row: DeliveredRow,
  field: string,
  words: Readonly<Record<string, string>>,
  choices: string,
): string | null {
  const text = textCell(row, field);
  if (text === null) return null;
  const found = words[text.normalize("NFKC").replace(/\s/g, "").toLowerCase()];
  if (found === undefined) row.reject("bad_choice", field, { value: text, choices });
  return found ?? null;
}

interface Nature {
  readonly honours: readonly string[];
  readonly foreign: boolean | null;
  /** Whether a word of it is none that is known. */
  readonly strange: boolean;
}

/** 企业性质 holds honours of the investor and, among them, whether it is foreign. */
function natureOf(row: DeliveredRow, { byName, choices }: HonourNames): Nature {
  const honours = new Set<string>();
  let [foreign, strange]: [boolean | null, boolean] = [null, false];
  for (const value of listCell(row, "honours").filter((text) => !isMissing(text))) {
    const bare = bareHonour(value);
    const id = byName.get(bare) ?? (bare === KEY_521 || CLASSES_521.includes(bare) ? KEY_521 : undefined);
    if (id !== undefined) honours.add(id);
    else if (FOREIGN.includes(bare)) foreign = true;
    else {
      strange = true;
      row.warn("unknown_nature", "honours", { value, choices: `${choices}、521重点培育、外资` });
    }
  }
  return { honours: [...honours], foreign, strange };
}

/** Name → amount in tonnes a year; of what is not said there is no name. */
function emissionsOf(row: DeliveredRow): Record<string, { value: string; unit: string }> {
  return Object.fromEntries(
    Object.entries(EMISSIONS).flatMap(([field, name]) => {
      const value = amountCell(row, field);
      return value === null ? [] : [[name, { value, unit: "吨/年" }] as const];
    }),
  );
}

function daysOf(row: DeliveredRow): Record<"needed_by" | (typeof PLANNED_DAYS)[number], string | null> {
  const days = Object.fromEntries(
    PLANNED_DAYS.map((field) => [field, plannedDay(row, field)] as const),
  ) as Record<(typeof PLANNED_DAYS)[number], string | null>;
  // the latest of those before it, which need not be its neighbour: after a slip the next day is held against what was before the slip
  let latest: { field: string; day: string } | null = null;
  for (const field of PLANNED_DAYS) {
    const day = days[field];
    if (day === null) continue;
    if (latest !== null && day < latest.day)
      row.warn("days_out_of_order", field, {
        value: day,
        other: row.delivery.column(latest.field),
        otherValue: latest.day,
      });
    else latest = { field, day };
  }
  return { needed_by: plannedDay(row, "needed_by"), ...days };
}

const keptAsStated = (row: DeliveredRow, header: string): [string, string][] => {
  const text = (row.source.cells[header] ?? "").trim();
  return isMissing(text) ? [] : [[header, text]];
};
