// How does the map get its data? Geometry once per data version, columns once per period and population.
import { keepPreviousData, type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import i18next from "i18next";
import { useMemo } from "react";
import { type AskedColumns, type Asks, type LandQuestion, landKey } from "../../geo/filter/asked";
import type { WordColumn } from "../../geo/filter/evaluate";
import type { LayerLand } from "../../geo/filter/onLayer";
import type { OutlineProperties, ParkFeatureProperties } from "../../server/api/shapes";
import { reachServer } from "../api/reachServer";
import type { EvaluationChoice } from "../evaluation/heldLook";
import { currentAddress } from "../state/viewStore";
import { encodeToken } from "../state/viewUrl";
import { type CommonPositions, commonPositions } from "./commonPositions";
import { type ParcelAttributes, readAttributes } from "./parcelAttributes";
import { type ParcelColumns, readColumns } from "./parcelColumns";
import { type ParcelEnterprises, readEnterprises } from "./parcelEnterprises";
import { type ParcelGeometry, readGeometry } from "./parcelGeometry";
import { createPicker, type Picker } from "./pick";
import { type BinaryTable, readBinary } from "./readBinary";
import { parcelOfVertices } from "./tessellate";

/** Everything about the parcels that no period changes. */
export interface ParcelLand {
  geometry: ParcelGeometry;
  /** The parcel each vertex belongs to. */
  parcelOfVertex: Uint32Array;
  /** Where each vertex lies on the map. */
  plane: CommonPositions;
  picker: Picker;
}

export type ParkShapes = FeatureCollection<Polygon | MultiPolygon, ParkFeatureProperties>;
export type OutlineShapes = FeatureCollection<Polygon | MultiPolygon, OutlineProperties> & {
  credit?: string;
};

/** A refusal of the server, in its words where it gave any. */
class MapDataError extends Error {
  constructor(path: string, status: number, words: string | null) {
    super(words ?? `${path}: HTTP ${status}`);
    this.name = "MapDataError";
  }
}

/** Parcels, tessellated and indexed. @param dataVersion null: wait until the district is known */
export function useParcelLand(dataVersion: string | null): UseQueryResult<ParcelLand> {
  return useQuery({
    queryKey: ["map", "geometry", dataVersion],
    enabled: dataVersion !== null,
    queryFn: async ({ signal }) => {
      const first = await fetchGeometry(signal);
      // the page's preload answers the first request, however long ago it came: maybe before there was any land
      const geometry = first.dataVersion === dataVersion ? first : await fetchGeometry(signal);
      performance.mark("mutu:land:start");
      const land = {
        geometry,
        parcelOfVertex: parcelOfVertices(geometry),
        plane: commonPositions(geometry.positions),
        picker: createPicker(geometry),
      };
      performance.measure("mutu:land", "mutu:land:start");
      return land;
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

async function fetchGeometry(signal: AbortSignal): Promise<ParcelGeometry> {
  return readGeometry(await (await fetchOk("/map/geometry.bin", signal)).arrayBuffer());
}

/** Figures per parcel; the last ones stay on the map while others load. */
export function useParcelColumns(
  dataVersion: string | null,
  period: string,
  population: string,
): UseQueryResult<ParcelColumns> {
  return useQuery({
    queryKey: ["map", "columns", dataVersion, period, population],
    enabled: dataVersion !== null && period !== "",
    queryFn: async ({ signal }) => {
      const path = `/map/columns.bin?period=${encodeToken(period)}&population=${encodeToken(population)}`;
      return readColumns(await (await fetchOk(path, signal)).arrayBuffer());
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

/** Names, owners and what else no map draws, once somebody asks for it. */
export function useParcelAttributes(dataVersion: string, asked: boolean): UseQueryResult<ParcelAttributes> {
  return useQuery({
    queryKey: ["map", "attributes", dataVersion],
    enabled: asked,
    queryFn: async ({ signal }) =>
      readAttributes(await (await fetchOk("/map/attributes.bin", signal)).arrayBuffer()),
    structuralSharing: false,
  });
}

/** Who is on each parcel and what is said of the land in a period. @param choice null until a filter or the colours ask */
export function useParcelEnterprises(
  dataVersion: string | null,
  period: string,
  choice: EvaluationChoice | null,
): UseQueryResult<ParcelEnterprises> {
  const { method = null, shares = null } = choice ?? {};
  return useQuery({
    queryKey: ["map", "enterprises", dataVersion, period, method, shares],
    enabled: choice !== null && dataVersion !== null && period !== "",
    queryFn: async ({ signal }) => {
      const chosen = [
        ...(method === null ? [] : [`method=${encodeToken(method)}`]),
        ...(shares === null ? [] : [`shares=${encodeToken(shares)}`]),
      ];
      const path = `/map/enterprises.bin?${[`period=${encodeToken(period)}`, ...chosen].join("&")}`;
      return readEnterprises(await (await fetchOk(path, signal)).arrayBuffer());
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

export function useParkShapes(dataVersion: string | null): UseQueryResult<ParkShapes> {
  return useQuery({
    queryKey: ["map", "parks", dataVersion],
    enabled: dataVersion !== null,
    queryFn: async ({ signal }): Promise<ParkShapes> => (await fetchOk("/map/parks.json", signal)).json(),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

export function useOutline(dataVersion: string | null): UseQueryResult<OutlineShapes> {
  return useQuery({
    queryKey: ["map", "outline", dataVersion],
    enabled: dataVersion !== null,
    queryFn: async ({ signal }): Promise<OutlineShapes> =>
      (await fetchOk("/map/outline.json", signal)).json(),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

export interface AskedRead extends AskedColumns {
  /** Why one of them cannot be read; null: those that are not there yet are on their way. */
  readonly refused: Error | null;
}

/** Columns of the delivered files, and land on layers or in what is drawn: those of them that have been read. */
export function useAskedColumns(dataVersion: string | null, { attributes, lands: places }: Asks): AskedRead {
  const enabled = dataVersion !== null;
  const read =
    (path: string) =>
    async ({ signal }: { signal: AbortSignal }) =>
      readBinary(await (await fetchOk(path, signal)).arrayBuffer());
  // a column of another data version would land on the wrong parcels
  const combine = (all: readonly { data: BinaryTable | undefined; error: Error | null }[]) => ({
    tables: all.map(({ data }) => (data?.dataVersion === dataVersion ? data : undefined)),
    refused: all.find(({ error }) => error !== null)?.error ?? null,
  });
  const words = useQueries({
    queries: attributes.map((name) => ({
      queryKey: ["map", "attribute", dataVersion, name],
      enabled,
      structuralSharing: false,
      queryFn: read(`/map/attribute.bin?name=${encodeURIComponent(name)}`),
    })),
    combine,
  });
  const lands = useQueries({
    queries: places.map((asked) => ({
      queryKey: ["map", "layerLand", dataVersion, landKey(asked)],
      enabled,
      structuralSharing: false,
      queryFn: read(`/map/layer-land.bin?${landQuestion(asked)}`),
    })),
    combine,
  });
  return useMemo(
    () => ({
      attributes: new Map(
        attributes.flatMap((name, at): [string, WordColumn][] => {
          const table = words.tables[at];
          return table === undefined
            ? []
            : [[name, { codes: table.u32("value"), words: table.dictionary("value") }]];
        }),
      ),
      lands: new Map(
        places.flatMap((asked, at): [string, LayerLand][] => {
          const table = lands.tables[at];
          return table === undefined
            ? []
            : [[landKey(asked), { commonDm2: table.f64("commonDm2"), inner: table.u8("inner") }]];
        }),
      ),
      refused: words.refused ?? lands.refused,
    }),
    [attributes, places, words, lands],
  );
}

/**
 * Reads land on a layer once, as for a selection.
 * @param dataVersion of the parcels on the page: of another the order is another
 * @throws where the server refuses, or its data have changed since the page read its parcels
 */
export async function fetchLand(asked: LandQuestion, dataVersion: string): Promise<LayerLand> {
  const answer = await fetchOk(`/map/layer-land.bin?${landQuestion(asked)}`, new AbortController().signal);
  const table = readBinary(await answer.arrayBuffer());
  if (table.dataVersion !== dataVersion) throw new Error(i18next.t("ui:dataChanged"));
  return { commonDm2: table.f64("commonDm2"), inner: table.u8("inner") };
}

function landQuestion(asked: LandQuestion): string {
  const question = new URLSearchParams();
  if ("ring" in asked) question.set("ring", asked.ring.map((corner) => corner.join(" ")).join(","));
  else {
    question.set("layer", asked.layer);
    if (asked.where !== undefined) {
      question.set("attribute", asked.where.attribute);
      question.set("value", asked.where.value);
    }
  }
  return question.toString();
}

async function fetchOk(path: string, signal: AbortSignal): Promise<Response> {
  const headers = { "x-mutu-lang": currentAddress().view.lang };
  const response = await reachServer(path, { signal, headers });
  if (!response.ok) throw new MapDataError(path, response.status, await wordsOf(response));
  return response;
}

/** The sentence in an answer of the server; null where something else answered. */
async function wordsOf(response: Response): Promise<string | null> {
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer !== "object" || answer === null || !("message" in answer)) return null;
  return typeof answer.message === "string" ? answer.message : null;
}
