// How does a project read in a form, and what does a form say? It is checked as a line of a file is, with the same sentences.
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { powerOfTen } from "../../geo/number/write";
import { dm2Of, muRatio } from "../../geo/unit/land";
import type { ProjectIssue } from "../api/promotionShapes";
import type { Queryable } from "../db/database";
import { Delivery } from "../import/delivery";
import { headerParts } from "../import/headerParts";
import type { ImportLanguage } from "../import/importReport";
import { EMISSIONS, PROJECT_HEADERS } from "../import/projectNames";
import {
  KEY_521,
  knownToProjects,
  PLANNED_DAYS,
  type ProjectRecord,
  projectRecord,
} from "../import/projectRow";
import { warnOfPromises } from "../import/promiseGuards";
import { NO_REFERENCE_CHOICE, settledReference } from "../reference/referenceKind";

export interface ReadForm {
  readonly record: ProjectRecord;
  readonly issues: readonly ProjectIssue[];
}

/** Field → header, as the delivery of one line names its columns. */
const COLUMNS = new Map(
  Object.entries(PROJECT_HEADERS).map(([field, header]) => [
    field,
    { header, unit: headerParts(header).unit },
  ]),
);
const FIELD_OF = new Map([...COLUMNS].map(([field, { header }]) => [header, field]));
/** The headers of a form: what is kept under them in words is the form's own. */
export const FORM_HEADERS: readonly string[] = [...FIELD_OF.keys()];

/** What a form says, and what is wrong with it. @param fields texts by field, in the units of `PROJECT_HEADERS` */
export async function readForm(
  tx: Queryable,
  district: string,
  fields: Readonly<Record<string, string>>,
  lang: ImportLanguage,
): Promise<ReadForm> {
  const cells = Object.fromEntries([...COLUMNS].map(([field, { header }]) => [header, fields[field] ?? ""]));
  const facts = {
    ...({ kind: "projects", district, batch: "", file: "", period: null } as const),
    ...{ moneyUnit: null, reference: settledReference(NO_REFERENCE_CHOICE, "", ""), lang, rehearsal: true },
  };
  const delivery = new Delivery(
    facts,
    { rows: [{ row: 1, cells }], totals: null },
    { columns: COLUMNS, others: [] },
  );
  const [row] = delivery.rows;
  if (row === undefined) throw new Error("a form is one row");
  const record = projectRecord(row, await knownToProjects(tx, district));
  // a fault elsewhere hides no doubt about what is promised
  await warnOfPromises(tx, district, [[row, record]]);
  return {
    record,
    issues: delivery.issues.map(({ field, code, message, severity }) => ({
      field: field === null ? null : (FIELD_OF.get(field) ?? null),
      code,
      message,
      severity,
    })),
  };
}

/** A row of `project`, by column. */
export type ProjectRow = Readonly<Record<string, unknown>>;

const MODES: Readonly<Record<string, string>> = { land: "供地", building: "供楼", workshop: "租赁" };
const CONFIDENTIALITY: Readonly<Record<string, string>> = {
  public: "公开",
  internal: "内部",
  confidential: "保密",
};
const MONEY: readonly string[] = ["investment", "fixed_investment", "financing", "output", "tax", "rd"];
const DECIMALS: Readonly<Record<string, string>> = {
  far_min: "far_min",
  clear_height: "clear_height_m",
  floor_load: "floor_load_t_m2",
  crane: "crane_t",
  energy: "energy_tce",
  power: "power_kva",
};
const AS_THEY_ARE: readonly string[] = [
  ...["id", "name", "source", "lead_unit", "contact", "investor", "investor_credit_code", "industry_code"],
  ...["lifts", "employees", "needed_by", "state", ...PLANNED_DAYS],
];

/**
 * The texts of a row in the units of `PROJECT_HEADERS`, which `readForm` reads back as the same row.
 * @param honours,parks their names by id; a park without one is written by its id
 */
export function formOf(
  row: ProjectRow,
  honours: ReadonlyMap<string, string>,
  parks: ReadonlyMap<string, string>,
): Record<string, string> {
  const emissions = row.emissions as Readonly<Record<string, { value: string }>>;
  const said: [string, string | null][] = [
    ...AS_THEY_ARE.map((field): [string, string | null] => [field, textOf(row[field])]),
    ["confidentiality", CONFIDENTIALITY[String(row.confidentiality)] ?? null],
    ["mode", MODES[String(row.mode)] ?? null],
    ["foreign_owned", row.foreign_owned === null ? null : row.foreign_owned === true ? "是" : "否"],
    [
      "honours",
      (row.honours as string[])
        .map((id) => (id === KEY_521 ? "521重点培育" : (honours.get(id) ?? id)))
        .join(";"),
    ],
    ["wanted_parks", (row.wanted_parks as string[]).map((id) => parks.get(id) ?? id).join(";")],
    ["land", rangeText(row.land_min_dm2, row.land_max_dm2, muText)],
    ["floor", rangeText(row.floor_min_dm2, row.floor_max_dm2, squareMetreText)],
    ...MONEY.map((field): [string, string | null] => [field, moneyText(row[`${field}_yuan`])]),
    ...Object.entries(DECIMALS).map(([field, column]): [string, string | null] => [
      field,
      row[column] === null ? null : plain(String(row[column])),
    ]),
    ...Object.entries(EMISSIONS).map(([field, name]): [string, string | null] => [
      field,
      emissions[name]?.value ?? null,
    ]),
  ];
  return Object.fromEntries(said.filter((one): one is [string, string] => one[1] !== null && one[1] !== ""));
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
/** `1.50` is `1.5`. */
const plain = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
const moneyText = (yuan: unknown): string | null =>
  typeof yuan === "number" ? plain(formatHalfUp(powerOfTen(yuan, -4), 4)) : null;
const squareMetreText = (dm2: number): string => plain(formatHalfUp(powerOfTen(dm2, -2), 2));

/** Mu with as few decimals as give the same 0.01 m² back: 24 666.67 m² came from 37 mu. */
function muText(dm2: number): string {
  for (let digits = 0; digits < 6; digits++) {
    const text = formatHalfUp(muRatio(dm2), digits);
    if (dm2Of(text, "mu") === dm2) return plain(text);
  }
  return plain(formatHalfUp(muRatio(dm2), 6));
}

function rangeText(min: unknown, max: unknown, write: (dm2: number) => string): string | null {
  if (typeof min === "number" && typeof max === "number")
    return min === max ? write(min) : `${write(min)}-${write(max)}`;
  if (typeof min === "number") return `≥${write(min)}`;
  return typeof max === "number" ? `≤${write(max)}` : null;
}
