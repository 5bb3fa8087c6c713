// Which reference layers are there, in which order, and what is in those that are seen?
import { type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import type { FeatureCollection, Geometry } from "geojson";
import { useMemo } from "react";
import type { ReferenceLayerView, ReferenceProperties } from "../../server/api/layerShapes";
import { askServer } from "../api/reachServer";
import { useTRPC } from "../api/trpc";
import { useViewPart } from "../state/useView";
import { type LayerStyle, orderedLayers, PLAIN, useLayerSettings } from "./layerSettings";

export type ReferenceFeatures = FeatureCollection<Geometry, ReferenceProperties>;

export interface ListedLayer extends ReferenceLayerView {
  readonly seen: boolean;
  readonly style: LayerStyle;
}

export interface SeenLayer extends ListedLayer {
  readonly features: ReferenceFeatures;
}

/** Ids of the layers that the link shows, the uppermost first; the same list until they are others. */
function useLinkedLayers(): readonly string[] {
  const ids = useViewPart(({ layers }) => JSON.stringify(layers));
  return useMemo(() => JSON.parse(ids) as string[], [ids]);
}

/** All layers, the uppermost first; empty until they are known. */
export function useReferenceLayers(): readonly ListedLayer[] {
  const seen = useLinkedLayers();
  const { order, styles } = useLayerSettings();
  const { data } = useQuery(useTRPC().layer.list.queryOptions());
  return useMemo(() => {
    const byId = new Map((data ?? []).map((layer) => [layer.id, layer]));
    return orderedLayers([...byId.keys()], order, seen).flatMap((id): ListedLayer[] => {
      const layer = byId.get(id);
      return layer === undefined ? [] : [{ ...layer, seen: seen.includes(id), style: styles[id] ?? PLAIN }];
    });
  }, [data, order, seen, styles]);
}

/** Ids of layers that the link shows and that are not here (any more); none until the list is known. */
export function useDeadLayers(): readonly string[] {
  const layers = useLinkedLayers();
  const { data } = useQuery(useTRPC().layer.list.queryOptions(undefined, { enabled: layers.length > 0 }));
  return useMemo(
    () => (data === undefined ? [] : layers.filter((id) => data.every((layer) => layer.id !== id))),
    [data, layers],
  );
}

/** Begins the key of what is in one version of a layer, which never changes. */
const FEATURES_KEY = ["map", "layer"] as const;

/** Whether a query holds features of a layer: nothing that is written makes others of them. */
export const holdsFeatures = (key: readonly unknown[]): boolean =>
  FEATURES_KEY.every((part, at) => key[at] === part);

const featuresOf = ({ id, batch }: ReferenceLayerView) => ({
  queryKey: [...FEATURES_KEY, id, batch],
  // a version never changes
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<ReferenceFeatures> => {
    const answer = await askServer(`/map/layers/${id}`, { signal });
    const read: unknown = await answer.json();
    if (!answer.ok) throw new Error((read as { message?: string }).message ?? String(answer.status));
    return read as ReferenceFeatures;
  },
});

/** The features of one layer. @param asked false: not yet */
export const useLayerFeatures = (
  layer: ReferenceLayerView,
  asked: boolean,
): UseQueryResult<ReferenceFeatures> => useQuery({ ...featuresOf(layer), enabled: asked });

/** The layers that are seen and have been read, the uppermost first. */
export function useSeenLayers(): readonly SeenLayer[] {
  const layers = useReferenceLayers();
  const seen = useMemo(() => layers.filter((layer) => layer.seen), [layers]);
  const answers = useQueries({
    queries: seen.map(featuresOf),
    combine: (all) => all.map(({ data }) => data),
  });
  return useMemo(
    () =>
      seen.flatMap((layer, at): SeenLayer[] => {
        const features = answers[at];
        return features === undefined ? [] : [{ ...layer, features }];
      }),
    [seen, answers],
  );
}
