// Has somebody imported meanwhile? Then every answer but the district's own is asked again, so that the page never mixes two states.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "./trpc";

/** @param dataVersion of the overview; undefined until it is known */
export function useNewData(dataVersion: string | undefined): void {
  const client = useQueryClient();
  const overviewKey = JSON.stringify(useTRPC().district.overview.queryKey());
  const last = useRef(dataVersion);
  useEffect(() => {
    if (dataVersion === undefined || dataVersion === last.current) return;
    const first = last.current === undefined;
    last.current = dataVersion;
    // the map's own answers carry the version in their keys
    if (!first) {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "map" && JSON.stringify(queryKey) !== overviewKey,
      });
    }
  }, [dataVersion, client, overviewKey]);
}
