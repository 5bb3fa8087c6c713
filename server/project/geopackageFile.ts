// How is an empty GeoPackage made, and how are layers and tables added to it?
// By SQLite itself in WebAssembly, with access to files: GDAL writes doubles of attributes through text and wants a whole layer in memory,
// and other builds of SQLite keep the whole file there.
import sqlite from "node-sqlite3-wasm";

/** `GPKG` in ASCII. */
export const APPLICATION_ID = 0x47504b47;
/** GeoPackage 1.3: the oldest with tables of attributes in its core. */
const USER_VERSION = 10_300;

export interface SpatialSystem {
  readonly srid: number;
  readonly name: string;
  readonly organization: string;
  readonly wkt: string;
}

export interface LayerExtent {
  readonly min_x: number | null;
  readonly min_y: number | null;
  readonly max_x: number | null;
  readonly max_y: number | null;
}

const SCHEMA = `
  pragma application_id = ${APPLICATION_ID};
  pragma user_version = ${USER_VERSION};
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
    description text default '', last_change datetime not null, min_x double, min_y double, max_x double, max_y double, srs_id integer,
    constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
  create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,
    srs_id integer not null, z tinyint not null, m tinyint not null,
    constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
  insert into gpkg_spatial_ref_sys values ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', null);
  insert into gpkg_spatial_ref_sys values ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null);`;

/** Makes the file and leaves a transaction open in it; without a journal, as a file that is cut short is thrown away. */
export function createGeopackage(path: string, systems: readonly SpatialSystem[]): sqlite.Database {
  const file = new sqlite.Database(path);
  try {
    file.exec("pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off");
    file.exec(`begin; ${SCHEMA}`);
    for (const { srid, name, organization, wkt } of systems) {
      file.run("insert or replace into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, null)", [
        name,
        srid,
        organization,
        srid,
        wkt,
      ]);
    }
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Tells readers of a table without shapes. */
export function addAttributes(file: sqlite.Database, table: string, at: string): void {
  file.run(
    "insert into gpkg_contents (table_name, data_type, identifier, last_change) values (?, 'attributes', ?, ?)",
    [table, table, at],
  );
}

/** Tells readers of a table with shapes. */
export function addFeatures(
  file: sqlite.Database,
  table: string,
  at: string,
  shape: { readonly column: string; readonly kind: string; readonly srid: number },
  { min_x, min_y, max_x, max_y }: LayerExtent,
): void {
  file.run(
    `insert into gpkg_contents (table_name, data_type, identifier, last_change, min_x, min_y, max_x, max_y, srs_id)
     values (?, 'features', ?, ?, ?, ?, ?, ?, ?)`,
    [table, table, at, min_x, min_y, max_x, max_y, shape.srid],
  );
  file.run("insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)", [
    table,
    shape.column,
    shape.kind,
    shape.srid,
  ]);
}
