// How does a file become rows of the district? One transaction: all that is valid, or nothing.
import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import type { Database, Queryable } from "../db/database";
import { refreshStatistics } from "../db/refreshStatistics";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { Delivery } from "./delivery";
import { importDistricts } from "./districts";
import { importEnterprises } from "./enterprises";
import { reportedPeriod } from "./figurePeriod";
import { importFigures } from "./figures";
import { columnName, mapHeaders, missingField } from "./headers";
import { ImportError } from "./importError";
import {
  IMPORT_KINDS,
  type ImportIssue,
  type ImportKind,
  type ImportOptions,
  type ImportReport,
  type ImportRows,
} from "./importReport";
import { importOccupancy } from "./occupancy";
import { importParcels } from "./parcels";
import { importParks } from "./parks";
import { readBytes, readSource } from "./readSource";
import type { Source } from "./sourceRow";
import { writeRawRows } from "./stage";
import { importTargets } from "./targets";

const IMPORTERS: Readonly<Record<ImportKind, (tx: Queryable, delivery: Delivery) => Promise<void>>> = {
  districts: importDistricts,
  parks: importParks,
  parcels: importParcels,
  enterprises: importEnterprises,
  occupancy: importOccupancy,
  figures: importFigures,
  targets: importTargets,
};
const DRAWN: readonly ImportKind[] = ["districts", "parks", "parcels"];

/** Ends the transaction without its rows. */
class Undone extends Error {}

/**
 * Imports one file. Rows that cannot be taken are in `issues` with their line and a sentence; with `strict` any of them leaves nothing
 * written. A file that came before and changes nothing is answered with its earlier batch.
 * @throws ImportError where the file as a whole is no delivery; the engine's error otherwise, with nothing written
 */
export async function importFile(db: Database, options: ImportOptions): Promise<ImportReport> {
  const lang = options.lang ?? "zh";
  if (!IMPORT_KINDS.includes(options.kind)) {
    throw new ImportError("unknown_kind", lang, { kind: options.kind, kinds: IMPORT_KINDS.join(", ") });
  }
  const period = options.period === undefined ? null : reportedPeriod(options.period);
  if (options.period !== undefined && period === null) {
    throw new ImportError("bad_period_option", lang, { value: options.period });
  }
  const { file, bytes, sha256 } = await readBytes(options.path, lang);
  const source = readSource(bytes, file, options, lang);
  const delivery = deliveryOf(source, options, file, period);
  const { crs, encoding } = source;
  if (crs?.stated === false && options.crs === undefined) delivery.warn("crs_assumed", "geometry", {});
  let batch: string | null = null;
  try {
    batch = await db.transaction((tx) => deliver(tx, delivery, options, sha256));
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  const issues = delivery.issues.toSorted((a, b) => placeOf(a) - placeOf(b));
  return { batch, file, sha256, crs, encoding, rows: delivery.counts, issues };
}

/** By row; what is said of the whole file stands last. */
const placeOf = ({ row }: ImportIssue): number => row ?? Number.MAX_SAFE_INTEGER;

function deliveryOf(source: Source, options: ImportOptions, file: string, period: string | null): Delivery {
  const { kind, map = {}, lang = "zh" } = options;
  if (DRAWN.includes(kind) && source.rows.every((row) => row.geometry === undefined)) {
    throw new ImportError("missing_geometry_file", lang, { file, kind });
  }
  const headers = mapHeaders(kind, source.headers, map, file, lang);
  const missing =
    missingField(kind, headers.columns) ??
    (kind === "figures" && period === null && !headers.columns.has("period") ? "period" : null);
  if (missing !== null) {
    const column = columnName(kind, headers.columns, missing);
    throw new ImportError("missing_column", lang, { file, column, field: missing });
  }
  const district = options.districtId ?? HOME_DISTRICT.id;
  if (!/^\d{6}$/.test(district)) throw new ImportError("bad_district", lang, { value: district });
  return new Delivery({ kind, district, batch: randomUUID(), file, period, lang }, source, headers);
}

/** @returns the batch that holds the rows. @throws Undone where nothing is to be written */
async function deliver(
  tx: Queryable,
  delivery: Delivery,
  options: ImportOptions,
  sha256: string,
): Promise<string> {
  const { kind, district, batch, file, period } = delivery.facts;
  await ensureDistrict(tx, district, options.demo === true);
  const mapping = JSON.stringify(
    Object.fromEntries([...delivery.columns].map(([f, { header }]) => [f, header])),
  );
  const earlier = await earlierBatch(tx, delivery, sha256, mapping);
  if (earlier?.latest && earlier.counts.rejected === 0 && options.dryRun !== true) {
    const { counts } = earlier;
    const same = counts.new + counts.changed + counts.same;
    Object.assign(delivery.counts, { same, missing: counts.missing });
    return earlier.id;
  }
  await tx.query(
    `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by, period, mapping)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
    [district, batch, kind, file, sha256, options.by ?? userInfo().username, period, mapping],
  );
  await IMPORTERS[kind](tx, delivery);
  const { counts } = delivery;
  counts.rejected = delivery.rows.length - delivery.accepted().length;
  if (options.dryRun === true || (options.strict === true && counts.rejected > 0)) throw new Undone();
  if (counts.new + counts.changed === 0 && (earlier !== null || counts.same === 0)) {
    const superseded = await supersededNothing(tx, district, batch);
    if (superseded && earlier === null) throw new Undone();
    if (superseded && earlier !== null) {
      await tx.query("delete from import_batch where district_id = $1 and id = $2", [district, batch]);
      return earlier.id;
    }
  }
  await writeRawRows(tx, delivery, delivery.accepted());
  await tx.query("update import_batch set counts = $3::jsonb where district_id = $1 and id = $2", [
    district,
    batch,
    JSON.stringify(counts),
  ]);
  await refreshStatistics(tx);
  return batch;
}

async function ensureDistrict(tx: Queryable, id: string, demo: boolean): Promise<void> {
  const known = id === HOME_DISTRICT.id ? HOME_DISTRICT : { id, name: id, nameEn: id };
  await tx.query(
    "insert into district (id, name, name_en, demo) values ($1, $2, $3, $4) on conflict (id) do nothing",
    [id, known.name, known.nameEn, demo],
  );
  if (demo) await tx.query("update district set demo = true where id = $1 and not demo", [id]);
}

interface Earlier {
  readonly id: string;
  readonly counts: ImportRows;
  /** No other delivery of its kind came after it. */
  readonly latest: boolean;
}

/** The last import of the same bytes, read in the same way; null where there is none. */
async function earlierBatch(
  tx: Queryable,
  { facts }: Delivery,
  sha256: string,
  mapping: string,
): Promise<Earlier | null> {
  const [row] = await tx.query<Earlier>(
    `select b.id, b.counts, not exists (
       select from import_batch o where o.district_id = b.district_id and o.kind = b.kind and o.imported_at > b.imported_at) as latest
     from import_batch b
     where b.district_id = $1 and b.kind = $2 and b.sha256 = $3 and b.period is not distinct from $4 and b.mapping = $5::jsonb
     order by b.imported_at desc limit 1`,
    [facts.district, facts.kind, sha256, facts.period, mapping],
  );
  return row ?? null;
}

/** Whether a batch took no row's place. */
async function supersededNothing(tx: Queryable, district: string, batch: string): Promise<boolean> {
  const [row] = await tx.query<{ none: boolean }>(
    `select not exists (select from occupancy where district_id = $1 and superseded_by = $2) as none`,
    [district, batch],
  );
  return row?.none ?? true;
}
