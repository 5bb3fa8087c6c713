// Which tables does an import change in place, by which key, and which of their columns does a before-image hold?

interface JournalledTable {
  /** Within the district, all text. */
  readonly keys: readonly string[];
  /** Besides the district and the keys. What is derived or only ever added to (a parcel's park, the mark of a demo) is not among them. */
  readonly columns: readonly string[];
}

/** In the order in which their rows refer to each other: who refers comes after. */
export const JOURNAL_TABLES = {
  district: { keys: ["id"], columns: ["name", "name_en", "geom"] },
  town: { keys: ["id"], columns: ["name", "name_en", "geom"] },
  park: {
    keys: ["id"],
    columns: [
      "name",
      "name_en",
      "kind",
      "parent_id",
      "boundary",
      "towns",
      "source",
      "geom",
      "batch_id",
      "row_no",
    ],
  },
  park_lead_industry: { keys: ["park_id", "prefix"], columns: ["position", "source"] },
  parcel: {
    keys: ["id"],
    columns: [
      "code",
      "unit_code",
      "name",
      "address",
      "town_id",
      "given_park_id",
      "use_code",
      "use_grade",
      "status",
      "owner",
      "owner_credit_code",
      "certificate_dm2",
      "contract_dm2",
      "survey_dm2",
      "geodesic_dm2",
      "area_dm2",
      "area_basis",
      "far_actual",
      "density_percent",
      "expires_on",
      "granted_on",
      "available_from",
      "price_per_mu",
      "title_problem",
      "attributes",
      "geom",
      "label_lon",
      "label_lat",
      "batch_id",
      "row_no",
    ],
  },
  plan_limit: {
    keys: ["parcel_id", "key"],
    columns: ["min", "max", "min_inclusive", "max_inclusive", "unit", "raw", "batch_id", "row_no"],
  },
  commitment: {
    keys: ["parcel_id", "key"],
    columns: ["operator", "value", "unit", "raw", "batch_id", "row_no"],
  },
  enterprise: { keys: ["id"], columns: ["name", "industry_code", "above_scale", "batch_id", "row_no"] },
  project: {
    keys: ["id"],
    columns: [
      "name",
      "source",
      "lead_unit",
      "contact",
      "confidentiality",
      "investor",
      "investor_credit_code",
      "honours",
      "foreign_owned",
      "industry_code",
      "mode",
      "land_min_dm2",
      "land_max_dm2",
      "floor_min_dm2",
      "floor_max_dm2",
      "far_min",
      "clear_height_m",
      "floor_load_t_m2",
      "crane_t",
      "lifts",
      "investment_yuan",
      "fixed_investment_yuan",
      "financing_yuan",
      "output_yuan",
      "tax_yuan",
      "rd_yuan",
      "employees",
      "energy_tce",
      "power_kva",
      "emissions",
      "wanted_parks",
      "needed_by",
      "signed_on",
      "land_on",
      "starts_on",
      "completes_on",
      "produces_on",
      "full_on",
      "state",
      "attributes",
      "batch_id",
      "row_no",
      "version",
      "author",
      "updated_at",
    ],
  },
  floor_space: {
    keys: ["id"],
    columns: [
      "parcel_id",
      "building",
      "floor",
      "floor_dm2",
      "parcel_floor_dm2",
      "divisible",
      "clear_height_m",
      "floor_load_t_m2",
      "crane_t",
      "lifts",
      "price_per_m2_month",
      "available_from",
      "title_problem",
      "batch_id",
      "row_no",
    ],
  },
  target_set: { keys: ["id"], columns: ["name", "name_en", "caption", "caption_en", "position"] },
  target: {
    keys: ["target_set_id", "id"],
    columns: [
      "metric",
      "operator",
      "value",
      "unit",
      "scope",
      "population",
      "valid_from",
      "valid_to",
      "source_document",
      "source_clause",
      "binds_kinds",
      "reference",
      "denominator",
      "scope_ids",
      "ramp",
      "exemptions",
      "position",
    ],
  },
} as const satisfies Record<string, JournalledTable>;

export type JournalTable = keyof typeof JOURNAL_TABLES;
export const JOURNAL_TABLE_NAMES = Object.keys(JOURNAL_TABLES) as readonly JournalTable[];

/** The column that holds the district. */
export const districtColumn = (table: JournalTable): string => (table === "district" ? "id" : "district_id");

/** All columns of a before-image, each once. */
const imageColumns = (table: JournalTable): readonly string[] => [
  ...new Set([districtColumn(table), ...JOURNAL_TABLES[table].keys, ...JOURNAL_TABLES[table].columns]),
];

/** SQL: the row under an alias as jsonb, geometry as hex EWKB, to the last bit. */
export const imageSql = (table: JournalTable, alias: string): string => {
  const columns = imageColumns(table).map((name) =>
    name === "geom" ? `${alias}.geom::text as geom` : `${alias}.${name}`,
  );
  return `(select to_jsonb(r) from (select ${columns.join(", ")}) r)`;
};

/** SQL: the key of the row under an alias as jsonb. */
export const keySql = (table: JournalTable, alias: string): string =>
  `jsonb_build_object(${JOURNAL_TABLES[table].keys.map((key) => `'${key}', ${alias}.${key}`).join(", ")})`;

/** SQL condition: the row under an alias is the one that a jsonb key names. */
export const isRowSql = (table: JournalTable, alias: string, district: string, key: string): string =>
  [
    `${alias}.${districtColumn(table)} = ${district}`,
    ...JOURNAL_TABLES[table].keys.map((column) => `${alias}.${column} = ${key} ->> '${column}'`),
  ].join(" and ");
