// Of which land is the denominator made: who uses how much of which parcel, by which row, and how large is the parcel?
import type { AreaBasis } from "../api/shapes";
import { mu, squareMetres, squareMetresShown } from "./amounts";
import { splitWords } from "./boundaryNode";
import { type CorrectionFacts, correctionWords } from "./correctionNodes";
import { enterpriseNames, type TraceContext } from "./figureNodes";
import { type SourceColumns, sourceColumns, sourceOf } from "./sources";
import { cut, node, type TraceNode } from "./traceNode";
import type { TracePart } from "./traceParts";
import { ALLOCATION, BASIS, joined, UNIT } from "./words";

interface OccupancyRow extends SourceColumns {
  enterprise_id: string;
  parcel_id: string;
  area_dm2: number | null;
  floor_dm2: number | null;
}

interface ParcelRow extends SourceColumns {
  id: string;
  area_dm2: number;
  area_basis: AreaBasis;
  /** Other than `area_dm2` where a correction is in force. */
  delivered_dm2: number;
  delivered_basis: AreaBasis;
  /** Of its areas, in force. */
  corrections: (CorrectionFacts & { readonly number_value: number })[];
}

/** One node per enterprise and parcel, the largest land first; `more` counts those left out. */
export async function landNodes(
  trace: TraceContext,
  parts: readonly TracePart[],
): Promise<{ children: TraceNode[]; more: number }> {
  const sorted = [...parts].sort(
    (a, b) => b.landDm2 - a.landDm2 || (a.parcelId + a.enterpriseId < b.parcelId + b.enterpriseId ? -1 : 1),
  );
  const { shown, more } = cut(sorted, trace.all);
  const enterprises = [...new Set(shown.map(({ enterpriseId }) => enterpriseId))];
  const parcels = [...new Set(shown.map(({ parcelId }) => parcelId))];
  const names = await enterpriseNames(trace, enterprises);
  const rows = await occupancyRows(trace, enterprises, parcels);
  const areas = await parcelRows(trace, parcels);
  return {
    children: shown.map((part) => {
      const own = rows.get(keyOf(part.enterpriseId, part.parcelId)) ?? [];
      const area = areas.get(part.parcelId);
      const [only] = own;
      return node(
        joined(
          " ",
          { zh: "宗地", en: "plot" },
          part.parcelId,
          names.get(part.enterpriseId) ?? part.enterpriseId,
          ...splitWords(part),
        ),
        {
          value: squareMetres(part.landDm2),
          unit: "m²",
          formula: `${squareMetresShown(part.landDm2)} m² = ${mu(part.landDm2)} ${UNIT.mu[trace.lang]}, ${ALLOCATION[part.allocation][trace.lang]}`,
          source: own.length === 1 && only !== undefined ? sourceOf(only, fieldOfOccupancy(only)) : null,
          children: [
            ...(own.length > 1 ? own.map(occupancyNode) : []),
            ...(area === undefined ? [] : [parcelNode(area)]),
          ],
        },
      );
    }),
    more,
  };
}

const keyOf = (enterprise: string, parcel: string) => `${enterprise} ${parcel}`;

/** The rows that say who uses a parcel in the year of the period. */
async function occupancyRows(
  { db, districtId, period }: TraceContext,
  enterprises: readonly string[],
  parcels: readonly string[],
): Promise<Map<string, OccupancyRow[]>> {
  const rows = await db.query<OccupancyRow>(
    `select o.enterprise_id, o.parcel_id, o.area_dm2, o.floor_dm2, o.batch_id, o.row_no, ${sourceColumns("o")}
     from occupancy o join import_batch b on b.district_id = o.district_id and b.id = o.batch_id
     where o.district_id = $1 and o.superseded_by is null
       and o.enterprise_id = any($2::text[]) and o.parcel_id = any($3::text[])
       and (o.year_from is null or o.year_from <= $4::int) and (o.year_to is null or o.year_to >= $4::int)
     order by o.batch_id, o.row_no`,
    [districtId, enterprises, parcels, Number(period.slice(0, 4))],
  );
  const byPair = new Map<string, OccupancyRow[]>();
  for (const row of rows) {
    const key = keyOf(row.enterprise_id, row.parcel_id);
    byPair.set(key, [...(byPair.get(key) ?? []), row]);
  }
  return byPair;
}

async function parcelRows(
  { db, districtId }: TraceContext,
  parcels: readonly string[],
): Promise<Map<string, ParcelRow>> {
  const rows = await db.query<ParcelRow>(
    `select p.id, v.area_dm2, v.area_basis, p.area_dm2 as delivered_dm2, p.batch_id, p.area_basis as delivered_basis, p.row_no, ${sourceColumns("p")},
       (select coalesce(jsonb_agg(jsonb_build_object('seq', c.seq, 'author', c.author, 'reason', c.reason,
            'createdAt', c.created_at, 'validUntil', c.valid_until, 'number_value', f.number_value) order by c.seq), '[]')
          from corrections_in_force($1, 'parcel') f join correction c on c.district_id = $1 and c.seq = f.seq
          where f.subject_id = p.id and f.number_value is not null) as corrections
     from parcel p join parcels_in_force($1) v on v.id = p.id join import_batch b on b.district_id = p.district_id and b.id = p.batch_id
     where p.district_id = $1 and p.id = any($2::text[])`,
    [districtId, parcels],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function occupancyNode(row: OccupancyRow): TraceNode {
  const stated = row.area_dm2 ?? row.floor_dm2;
  return node(
    row.area_dm2 === null && row.floor_dm2 !== null
      ? { zh: "申报建筑面积", en: "floor area declared" }
      : { zh: "申报占用面积", en: "land declared" },
    {
      value: stated === null ? null : squareMetres(stated),
      unit: "m²",
      source: sourceOf(row, fieldOfOccupancy(row)),
    },
  );
}

const fieldOfOccupancy = ({ area_dm2, floor_dm2 }: OccupancyRow): string =>
  area_dm2 === null && floor_dm2 !== null ? "floor" : "area";

const fieldOfArea = ({ delivered_basis }: ParcelRow): string | null =>
  delivered_basis === "geodesic" ? null : delivered_basis;

function parcelNode(row: ParcelRow): TraceNode {
  const label = joined(" ", { zh: "宗地", en: "plot" }, row.id, BASIS[row.area_basis]);
  if (row.delivered_dm2 === row.area_dm2)
    return node(label, {
      value: squareMetres(row.area_dm2),
      unit: "m²",
      source: sourceOf(row, fieldOfArea(row)),
    });
  return node(joined("", label, { zh: "（更正）", en: " (corrected)" }), {
    value: squareMetres(row.area_dm2),
    unit: "m²",
    children: [
      node(
        { zh: "交付的面积（更正期间不计）", en: "delivered area (not counted while corrected)" },
        { value: squareMetres(row.delivered_dm2), unit: "m²", source: sourceOf(row, fieldOfArea(row)) },
      ),
      ...row.corrections.map((correction) =>
        node(correctionWords(correction), { value: squareMetres(correction.number_value), unit: "m²" }),
      ),
    ],
  });
}
