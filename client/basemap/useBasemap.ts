// Which map did whoever runs the server put under the data? Null: none.
import { useQuery } from "@tanstack/react-query";
import type { BasemapView } from "../../server/api/layerShapes";
import { askServer } from "../api/reachServer";

export function useBasemap(): BasemapView | null {
  const { data } = useQuery({
    queryKey: ["basemap"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<BasemapView | null> =>
      (await askServer("/basemap.json", { signal })).json(),
  });
  return data ?? null;
}
