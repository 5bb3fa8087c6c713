// Which fields has the form of a project, in which groups, and in which unit is each written?

export const PROJECT_GROUPS = [
  ["basics", ["id", "name", "confidentiality", "state", "source", "lead_unit", "contact"]],
  ["investor", ["investor", "investor_credit_code", "honours", "foreign_owned", "industry_code"]],
  [
    "space",
    [
      ...(["mode", "land", "floor", "far_min", "clear_height", "floor_load"] as const),
      ...(["crane", "lifts", "wanted_parks", "needed_by"] as const),
    ],
  ],
  ["promise", ["output", "tax", "rd", "employees"]],
  ["money", ["investment", "fixed_investment", "financing"]],
  ["burden", ["energy", "power", "cod", "ammonia", "so2", "nox", "vocs", "hazardous"]],
  ["days", ["signed_on", "land_on", "starts_on", "completes_on", "produces_on", "full_on"]],
] as const;

export type ProjectField = (typeof PROJECT_GROUPS)[number][1][number];

/** Key of the unit in the catalogue. */
export const UNIT_OF: Readonly<Partial<Record<ProjectField, string>>> = {
  land: "land",
  floor: "floor",
  clear_height: "clear_height",
  floor_load: "floor_load",
  crane: "crane",
  lifts: "lifts",
  employees: "employees",
  energy: "energy",
  power: "power",
  ...Object.fromEntries(
    (["cod", "ammonia", "so2", "nox", "vocs", "hazardous"] as const).map((field) => [field, "em"]),
  ),
  ...Object.fromEntries(
    (["investment", "fixed_investment", "financing"] as const).map((field) => [field, "wan"]),
  ),
  ...Object.fromEntries((["output", "tax", "rd"] as const).map((field) => [field, "wanYear"])),
};

/** What a field may say, by the words in which the server reads it; the catalogue has them in the user's language. */
export const CHOICES: Readonly<
  Partial<Record<ProjectField, readonly (readonly [said: string, key: string])[]>>
> = {
  confidentiality: [
    ["公开", "confidentiality.public"],
    ["内部", "confidentiality.internal"],
    ["保密", "confidentiality.confidential"],
  ],
  mode: [
    ["供地", "mode.land"],
    ["供楼", "mode.building"],
    ["租赁", "mode.workshop"],
  ],
  foreign_owned: [
    ["是", "yesNo.yes"],
    ["否", "yesNo.no"],
  ],
};

export const DAY_FIELDS: readonly ProjectField[] = [
  "needed_by",
  "signed_on",
  "land_on",
  "starts_on",
  "completes_on",
  "produces_on",
  "full_on",
];

/** Whether the texts of a form are others than those saved; a field that is empty is one that was never filled. */
export const isOtherThan = (
  texts: Readonly<Record<string, string>>,
  saved: Readonly<Record<string, string>>,
): boolean =>
  [...new Set([...Object.keys(texts), ...Object.keys(saved)])].some(
    (field) => (texts[field] ?? "") !== (saved[field] ?? ""),
  );

/** The figures per mu of which a check of the form says that nobody can believe the promise. */
export const doubtedFigures = (
  issues: readonly { readonly field: string | null; readonly code: string }[],
): ReadonlySet<string> =>
  new Set(
    issues.flatMap(({ field, code }) =>
      DOUBTS.includes(code) && (field === "output" || field === "tax") ? `${field}_per_mu` : [],
    ),
  );

const DOUBTS: readonly string[] = [
  ...["promise_too_high", "promise_tenfold"],
  ...["promise_tax_too_high", "promise_tax_tenfold", "promise_tax_share"],
];
