// Is a file a Mutu project, and is it whole? Nothing of it is believed before its checksums are right.
import {
  closeSync,
  mkdtempSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import sqlite from "node-sqlite3-wasm";
import { ApiError } from "../api/apiError";
import { migrations } from "../db/migrationFiles";
import { type Cell, formsOf } from "./columnForm";
import { APPLICATION_ID } from "./geopackageFile";
import {
  FID,
  HEADER_TABLE,
  type ProjectFileTable,
  type ProjectHeader,
  RowsHash,
  readHeader,
} from "./projectHeader";
import { quoted } from "./projectTables";

/** Rows between two pauses, some 20 ms. */
const BREATH = 1000;

export interface ProjectFile {
  readonly header: ProjectHeader;
  readonly bytes: number;
  /** The rows of a table, one at a time. @throws ApiError where the file is damaged */
  rows(table: ProjectFileTable): Iterable<Cell[]>;
  close(): void;
}

/**
 * Opens a project file and reads what it says of itself; its rows are not looked at yet.
 * @param name what to call the file in a sentence
 * @throws ApiError where it cannot be read, is no GeoPackage, no Mutu project, from a newer version, or damaged
 */
export function openProject(path: string, name: string = path): ProjectFile {
  if (!isGeopackage(path, name)) throw new ApiError("project_not_geopackage", name);
  const { file, close } = openReadOnly(path);
  try {
    // a file may bring views and functions of its own: none of them is run
    file.exec("pragma trusted_schema = off");
    const header = headerOf(file, name);
    return {
      header,
      bytes: statSync(path).size,
      rows: (table) => rowsOf(file, table, name),
      close,
    };
  } catch (error) {
    close();
    throw asDamaged(error, name);
  }
}

/** Whether a file says that it is a Mutu project, whole or not; false for whatever cannot be read. */
export function isProject(path: string): boolean {
  if (!isGeopackage(path, path)) return false;
  const { file, close } = openReadOnly(path);
  try {
    return tablesOf(file).has(HEADER_TABLE);
  } catch {
    return false;
  } finally {
    close();
  }
}

/**
 * Reads all rows and holds them against the checksums.
 * @throws ApiError where anything is not as it was written
 */
export async function checkProject(project: ProjectFile, name: string): Promise<void> {
  for (const table of project.header.tables) {
    const hash = new RowsHash();
    for (const cells of project.rows(table)) {
      hash.add(cells);
      // SQLite answers at once: without a pause nobody else would be answered meanwhile
      if (hash.rows % BREATH === 0) await setImmediate();
    }
    if (hash.rows !== table.rows || hash.hex() !== table.sha256) throw new ApiError("project_damaged", name);
  }
}

/**
 * Opened under a name of its own: this build of SQLite puts its lock beside the name, where somebody else may be reading, a killed
 * process may have left one, or nobody may write (a medium that is read only).
 */
function openReadOnly(path: string): { file: sqlite.Database; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "mutu-open-"));
  const gone = () => rmSync(folder, { recursive: true, force: true });
  try {
    const opened = linkIn(folder, path);
    const file = new sqlite.Database(opened, { readOnly: true });
    // the lock is a folder made and removed: once, not for each of thousands of queries; beside somebody's own file it is not kept
    if (opened !== path) file.exec("pragma locking_mode = exclusive");
    return {
      file,
      close() {
        file.close();
        gone();
      },
    };
  } catch (error) {
    gone();
    throw error;
  }
}

/** Windows makes links for administrators only: there the file's own name has to do. */
function linkIn(folder: string, path: string): string {
  const link = join(folder, "project.gpkg");
  try {
    symlinkSync(realpathSync(path), link);
    return link;
  } catch {
    return path;
  }
}

/** Whether the file says in its first bytes that it is SQLite, and a GeoPackage. */
function isGeopackage(path: string, name: string): boolean {
  const start = Buffer.alloc(100);
  try {
    const file = openSync(path, "r");
    try {
      if (readSync(file, start, 0, start.length, 0) < start.length) return false;
    } finally {
      closeSync(file);
    }
  } catch {
    throw new ApiError("project_unreadable", name);
  }
  return start.toString("latin1", 0, 16) === "SQLite format 3\0" && start.readUInt32BE(68) === APPLICATION_ID;
}

const tablesOf = (file: sqlite.Database): ReadonlySet<string> =>
  new Set(file.all("select name from sqlite_master where type = 'table'").map((row) => String(row.name)));

function headerOf(file: sqlite.Database, name: string): ProjectHeader {
  const tables = tablesOf(file);
  if (!tables.has(HEADER_TABLE)) throw new ApiError("project_not_mutu", name);
  const rows = file.all(`select key, value from ${HEADER_TABLE}`);
  const header = readHeader(rows.map(({ key, value }) => [String(key), String(value)] as const));
  if (header === "newer") throw new ApiError("project_newer", name);
  if (header === "damaged") throw new ApiError("project_damaged", name);
  const known = migrations().map((migration) => migration.name);
  if (header.migrations.some((migration, at) => migration !== known[at]))
    throw new ApiError("project_newer", name);
  // a view under a table's name would be run
  if (header.tables.some((table) => !tables.has(table.name))) throw new ApiError("project_damaged", name);
  return header;
}

function* rowsOf(
  file: sqlite.Database,
  { name: table, columns }: ProjectFileTable,
  name: string,
): Generator<Cell[]> {
  const forms = formsOf(columns);
  const selected = columns.map((column, at) => `${quoted(column.name)} as c${at}`).join(", ");
  let select: sqlite.Statement | null = null;
  try {
    select = file.prepare(`select ${selected} from ${quoted(table)} order by ${FID}`);
    for (const row of select.iterate() as Iterable<Record<string, sqlite.SQLiteValue>>) {
      yield forms.map((form, at) => {
        const value = row[`c${at}`] ?? null;
        return value === null ? null : form.fromFile(value);
      });
    }
  } catch (error) {
    throw asDamaged(error, name);
  } finally {
    if (select !== null) endQuietly(select);
  }
}

/** An error that a statement has thrown already comes again when it is ended. */
function endQuietly(statement: sqlite.Statement): void {
  try {
    statement.finalize();
  } catch {
    // told of before
  }
}

/** What SQLite and the forms of columns throw means the file; the ApiError that says why stays. */
const asDamaged = (error: unknown, name: string): ApiError =>
  error instanceof ApiError ? error : new ApiError("project_damaged", name);
