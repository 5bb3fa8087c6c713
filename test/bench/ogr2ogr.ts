// The peer of import: ogr2ogr loads the same file into PostGIS, with COPY and a spatial index, as a county's technician would.
import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import pg from "pg";
import { processorTime } from "./processorTime";

const TABLE = "peer_parcel";
const LOOK_EVERY_MS = 50;

export interface Loaded {
  readonly parcels: number;
  /** Sum of the areas in square degrees: the same drawing gives the same number. */
  readonly squareDegrees: number;
}

export interface PeerUse {
  readonly peakMb: number | null;
  readonly cpuS: number | null;
}

/** What the peer lacks on this machine; null where it can run. @param url PostgreSQL's, if there is one */
export function peerLacks(url: string | undefined): string | null {
  if (url === undefined) return "set MUTU_BENCH_POSTGRES to a superuser's URL";
  return spawnSync("ogr2ogr", ["--version"]).status === 0 ? null : "ogr2ogr is not installed";
}

/** A GeoJSON file as a Shapefile in GBK and EPSG:4549, as a county's survey office delivers it. */
export async function toShapefile(geojson: string, path: string): Promise<void> {
  const how = ["-f", "ESRI Shapefile", "-t_srs", "EPSG:4549", "-lco", "ENCODING=GBK"];
  await promisify(execFile)("ogr2ogr", [...how, path, geojson]);
}

/**
 * Loads a file into a table of its own in that database, in place of what was there.
 * @param options further ones of ogr2ogr
 * @returns the most memory that it had, in MB, and the seconds of processor that it took; null where the system does not tell
 */
export async function ogr2ogr(url: string, path: string, options: readonly string[] = []): Promise<PeerUse> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const target = {
    host: hostname,
    port: port || "5432",
    user: decodeURIComponent(username),
    dbname: decodeURIComponent(pathname.slice(1)),
    ...(password === "" ? {} : { password: decodeURIComponent(password) }),
  };
  const connection = Object.entries(target).map(([key, value]) => `${key}='${value}'`);
  const loading = promisify(execFile)("ogr2ogr", [
    ...["-f", "PostgreSQL", `PG:${connection.join(" ")}`, path],
    ...["-nln", TABLE, "-nlt", "PROMOTE_TO_MULTI", "-lco", "GEOMETRY_NAME=geom", "-overwrite"],
    ...["--config", "PG_USE_COPY", "YES"],
    ...options,
  ]);
  let peakMb: number | null = null;
  const cpu = processorTime(target.dbname, loading.child.pid);
  const clock = setInterval(() => {
    peakMb = peakMbOf(loading.child.pid) ?? peakMb;
  }, LOOK_EVERY_MS);
  try {
    await loading;
  } finally {
    clearInterval(clock);
  }
  return { peakMb, cpuS: cpu() };
}

/** Of a process that runs, by Linux's own count. */
function peakMbOf(pid: number | undefined): number | null {
  try {
    const kb = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kb === undefined ? null : Math.round(Number(kb) / 1024);
  } catch {
    return null;
  }
}

/** What the peer has in its table. */
export async function loadedByPeer(url: string): Promise<Loaded> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Loaded>(
      `select count(*)::int as parcels, sum(ST_Area(geom)) as "squareDegrees" from ${TABLE}`,
    );
    return rows[0] ?? { parcels: 0, squareDegrees: 0 };
  });
}

/** Makes the database one that the peer can load into. */
export async function addPostgis(url: string): Promise<void> {
  await withClient(url, (client) => client.query("create extension if not exists postgis"));
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
