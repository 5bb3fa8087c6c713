// Where do the parcels lie, and what does not change with the period? Columns that the map loads once for a state of the data.
import type { MultiPolygon } from "geojson";
import { areaDifference } from "../../geo/area/areaDifference";
import type { Queryable } from "../db/database";
import { Dictionary } from "./dictionary";
import type { Columns } from "./packColumns";

interface Row {
  id: string;
  park_id: string | null;
  use_code: string | null;
  status: string | null;
  area_basis: string;
  area_dm2: number;
  geodesic_dm2: number;
  registered_dm2: number | null;
  label_lon: number;
  label_lat: number;
  geometry: string;
}

const NO_PARK = 65535;

/** All parcels by id, their rings end to end; every geometry is a MultiPolygon with closed rings. */
export async function geometryColumns(
  db: Queryable,
  districtId: string,
  dataVersion: string,
): Promise<Columns> {
  const rows = await db.query<Row>(
    `select p.id, p.park_id, v.use_code, v.status, v.area_basis, v.area_dm2, p.geodesic_dm2,
       coalesce(v.certificate_dm2, v.contract_dm2, v.survey_dm2) as registered_dm2, p.label_lon, p.label_lat,
       ST_AsGeoJSON(p.geom, 8, 0) as geometry
     from parcel p join parcels_in_force($1) v on v.id = p.id
     where p.district_id = $1 order by p.id collate "C"`,
    [districtId],
  );
  const parkIds = [...new Set(rows.flatMap(({ park_id }) => park_id ?? []))].sort();
  const parkNumbers = new Map(parkIds.map((id, index) => [id, index]));
  const use = new Dictionary(65_536);
  const status = new Dictionary(256);
  const areaBasis = new Dictionary(256);
  const difference = new Dictionary(256);
  const positions: number[] = [];
  const ringStart: number[] = [];
  const partRingStart: number[] = [];
  const partParcel: number[] = [];
  const labelPoint = new Float64Array(rows.length * 2);
  const areaDm2 = new Float64Array(rows.length);
  const geodesicDm2 = new Float64Array(rows.length);
  const registeredDm2 = new Float64Array(rows.length);
  const park = new Uint16Array(rows.length);
  const codes = {
    use: new Uint16Array(rows.length),
    status: new Uint8Array(rows.length),
    areaBasis: new Uint8Array(rows.length),
    areaDifference: new Uint8Array(rows.length),
  };
  rows.forEach((row, i) => {
    const geometry: MultiPolygon = JSON.parse(row.geometry);
    for (const part of geometry.coordinates) {
      partRingStart.push(ringStart.length);
      partParcel.push(i);
      for (const ring of part) {
        ringStart.push(positions.length / 2);
        for (const [lon, lat] of ring) positions.push(lon ?? Number.NaN, lat ?? Number.NaN);
      }
    }
    labelPoint[i * 2] = row.label_lon;
    labelPoint[i * 2 + 1] = row.label_lat;
    areaDm2[i] = row.area_dm2;
    geodesicDm2[i] = row.geodesic_dm2;
    registeredDm2[i] = row.registered_dm2 ?? Number.NaN;
    park[i] = row.park_id === null ? NO_PARK : (parkNumbers.get(row.park_id) ?? NO_PARK);
    codes.use[i] = use.number(row.use_code);
    codes.status[i] = status.number(row.status);
    codes.areaBasis[i] = areaBasis.number(row.area_basis);
    codes.areaDifference[i] = difference.number(areaDifference(row.registered_dm2, row.geodesic_dm2));
  });
  partRingStart.push(ringStart.length);
  ringStart.push(positions.length / 2);
  return {
    count: rows.length,
    dataVersion,
    ids: rows.map(({ id }) => id),
    parkIds,
    dictionaries: {
      use: use.words,
      status: status.words,
      areaBasis: areaBasis.words,
      areaDifference: difference.words,
    },
    arrays: {
      positions: Float64Array.from(positions),
      ringStart: Uint32Array.from(ringStart),
      partRingStart: Uint32Array.from(partRingStart),
      partParcel: Uint32Array.from(partParcel),
      labelPoint,
      areaDm2,
      geodesicDm2,
      registeredDm2,
      park,
      ...codes,
    },
  };
}
