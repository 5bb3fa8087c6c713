// What is wrong with the shapes of a delivery, before anything of them is refused or written, and what of it is repaired?
import { registeredArea } from "../../geo/area/areaBasis";
import type { LandGeometry } from "../../geo/area/landGeometry";
import { parcelCode } from "../../geo/code/parcelCode";
import type { Finding, Place, Shape } from "../../geo/repair/finding";
import { type RepairedLayer, repairLayerInSteps } from "../../geo/repair/repairLayer";
import type { Queryable } from "../db/database";
import { inTurns, stepByStep } from "../db/giveWay";
import { areaCell, isMissing, textCell } from "../import/cells";
import { type DeliveredRow, Delivery } from "../import/delivery";
import { parcelId } from "../import/parcelId";
import { firstPlace } from "./firstPlace";
import { type Bounds, layerContext, standingShapes } from "./layerContext";
import type { LedgerEntry } from "./ledger";
import { accepts, type RepairChoice } from "./repairChoice";

/** Around the delivered shapes, degrees: who lies further off is no neighbour. */
const AROUND = 1e-4;
const NOTHING_REPAIRED: DeliveryLedger["repaired"] = new Map();
const NOTHING: RepairedLayer["repaired"] = new Map();

/** What was found of a delivery's shapes, and what became of them. */
export interface DeliveryLedger {
  /** Every finding, by row. */
  readonly entries: readonly LedgerEntry[];
  /** The shapes of rows that accepted repairs changed. */
  readonly repaired: ReadonlyMap<number, LandGeometry>;
}

/**
 * Finds the defects of a delivery of parcels or parks. Every proposal is listed as if those before it were made; what is accepted is made
 * on the shapes as the choices leave them.
 * @param promised the format says that rings run as RFC 7946 wants
 * @returns nothing found for data without shapes of their own
 */
export async function repairDelivery(
  tx: Queryable,
  delivery: Delivery,
  choice: RepairChoice,
  promised: boolean,
): Promise<DeliveryLedger> {
  const { kind, district } = delivery.facts;
  if (kind !== "parcels" && kind !== "parks") return { entries: [], repaired: NOTHING_REPAIRED };
  const rows = new Map(delivery.accepted().map((row) => [String(row.row), row]));
  const drawn = await shapesOf(delivery, [...rows.values()]);
  const shapes = drawn.map(({ shape }) => shape);
  const papers = new Map(drawn.map(({ shape, paper }) => [shape.key, paper]));
  const around = await boundsOf(shapes);
  const delivered = new Set(shapes.map(({ id }) => id));
  const standing = around === null ? [] : await standingShapes(tx, district, kind, around);
  const neighbours = standing.flatMap((shape): Shape[] =>
    delivered.has(shape.id) ? [] : [{ ...shape, key: `= ${shape.id}` }],
  );
  const context = {
    ...(await layerContext(tx, district, kind)),
    ...(promised ? { winding: "rfc7946" as const } : {}),
  };
  const everything = [...shapes, ...neighbours];
  const listed = await stepByStep(repairLayerInSteps(everything, context, () => true));
  const made = new Set<string>();
  const accept = (finding: Finding) => {
    const taken = accepts(choice, finding);
    if (taken) made.add(finding.key);
    return taken;
  };
  const any = listed.findings.some((finding) => accepts(choice, finding));
  const { repaired } = any
    ? await stepByStep(repairLayerInSteps(everything, context, accept))
    : { repaired: NOTHING };
  const shapesByRow = new Map<number, LandGeometry>();
  for (const [key, geometry] of repaired) {
    const row = rows.get(key);
    if (row !== undefined) shapesByRow.set(row.row, geometry);
  }
  const ids = new Map(everything.map(({ key, id }) => [key, id]));
  const findings = [...(kind === "parcels" ? malformedCodes(delivery) : []), ...listed.findings];
  const entries = findings.map((finding): LedgerEntry => {
    const row = rows.get(finding.subject);
    return {
      ...finding,
      row: row?.row ?? null,
      id: ids.get(finding.subject) || null,
      otherIds: finding.others.map((other) => ids.get(other) ?? other),
      accepted: made.has(finding.key),
      paper: papers.get(finding.subject) ?? null,
    };
  });
  return { entries: entries.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)), repaired: shapesByRow };
}

interface Drawn {
  readonly shape: Shape;
  readonly paper: LedgerEntry["paper"];
}

/** The layer's own name for a shape is its row: ids may be missing, or said twice. */
async function shapesOf(delivery: Delivery, rows: readonly DeliveredRow[]): Promise<Drawn[]> {
  // cells are read a second time on a copy: what is wrong with them is said once, by the import
  const { facts, columns, others } = delivery;
  const copy = new Delivery(
    facts,
    { rows: rows.map(({ source }) => source), totals: null },
    { columns, others },
  );
  const turn = inTurns();
  const drawn: Drawn[] = [];
  for (const row of copy.rows) {
    await turn();
    const paper =
      facts.kind !== "parcels"
        ? null
        : registeredArea({
            certificateDm2: areaCell(row, "certificate"),
            contractDm2: areaCell(row, "contract"),
            surveyDm2: areaCell(row, "survey"),
          });
    const parent = row.text("parent");
    const shape: Shape = {
      key: String(row.row),
      id: (facts.kind === "parcels" ? parcelId(row) : textCell(row, "id")) ?? "",
      geometry: row.source.geometry,
      registeredDm2: paper?.areaDm2 ?? null,
      parent: isMissing(parent) ? null : parent,
    };
    drawn.push({ shape, paper });
  }
  return drawn;
}

function malformedCodes(delivery: Delivery): Finding[] {
  return delivery.accepted().flatMap((row): Finding[] => {
    const text = row.text("code");
    if (isMissing(text) || parcelCode(text, delivery.facts.district).ok) return [];
    const place: Place | null = firstPlace(row.source.geometry);
    return [
      {
        key: `malformed_code ${row.row}`,
        kind: "malformed_code",
        subject: String(row.row),
        others: [],
        place,
        proposal: "correct_code",
        defectDm2: null,
        areaBeforeDm2: null,
        areaAfterDm2: null,
        before: null,
        repaired: null,
      },
    ];
  });
}

/** Around all that lies somewhere on the earth; null where nothing does. */
async function boundsOf(shapes: readonly Shape[]): Promise<Bounds | null> {
  let [west, south, east, north] = [180, 90, -180, -90];
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [x, y] = value as unknown[];
    if (typeof x === "number" && typeof y === "number") {
      if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return;
      [west, south] = [Math.min(west, x), Math.min(south, y)];
      [east, north] = [Math.max(east, x), Math.max(north, y)];
    } else for (const part of value as unknown[]) walk(part);
  };
  const turn = inTurns();
  for (const { geometry } of shapes) {
    walk((geometry as { coordinates?: unknown } | null | undefined)?.coordinates);
    await turn();
  }
  return west > east ? null : [west - AROUND, south - AROUND, east + AROUND, north + AROUND];
}
