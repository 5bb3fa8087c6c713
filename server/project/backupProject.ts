// How does a district become one file? In one snapshot of the database, page by page, under another name until it is whole.
import { existsSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type sqlite from "node-sqlite3-wasm";
import { ApiError } from "../api/apiError";
import { APP_VERSION } from "../appVersion";
import type { Database, Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import { type Cell, cellsOf, cellsSql, formsOf, layerGeometry, shapeOf } from "./columnForm";
import { DATA_MARKS } from "./dataMarks";
import {
  addAttributes,
  addFeatures,
  createGeopackage,
  type LayerExtent,
  type SpatialSystem,
} from "./geopackageFile";
import {
  FID,
  HEADER_TABLE,
  headerRows,
  PROJECT_FORMAT,
  type ProjectFileTable,
  type ProjectHeader,
  RowsHash,
} from "./projectHeader";
import { ofDistrict, type ProjectTable, projectTables, quoted } from "./projectTables";
import { setStableText } from "./setStableText";

export interface ProjectReport {
  readonly district: { readonly id: string; readonly name: string };
  /** When the file was made, ISO 8601. */
  readonly madeAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
}

/** Rows in memory at a time: raw rows and journals have some kB each. */
const PAGE = 500;

/**
 * Writes every row of the installation's district, and the tables it shares, to a GeoPackage that `restoreProject` takes back.
 * @param force whether a file that is there is replaced
 * @param look reads what has to be known of the very state that is written
 * @throws ApiError where there is no district, or the file is there already or cannot be written
 */
export async function backupProject(
  db: Database,
  out: string,
  force = false,
  look: (tx: Queryable) => Promise<void> = async () => {},
): Promise<ProjectReport> {
  const path = resolve(out);
  if (!force && existsSync(path)) throw new ApiError("project_exists", out);
  if (!existsSync(dirname(path))) throw new ApiError("project_no_folder", dirname(path));
  const unfinished = `${path}.${process.pid}-${Date.now()}.part`;
  try {
    const header = await db.transaction((tx) => writeSnapshot(tx, unfinished, look));
    const { size } = await stat(unfinished);
    await toDisk(unfinished);
    if (!force && existsSync(path)) throw new ApiError("project_exists", out);
    await rename(unfinished, path);
    return reportOf(header, size);
  } catch (error) {
    await rm(unfinished, { force: true });
    // the engine's own mark that it writes, left where it could not close the file
    await rm(`${unfinished}.lock`, { force: true, recursive: true });
    throw error;
  }
}

/** What a header says, in numbers. */
export function reportOf(header: ProjectHeader, bytes: number): ProjectReport {
  return {
    district: { id: header.district_id, name: header.district_name },
    madeAt: header.made_at,
    tables: header.tables.length,
    rows: header.tables.reduce((sum, { rows }) => sum + rows, 0),
    bytes,
  };
}

/** Before the name says that the file is whole, it is on the disk and not only on its way there. */
async function toDisk(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeSnapshot(
  tx: Queryable,
  path: string,
  look: (tx: Queryable) => Promise<void>,
): Promise<ProjectHeader> {
  // all statements see the same state, whatever is written meanwhile
  await tx.query("set transaction isolation level repeatable read, read only");
  await setStableText(tx);
  const district = await currentDistrict(tx);
  if (district === null) throw new ApiError("no_district");
  await look(tx);
  const tables = await projectTables(tx);
  const at = new Date().toISOString();
  const file = createGeopackage(path, await systemsOf(tx, tables));
  try {
    const written: ProjectFileTable[] = [];
    for (const table of tables) {
      const { rows, sha256 } = await writeTable(tx, file, table, district.id, at);
      written.push({ name: table.name, columns: [...table.columns], rows, sha256 });
    }
    const header: ProjectHeader = {
      format: PROJECT_FORMAT,
      app_version: APP_VERSION,
      migrations: await appliedMigrations(tx),
      district_id: district.id,
      district_name: district.name,
      made_at: at,
      tables: written,
      sequences: await sequencesOf(tx, tables),
      marks: await marksOf(tx),
    };
    writeHeader(file, header);
    file.exec("commit");
    return header;
  } finally {
    file.close();
  }
}

async function writeTable(
  tx: Queryable,
  file: sqlite.Database,
  table: ProjectTable,
  district: string,
  at: string,
): Promise<{ rows: number; sha256: string }> {
  const { name, columns, keys } = table;
  const forms = formsOf(columns);
  const declared = columns.map((column, index) => `${quoted(column.name)} ${forms[index]?.declared}`);
  file.exec(
    `create table ${quoted(name)} (${FID} integer primary key autoincrement not null, ${declared.join(", ")})`,
  );
  const insert = file.prepare(
    `insert into ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(", ")}) values (${columns.map(() => "?").join(", ")})`,
  );
  const hash = new RowsHash();
  try {
    // in the order of the key, byte by byte, so that the same state gives the same checksums on every engine
    const order = keys.map((key) => `${quoted(key)}${isText(table, key) ? ' collate "C"' : ""}`).join(", ");
    await tx.query(
      `declare mutu_rows no scroll cursor for select ${cellsSql(columns, forms)} as cells from ${quoted(name)} where ${ofDistrict(table)}${order === "" ? "" : ` order by ${order}`}`,
      [district],
    );
    for (;;) {
      const page = await tx.query<{ cells: string }>(`fetch ${PAGE} from mutu_rows`);
      if (page.length === 0) break;
      for (const row of page) {
        const cells = cellsOf(forms, JSON.parse(row.cells) as Cell[]);
        hash.add(cells);
        insert.run(
          forms.map((form, index) => {
            const cell = cells[index] ?? null;
            return cell === null ? null : form.toFile(cell);
          }),
        );
      }
    }
    await tx.query("close mutu_rows");
  } finally {
    insert.finalize();
  }
  const shape = layerGeometry(columns);
  const said = shape === null ? null : shapeOf(shape);
  if (shape === null || said === null) addAttributes(file, name, at);
  else {
    const extent = await extentOf(tx, table, shape.name, district);
    addFeatures(file, name, at, { column: shape.name, ...said }, extent);
  }
  return { rows: hash.rows, sha256: hash.hex() };
}

const isText = ({ columns }: ProjectTable, key: string): boolean =>
  columns.some(({ name, type }) => name === key && type === "text");

async function extentOf(
  tx: Queryable,
  table: ProjectTable,
  column: string,
  district: string,
): Promise<LayerExtent> {
  const [extent] = await tx.query<LayerExtent>(
    `select st_xmin(e.box) as min_x, st_ymin(e.box) as min_y, st_xmax(e.box) as max_x, st_ymax(e.box) as max_y
     from (select st_extent(${quoted(column)}) as box from ${quoted(table.name)} where ${ofDistrict(table)}) e`,
    [district],
  );
  return extent ?? { min_x: null, min_y: null, max_x: null, max_y: null };
}

/** Those of the layers, and WGS 84, which every GeoPackage has to have. */
async function systemsOf(tx: Queryable, tables: readonly ProjectTable[]): Promise<SpatialSystem[]> {
  const used = tables.flatMap(({ columns }) => columns.flatMap((column) => shapeOf(column)?.srid ?? []));
  const rows = await tx.query<{ srid: number; organization: string; wkt: string }>(
    `select srid, auth_name as organization, srtext as wkt from spatial_ref_sys
     where srid = 4326 or srid in (select jsonb_array_elements_text($1::jsonb)::int) order by srid`,
    [JSON.stringify(used)],
  );
  return rows.map((row) => ({ ...row, name: /"([^"]*)"/.exec(row.wkt)?.[1] ?? String(row.srid) }));
}

async function appliedMigrations(tx: Queryable): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name collate "C"`,
  );
  return rows.map(({ name }) => name);
}

async function sequencesOf(
  tx: Queryable,
  tables: readonly ProjectTable[],
): Promise<ProjectHeader["sequences"]> {
  const found: ProjectHeader["sequences"] = [];
  for (const { name, sequences } of tables) {
    for (const { column, sequence } of sequences) {
      const [row] = await tx.query<{ last: string | null }>(
        `select case when is_called then last_value::text end as last from ${sequence}`,
      );
      found.push({ table: name, column, last: row?.last ?? null });
    }
  }
  return found;
}

async function marksOf(tx: Queryable): Promise<ProjectHeader["marks"]> {
  const rows = await tx.query<{ key: string; value: unknown }>(
    "select key, value from setting where district_id = '' and key in (select jsonb_array_elements_text($1::jsonb))",
    [JSON.stringify(DATA_MARKS)],
  );
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/** Last in the file: what was cut off has lost it. */
function writeHeader(file: sqlite.Database, header: ProjectHeader): void {
  file.exec(
    `create table ${HEADER_TABLE} (${FID} integer primary key autoincrement not null, key text not null unique, value text not null)`,
  );
  for (const row of headerRows(header))
    file.run(`insert into ${HEADER_TABLE} (key, value) values (?, ?)`, row);
  addAttributes(file, HEADER_TABLE, header.made_at);
}
