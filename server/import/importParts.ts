// How do the parts of a delivery become rows of the district? One transaction: all that is valid, or nothing.
import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { lockBatches } from "../batch/lockBatches";
import type { Database, Queryable } from "../db/database";
import { refreshStatistics } from "../db/refreshStatistics";
import { dataVersion } from "../district/district";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { keepRepairs } from "../repair/keepRepairs";
import { type DeliveryLedger, repairDelivery } from "../repair/repairDelivery";
import { warnOfDefects } from "../repair/warnOfDefects";
import type { SourceLayer } from "../source/sourceLayer";
import { type Located, locate } from "./coordinates";
import { Delivery } from "./delivery";
import { importDistricts } from "./districts";
import { DRAWN_KINDS } from "./drawnKinds";
import { importEnterprises } from "./enterprises";
import { importFigures } from "./figures";
import { importFloors } from "./floors";
import { columnName, mapHeaders, missingField } from "./headers";
import { importHonours } from "./honours";
import { ImportError } from "./importError";
import type { EarlierImport, ImportIssue, ImportKind, ImportLanguage, ImportReport } from "./importReport";
import { importIndicators } from "./indicators";
import { layerForKind } from "./layerForKind";
import { importMeasures } from "./measures";
import { importOccupancy } from "./occupancy";
import { importParcels } from "./parcels";
import { importParks } from "./parks";
import type { ImportPart } from "./part";
import { importProjects } from "./projects";
import { type Reading, readingOf } from "./reading";
import { importReference } from "./reference";
import { rowWord } from "./rowWord";
import { writeRawRows } from "./stage";
import { importTargets } from "./targets";
import { moneyUnitOfTitle, periodOfTitle } from "./titleFacts";
import { withoutPeriodColumns } from "./wideFigures";

export interface PartsOptions {
  /** Works everything out and writes nothing. */
  readonly dryRun?: boolean;
  /** One rejected row and nothing is written. */
  readonly strict?: boolean;
  readonly by?: string;
  readonly lang?: ImportLanguage;
  readonly districtId?: string;
  readonly demo?: boolean;
  /** Of which delivery the parts are. */
  readonly deliveryId?: string;
  /** Looks at the district before any part is in it, while nobody else can write. What it throws ends the import. */
  readonly before?: (tx: Queryable) => Promise<void>;
  /** What a dry run finds of the shapes, and the same parts need not look for again. */
  readonly ledgers?: RehearsedLedgers;
  /** Is told of each part before it is imported. */
  readonly onPart?: (part: ImportPart) => void;
  /** Looks at the district as it is with all parts in it, before the transaction ends. */
  readonly inspect?: (tx: Queryable, reports: readonly ImportReport[]) => Promise<void>;
}

/** The ledgers of a dry run, by layer. */
export interface RehearsedLedgers {
  /** Of the district's data before it: of others they tell nothing. */
  readonly version: string;
  readonly of: Map<SourceLayer, DeliveryLedger>;
}

const IMPORTERS: Readonly<Record<ImportKind, (tx: Queryable, delivery: Delivery) => Promise<void>>> = {
  districts: importDistricts,
  parks: importParks,
  parcels: importParcels,
  enterprises: importEnterprises,
  occupancy: importOccupancy,
  figures: importFigures,
  targets: importTargets,
  indicators: importIndicators,
  honours: importHonours,
  measures: importMeasures,
  projects: importProjects,
  floors: importFloors,
  reference: importReference,
};
/** What refers to another kind comes after it. */
const ORDER = Object.keys(IMPORTERS) as readonly ImportKind[];

/** Parts in the order in which they depend on each other; those of a kind as they came. */
export const inOrderOfKinds = <T extends { readonly kind: ImportKind }>(parts: readonly T[]): readonly T[] =>
  parts.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

/** Ends the transaction without its rows. */
class Undone extends Error {}

/**
 * Imports the parts together, in the order in which they depend on each other.
 * @returns a report for each part, in the order given
 * @throws ImportError where a part as a whole is no delivery; the engine's error otherwise, with nothing written
 */
export async function importParts(
  db: Database,
  parts: readonly ImportPart[],
  options: PartsOptions,
): Promise<readonly ImportReport[]> {
  const district = options.districtId ?? HOME_DISTRICT.id;
  if (!/^\d{6}$/.test(district))
    throw new ImportError("bad_district", options.lang ?? "zh", { value: district });
  const reports = new Map<ImportPart, ImportReport>();
  const inOrder = inOrderOfKinds(parts);
  const answer = () => parts.flatMap((part) => reports.get(part) ?? []);
  try {
    await db.transaction(async (tx) => {
      // a dry run too: it writes the same rows before it takes them back. Readers are not kept waiting.
      await lockBatches(tx, district);
      await options.before?.(tx);
      const ledgers = await ledgersInForce(tx, district, options);
      for (const part of inOrder) {
        options.onPart?.(part);
        try {
          reports.set(part, await importPart(tx, part, district, { ...options, ledgers }));
        } catch (error) {
          if (error instanceof ImportError) error.part = part;
          throw error;
        }
      }
      const rejected = answer().some(({ rows }) => rows.rejected > 0);
      await options.inspect?.(tx, answer());
      if (options.dryRun === true || (options.strict === true && rejected)) throw new Undone();
      if (answer().some(({ batch }) => batch !== null)) await refreshStatistics(tx);
    });
    return answer();
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    return answer().map((report) => ({ ...report, batch: null }));
  }
}

interface PartOptions extends Omit<PartsOptions, "ledgers"> {
  readonly ledgers: RehearsedLedgers | null;
}

/** Those of a dry run that is going on, or of one that was of the data as they are now that nobody else can change them. */
async function ledgersInForce(
  tx: Queryable,
  district: string,
  { ledgers, dryRun }: PartsOptions,
): Promise<RehearsedLedgers | null> {
  if (ledgers === undefined) return null;
  return dryRun === true || (await dataVersion(tx, district)) === ledgers.version ? ledgers : null;
}

async function importPart(
  tx: Queryable,
  given: ImportPart,
  district: string,
  options: PartOptions,
): Promise<ImportReport> {
  const { lang = "zh" } = options;
  const part = { ...given, layer: layerForKind(given.layer, given.kind) };
  const { file, sha256, layer } = part;
  const located = await locate(tx, part, district, lang);
  const delivery = deliveryOf(part, located, district, options);
  await tx.query("savepoint part");
  const { batch, earlier, repairs } = await deliver(tx, delivery, part, located, options);
  // nothing of a part that changes nothing stays, not even its district
  await tx.query(batch === null ? "rollback to savepoint part" : "release savepoint part");
  const issues = delivery.issues.toSorted((a, b) => placeOf(a) - placeOf(b));
  return {
    batch,
    earlier,
    file,
    sha256,
    crs: located.crs,
    encoding: layer.encoding ?? "UTF-8",
    rows: delivery.counts,
    issues,
    repairs,
  };
}

/** By row; what is said of the whole file stands last. */
const placeOf = ({ row }: ImportIssue): number => row ?? Number.MAX_SAFE_INTEGER;

function deliveryOf(
  part: ImportPart,
  located: Located,
  district: string,
  { lang = "zh", dryRun = false }: PartOptions,
): Delivery {
  const { kind, file, map, leaveOut } = part;
  const layer =
    kind === "figures"
      ? withoutPeriodColumns({ ...part.layer, rows: located.rows }, map)
      : { ...part.layer, rows: located.rows };
  const period = part.period ?? (kind === "figures" ? periodOfTitle(layer.titleLines) : null);
  if (DRAWN_KINDS.includes(kind) && !layer.drawn)
    throw new ImportError("missing_geometry_file", lang, { file, kind });
  const headers = mapHeaders(kind, layer, map, file, lang);
  const missing =
    missingField(kind, headers.columns) ??
    (kind === "figures" && period === null && !headers.columns.has("period") ? "period" : null);
  if (missing !== null) {
    const column = columnName(kind, headers.columns, missing);
    throw new ImportError("missing_column", lang, { file, column, field: missing });
  }
  const facts = {
    kind,
    district,
    batch: randomUUID(),
    file,
    period,
    // what the file says goes before what was said of it
    moneyUnit: moneyUnitOfTitle(layer.titleLines) ?? part.moneyUnit,
    reference: part.reference,
    lang,
    rehearsal: dryRun,
  };
  const delivery = new Delivery(facts, { rows: layer.rows, totals: layer.totals }, headers);
  for (const row of delivery.rows) if (leaveOut.has(row.row)) row.reject("left_out", null);
  for (const { code, row, field, words } of [...layer.notes, ...located.notes])
    delivery.note(code, row, field, words);
  return delivery;
}

interface Delivered {
  /** Null where nothing is to be kept. */
  readonly batch: string | null;
  /** The import of the same bytes that makes this one needless. */
  readonly earlier: EarlierImport | null;
  readonly repairs: ImportReport["repairs"];
}

/** @returns the batch that holds the rows, and what was found of its shapes */
async function deliver(
  tx: Queryable,
  delivery: Delivery,
  part: ImportPart,
  { crs }: Located,
  options: PartOptions,
): Promise<Delivered> {
  const { kind, district, batch, file, period } = delivery.facts;
  const { ledgers } = options;
  const by = options.by ?? userInfo().username;
  await ensureDistrict(tx, district, options.demo === true);
  const reading = readingOf(part, delivery, crs?.code ?? null);
  const earlier = await earlierBatch(tx, delivery, part.sha256, reading);
  await tx.query(
    `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by, period, mapping,
       bytes, encoding, crs, delivery_id, choices, journalled)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12, $13::jsonb, true)`,
    [
      ...[district, batch, kind, file, part.sha256, by, period, JSON.stringify(reading.mapping)],
      ...[part.bytes, reading.encoding, reading.crs, options.deliveryId ?? null],
      JSON.stringify({ crs: part.crs, map: part.map, reading, counts: rowWord(part.format) }),
    ],
  );
  const repairs = await repairsOf(tx, delivery, part, ledgers);
  await IMPORTERS[kind](tx, delivery);
  warnOfDefects(delivery, repairs);
  const { counts } = delivery;
  counts.rejected = new Set(delivery.rows.filter(({ rejected }) => rejected).map(({ row }) => row)).size;
  if (counts.new + counts.changed === 0 && (earlier !== null || counts.same === 0)) {
    const superseded = await supersededNothing(tx, district, batch);
    if (superseded && earlier === null) return { batch: null, earlier: null, repairs };
    if (superseded && earlier !== null) {
      await tx.query("delete from import_batch where district_id = $1 and id = $2", [district, batch]);
      return { batch: earlier.batch, earlier, repairs };
    }
  }
  await writeRawRows(tx, delivery, delivery.accepted());
  if (options.dryRun !== true) await keepRepairs(tx, delivery, repairs, by);
  await tx.query("update import_batch set counts = $3::jsonb where district_id = $1 and id = $2", [
    district,
    batch,
    JSON.stringify(counts),
  ]);
  return { batch, earlier: null, repairs };
}

/**
 * Looked at before anything is refused, and repaired as was chosen; GeoJSON promises how rings run (RFC 7946), other formats have their own
 * habits.
 */
async function repairsOf(
  tx: Queryable,
  delivery: Delivery,
  { repair, format, layer }: ImportPart,
  ledgers: RehearsedLedgers | null,
): Promise<ImportReport["repairs"]> {
  if (repair === undefined) return [];
  const promised = format === "geojson" || format === "ndjson";
  const found = ledgers?.of.get(layer) ?? (await repairDelivery(tx, delivery, repair, promised));
  ledgers?.of.set(layer, found);
  for (const row of delivery.rows) row.geometry = found.repaired.get(row.row) ?? row.geometry;
  return found.entries;
}

async function ensureDistrict(tx: Queryable, id: string, demo: boolean): Promise<void> {
  const known = id === HOME_DISTRICT.id ? HOME_DISTRICT : { id, name: id, nameEn: id };
  await tx.query(
    "insert into district (id, name, name_en, demo) values ($1, $2, $3, $4) on conflict (id) do nothing",
    [id, known.name, known.nameEn, demo],
  );
  if (demo) await tx.query("update district set demo = true where id = $1 and not demo", [id]);
}

/** The last import of the same bytes, read in the same way and still standing; null where there is none. */
async function earlierBatch(
  tx: Queryable,
  { facts }: Delivery,
  sha256: string,
  reading: Reading,
): Promise<EarlierImport | null> {
  const [row] = await tx.query<{ batch: string; at: Date | string; by: string }>(
    `select id as batch, imported_at as at, imported_by as by from import_batch
     where withdrawn_at is null and district_id = $1 and kind = $2 and sha256 = $3 and period is not distinct from $4
       and choices -> 'reading' = $5::jsonb
     order by seq desc limit 1`,
    [facts.district, facts.kind, sha256, facts.period, JSON.stringify(reading)],
  );
  return row === undefined
    ? null
    : { batch: row.batch, importedAt: new Date(row.at).toISOString(), by: row.by };
}

/** Whether a batch took no row's place and changed none. */
async function supersededNothing(tx: Queryable, district: string, batch: string): Promise<boolean> {
  const [row] = await tx.query<{ none: boolean }>(
    `select not exists (select from occupancy where district_id = $1 and superseded_by = $2)
       and not exists (select from reference_layer where district_id = $1 and batch_id = $2)
       and not exists (select from batch_change where district_id = $1 and batch_id = $2) as none`,
    [district, batch],
  );
  return row?.none ?? true;
}
