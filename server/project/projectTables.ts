// Which tables and columns make up a district? The database's own catalogue says it, so that what a migration adds is carried as well.
import type { Queryable } from "../db/database";

export interface TableColumn {
  readonly name: string;
  /** As PostgreSQL writes it: `geometry(MultiPolygon,4490)`, `timestamp(3) with time zone`, `text[]`. */
  readonly type: string;
}

export interface ProjectTable {
  readonly name: string;
  /** Those that can be written: generated ones follow from them. */
  readonly columns: readonly TableColumn[];
  /** Of the primary key, in its order. */
  readonly keys: readonly string[];
  /** Sequences that number its rows, by the column they fill. */
  readonly sequences: readonly { readonly column: string; readonly sequence: string }[];
}

interface Row extends ProjectTable {
  readonly refers_to: readonly string[];
}

/** Prisma's record of migrations is the installation's, and tables of extensions (spatial_ref_sys) are the engine's. */
const tablesSql = (schema: string) => `select c.relname as name,
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
     from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select coalesce(jsonb_agg(a.attname order by k.place), '[]')
     from pg_constraint p cross join unnest(p.conkey) with ordinality k (attnum, place)
     join pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.attnum
     where p.conrelid = c.oid and p.contype = 'p') as keys,
    (select coalesce(jsonb_agg(jsonb_build_object('column', s.attname, 'sequence', s.sequence)), '[]')
     from (select a.attname, pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) s
     where s.sequence is not null) as sequences,
    (select coalesce(jsonb_agg(distinct r.relname), '[]') from pg_constraint f join pg_class r on r.oid = f.confrelid
     where f.conrelid = c.oid and f.contype = 'f' and r.oid <> c.oid) as refers_to
  from pg_class c
  where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = ${schema}
    and c.relname <> '_prisma_migrations'
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by c.relname collate "C"`;

/** SQL of the schema of tables that end with the session. */
export const TEMPORARY = "pg_my_temp_schema()";

/**
 * Tables in the order in which their rows can be written: who refers comes after whom it refers to.
 * @param schema SQL of the schema that is looked at
 */
export async function projectTables(
  db: Queryable,
  schema = "current_schema()::regnamespace",
): Promise<ProjectTable[]> {
  const open = await db.query<Row>(tablesSql(schema));
  const sorted: ProjectTable[] = [];
  while (open.length > 0) {
    const waiting = new Set(open.map(({ name }) => name));
    const next = open.findIndex(({ refers_to }) => !refers_to.some((name) => waiting.has(name)));
    const [table] = open.splice(next, 1);
    if (next < 0 || table === undefined) throw new Error(`tables refer to each other: ${[...waiting]}`);
    const { refers_to: _, ...rest } = table;
    sorted.push(rest);
  }
  return sorted;
}

/** A name in SQL, of the database or of the file. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * SQL condition for the rows of one district, given as `$1`; shared tables, such as the classification of industries, go whole.
 * What is kept under the district '' is the installation's own.
 */
export function ofDistrict({ name, columns }: ProjectTable): string {
  if (name === "district") return "id = $1";
  return columns.some((column) => column.name === "district_id")
    ? "district_id = $1"
    : "$1::text is not null";
}
