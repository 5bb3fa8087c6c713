// What does the scene ask the server for? Asked apart from it: colours and filters change at every turn, these do not.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createContext, memo, type ReactNode, useContext, useMemo } from "react";
import type { FreeAttribute } from "../../geo/filter/freeFields";
import { parsePeriod } from "../../geo/period/period";
import { type ParcelTargets, parcelTargets } from "../../geo/target/parcelTargets";
import { hasTrades, setFor } from "../../geo/target/targetFor";
import type { ReferenceLayerView } from "../../server/api/layerShapes";
import type {
  DistrictOverview,
  ParkList,
  PeriodId,
  Population,
  TargetSetView,
} from "../../server/api/shapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useEvaluationChoice } from "../evaluation/useEvaluationChoice";
import { useAttributesAsked } from "../filter/attributesAsked";
import { useFreeAsked } from "../filter/freeAsked";
import {
  type OutlineShapes,
  type ParcelLand,
  type ParkShapes,
  useOutline,
  useParcelAttributes,
  useParcelColumns,
  useParcelEnterprises,
  useParcelLand,
  useParkShapes,
} from "./mapData";
import type { ParcelAttributes } from "./parcelAttributes";
import type { ParcelColumns } from "./parcelColumns";
import type { ParcelEnterprises } from "./parcelEnterprises";

/** What the scene is put together from; each is null until it is there. What is told by the number of a plot is of the same data version as the land. */
export interface SceneSources {
  readonly land: ParcelLand | null;
  readonly columns: ParcelColumns | null;
  /** Null until a filter or the colours ask for them. */
  readonly enterprises: ParcelEnterprises | null;
  /** Null until a filter or a list asks for them. */
  readonly attributes: ParcelAttributes | null;
  readonly parkShapes: ParkShapes | null;
  readonly outline: OutlineShapes | null;
  readonly parks: ParkList | null;
  readonly layers: readonly ReferenceLayerView[] | null;
  /** Columns of the delivered files; null until somebody asks which there are. */
  readonly free: readonly FreeAttribute[] | null;
  readonly targetSet: TargetSetView | null;
  /** What each plot is held against in this period, also where the period is no year; null where nothing is. */
  readonly targets: ParcelTargets | null;
  /** True while what is given belongs to an earlier choice. */
  readonly pending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What the view makes necessary. */
export interface SceneWants {
  overview: DistrictOverview;
  period: PeriodId;
  population: Population;
  targetSet: string;
  /** Does the filter or the measure speak of enterprises, of names and owners, or of columns of the files? */
  enterprises: boolean;
  attributes: boolean;
  free: boolean;
}

const SourcesContext = createContext<SceneSources | null>(null);

/** @throws outside of SceneSourcesProvider */
export function useSceneSources(): SceneSources {
  const sources = useContext(SourcesContext);
  if (!sources) throw new Error("useSceneSources outside of SceneSourcesProvider");
  return sources;
}

/** Renders again only where something else is wanted, or has come. */
export const SceneSourcesProvider = memo(function SceneSourcesProvider({
  children,
  ...wants
}: SceneWants & { children: ReactNode }) {
  const { overview, period, population } = wants;
  const { dataVersion } = overview;
  const trpc = useTRPC();
  const landQuery = useParcelLand(dataVersion);
  const columnsQuery = useParcelColumns(dataVersion, period, population);
  const shapesQuery = useParkShapes(dataVersion);
  const outlineQuery = useOutline(dataVersion);
  const parksQuery = useQuery(
    trpc.park.list.queryOptions(
      { period, population, targetSet: wants.targetSet },
      { enabled: period !== "", placeholderData: keepPreviousData },
    ),
  );
  const layersQuery = useQuery(trpc.layer.list.queryOptions());
  const land = landQuery.data ?? null;
  const listed = useAttributesAsked();
  const freeAsked = useFreeAsked();
  const freeQuery = useQuery(
    trpc.parcel.freeAttributes.queryOptions(undefined, {
      enabled: listed || freeAsked.length > 0 || wants.free,
      placeholderData: keepPreviousData,
    }),
  );
  const attributesQuery = useParcelAttributes(
    land?.geometry.dataVersion ?? "",
    land !== null && (listed || wants.attributes),
  );
  const choice = useEvaluationChoice(listed || wants.enterprises);
  const enterprisesQuery = useParcelEnterprises(dataVersion, period, choice);
  const standing = overview.targetSets.find((set) => set.id === wants.targetSet) ?? null;
  // a link may name an earlier version of a set (`item22@2`)
  const earlierQuery = useQuery(
    trpc.target.set.queryOptions(
      { ref: wants.targetSet },
      { enabled: standing === null && wants.targetSet !== "", staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  const targetSet = standing ?? earlierQuery.data ?? null;
  const judged = useMemo(() => {
    const parsed = parsePeriod(period);
    return targetSet === null || parsed === null ? null : setFor(targetSet, parsed, population);
  }, [targetSet, period, population]);
  const tradesQuery = useQuery(
    trpc.parcel.trades.queryOptions(
      { period, population },
      {
        enabled: judged !== null && hasTrades(judged) && period !== "",
        placeholderData: keepPreviousData,
      },
    ),
  );
  const trades = tradesQuery.data ?? null;
  const targets = useMemo(
    () => (judged === null || land === null ? null : parcelTargets(judged, land.geometry.indexOf, trades)),
    [judged, land, trades],
  );
  const drawn = [
    landQuery,
    columnsQuery,
    shapesQuery,
    outlineQuery,
    parksQuery,
    earlierQuery,
    tradesQuery,
    enterprisesQuery,
  ];
  const columns = ofLand(land, columnsQuery.data);
  const enterprises = ofLand(land, enterprisesQuery.data);
  const attributes = ofLand(land, attributesQuery.data);
  const parkShapes = shapesQuery.data ?? null;
  const outline = outlineQuery.data ?? null;
  const parks = parksQuery.data ?? null;
  const layers = layersQuery.data ?? null;
  const free = freeQuery.data ?? null;
  const pending = drawn.some(
    (query) => query.isPlaceholderData || (query.isPending && query.fetchStatus !== "idle"),
  );
  const error = (drawn.find((query) => query.error)?.error ?? null) as Error | null;
  const sources = useMemo(
    (): SceneSources => ({
      land,
      columns,
      enterprises,
      attributes,
      parkShapes,
      outline,
      parks,
      layers,
      free,
      targetSet,
      targets,
      pending,
      error,
      retry,
    }),
    [
      land,
      columns,
      enterprises,
      attributes,
      parkShapes,
      outline,
      parks,
      layers,
      free,
      targetSet,
      targets,
      pending,
      error,
    ],
  );
  return <SourcesContext value={sources}>{children}</SourcesContext>;
});

/** Whatever on the page could not be read is asked for again. */
const retry = (): void =>
  void queryClient.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });

/** Figures of another data version would land on the wrong parcels. */
function ofLand<T extends { dataVersion: string }>(land: ParcelLand | null, read: T | undefined): T | null {
  return land !== null && read?.dataVersion === land.geometry.dataVersion ? read : null;
}
