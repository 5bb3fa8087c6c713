// What does a project file say of itself: by which program it was made, of what, and how to tell that it is whole?
import { createHash } from "node:crypto";
import { z } from "zod";

/** Raised when a file is written in a way that the program before could not read. */
export const PROJECT_FORMAT = 1;
/** The table that makes a GeoPackage a Mutu project: one row a key, values as JSON. */
export const HEADER_TABLE = "mutu_project";
/** The column that GeoPackage wants in every table, as in Mutu's exports. */
export const FID = "mutu_fid";

const name = z.string().min(1).max(63);
const COUNT = z.int().min(0);

const HEADER = z.object({
  format: z.int().min(1),
  app_version: z.string(),
  /** Migrations of the database it was taken from, in order. */
  migrations: z.array(z.string()).min(1),
  district_id: z.string(),
  district_name: z.string(),
  made_at: z.iso.datetime(),
  /** In the order in which their rows can be written. */
  tables: z.array(
    z.object({
      name,
      columns: z.array(z.object({ name, type: z.string() })).min(1),
      rows: COUNT,
      /** SHA-256 over all rows, see RowsHash. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** The last number given out, as text as it may be large; null where none was. */
  sequences: z.array(z.object({ table: name, column: name, last: z.string().regex(/^\d+$/).nullable() })),
  /** What the installation remembers of the data themselves. */
  marks: z.record(z.string(), z.unknown()),
});

export type ProjectHeader = z.infer<typeof HEADER>;
export type ProjectFileTable = ProjectHeader["tables"][number];

/** The header as rows, the last of them the SHA-256 of the others. */
export function headerRows(header: ProjectHeader): [key: string, value: string][] {
  const rows = Object.entries(header).map(([key, value]): [string, string] => [key, JSON.stringify(value)]);
  return [...rows, ["checksum", JSON.stringify(checksumOf(rows))]];
}

const checksumOf = (rows: readonly (readonly [string, string])[]): string =>
  createHash("sha256")
    .update(JSON.stringify(rows.toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex");

/** `newer`: this program cannot know what it would have to check. */
export function readHeader(
  rows: readonly (readonly [string, string])[],
): ProjectHeader | "newer" | "damaged" {
  try {
    const said = Object.fromEntries(rows.map(([key, value]) => [key, JSON.parse(value) as unknown]));
    if (typeof said.format === "number" && said.format > PROJECT_FORMAT) return "newer";
    const others = rows.filter(([key]) => key !== "checksum");
    if (said.checksum !== checksumOf(others)) return "damaged";
    const { success, data } = HEADER.safeParse(said);
    return success ? data : "damaged";
  } catch {
    return "damaged";
  }
}

/** Of all rows of a table in their order: each as a JSON array of its cells, and a line end. */
export class RowsHash {
  readonly #hash = createHash("sha256");
  rows = 0;

  add(cells: readonly (string | null)[]): void {
    this.rows++;
    this.#hash.update(`${JSON.stringify(cells)}\n`);
  }

  /** Ends it. */
  hex(): string {
    return this.#hash.digest("hex");
  }
}
