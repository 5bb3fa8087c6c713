// Where do the working data stand, and what was published last? Asked every minute beside what the page shows.
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ReleaseState } from "../../server/api/releaseShapes";
import { trpcClient } from "../api/trpc";

const POLL_MS = 60_000;

/** Not a part of the page's own answers: asking again changes nothing under the reader's eyes. */
export const RELEASE_STATE_KEY = ["release-state"] as const;

export function useReleaseState(enabled = true): UseQueryResult<ReleaseState> {
  return useQuery({
    queryKey: RELEASE_STATE_KEY,
    queryFn: () => trpcClient.release.state.query(),
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: true,
    staleTime: POLL_MS / 2,
    enabled,
  });
}
