// The committed seeds as a test reads them: rows of a table, parcels, parks, and areas without the domain library.
import { readFileSync } from "node:fs";
import { area } from "@turf/turf";
import { parse } from "csv-parse/sync";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";

export type Land = Feature<Polygon | MultiPolygon>;

/** A file below seeds/ as text. */
export const readSeed = (path: string): string =>
  readFileSync(new URL(`../../seeds/${path}`, import.meta.url), "utf8");

/** The rows of a table in seeds/demo, by the headers of its columns. */
export const rows = (name: string): Record<string, string>[] =>
  parse(readSeed(`demo/${name}`), { columns: true });

const features = (name: string): Land[] =>
  (JSON.parse(readSeed(`demo/${name}`)) as FeatureCollection<Polygon | MultiPolygon>).features;

/** Every parcel, from both files. */
export const parcels = (): Land[] => ["parcels-1.geojson", "parcels-2.geojson"].flatMap(features);

export const parks = (): Land[] => features("parks.geojson");

/** The drawn area in m²: turf measures on a sphere, 0.117 % too much at this latitude. */
export const drawnM2 = (land: Land): number => area(land) * 0.99883;

/** The area that counts in m²: by certificate, contract, survey, else as drawn. */
export const registeredM2 = (land: Land): number => {
  const { 登记面积, 合同面积, 勘测面积 } = land.properties ?? {};
  return Number(登记面积 ?? 合同面积 ?? 勘测面积 ?? drawnM2(land));
};
