// How is a project entered or changed by hand, and how is it withdrawn? Nobody saves over what somebody else has saved meanwhile.
import { ApiError } from "../api/apiError";
import { lockBatches } from "../batch/lockBatches";
import type { Database, Queryable } from "../db/database";
import type { ImportLanguage } from "../import/importReport";
import { PROJECT_COLUMNS, type ProjectRecord } from "../import/projectRow";
import { FORM_HEADERS, type ReadForm, readForm } from "./projectForm";

export interface ProjectSaving {
  /** Which project is changed; null: a new one. */
  readonly id: string | null;
  /** The version that was changed; of a new one null. */
  readonly version: number | null;
  /** Texts by field, in the units of the form. A new project without a number gets the next one. */
  readonly fields: Readonly<Record<string, string>>;
  readonly author: string;
}

/** How the numbers begin that Mutu gives. */
const OWN = "XM-";

/**
 * Keeps what a form says.
 * @returns the project's number and its new version
 * @throws ApiError where a field cannot be, the number is taken, the project is gone or not as it was read
 */
export function saveProject(
  db: Database,
  district: string,
  saving: ProjectSaving,
  lang: ImportLanguage,
): Promise<{ id: string; version: number }> {
  return db.transaction(async (tx) => {
    await lockBatches(tx, district);
    const number = saving.id ?? ((saving.fields.id ?? "").trim() || (await nextNumber(tx, district)));
    const { record, issues } = await readForm(tx, district, { ...saving.fields, id: number }, lang);
    const faults = issues.filter(({ severity }) => severity === "rejected").map(({ message }) => message);
    if (faults.length > 0) throw new ApiError("bad_project", faults.join(" "));
    if (saving.id === null) await refuseTaken(tx, district, String(record.id));
    else await refuseStale(tx, district, saving.id, saving.version);
    return { id: String(record.id), version: await write(tx, district, record, saving.author.trim()) };
  });
}

/** Takes a project out of the list; it is kept with who and why. @throws ApiError where it is gone or not as it was read */
export function withdrawProject(
  db: Database,
  district: string,
  { id, version, by, why }: { id: string; version: number; by: string; why: string },
): Promise<void> {
  return db.transaction(async (tx) => {
    await lockBatches(tx, district);
    await refuseStale(tx, district, id, version);
    await tx.query(
      `update project set withdrawn_at = now(), withdrawn_by = $3, withdrawn_why = $4, version = version + 1, batch_id = null, row_no = null
       where district_id = $1 and id = $2`,
      [district, id, by.trim(), why.trim()],
    );
  });
}

/** What a form says so far; one without a number will get one. */
export const checkProject = (
  tx: Queryable,
  district: string,
  fields: ProjectSaving["fields"],
  lang: ImportLanguage,
): Promise<ReadForm> => readForm(tx, district, { ...fields, id: (fields.id ?? "").trim() || OWN }, lang);

async function nextNumber(tx: Queryable, district: string): Promise<string> {
  const [row] = await tx.query<{ next: number }>(
    `select coalesce(max(substr(id, ${OWN.length + 1})::int), 0) + 1 as next from project
     where district_id = $1 and id ~ '^${OWN}[0-9]{1,6}$'`,
    [district],
  );
  return `${OWN}${String(row?.next ?? 1).padStart(3, "0")}`;
}

async function refuseTaken(tx: Queryable, district: string, id: string): Promise<void> {
  const [taken] = await tx.query("select from project where district_id = $1 and id = $2", [district, id]);
  if (taken !== undefined) throw new ApiError("project_number_taken", id);
}

async function refuseStale(
  tx: Queryable,
  district: string,
  id: string,
  version: number | null,
): Promise<void> {
  const [now] = await tx.query<{ version: number; author: string; withdrawn: boolean }>(
    "select version, author, withdrawn_at is not null as withdrawn from project where district_id = $1 and id = $2",
    [district, id],
  );
  if (now === undefined || now.withdrawn) throw new ApiError("unknown_promoted_project", id);
  if (now.version !== version) throw new ApiError("project_changed", now.author);
}

/** What a file said in other columns stays, beside what the form says in words. */
async function write(
  tx: Queryable,
  district: string,
  record: ProjectRecord,
  author: string,
): Promise<number> {
  const columns = Object.keys(PROJECT_COLUMNS).filter((name) => name !== "attributes");
  const names = [...columns, "district_id", "author", "attributes"].join(", ");
  const [row] = await tx.query<{ version: number }>(
    `insert into project as p (${names})
     select ${names} from jsonb_populate_record(null::project, $1::jsonb)
     on conflict (district_id, id) do update
     set ${columns.map((name) => `${name} = excluded.${name}`).join(", ")}, author = excluded.author,
       attributes = (p.attributes - $2::text[]) || excluded.attributes, version = p.version + 1, updated_at = now(),
       batch_id = null, row_no = null
     returning version`,
    [JSON.stringify({ ...record, district_id: district, author }), FORM_HEADERS],
  );
  if (row === undefined) throw new Error("a project was not kept");
  return row.version;
}
