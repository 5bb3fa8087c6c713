// What is starred or rejected for a project, and how does somebody decide?
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ShortlistEntry, ShortlistMark } from "../../server/api/matchShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";

export function useShortlist(project: string) {
  const trpc = useTRPC();
  const query = useQuery(trpc.promotion.shortlist.of.queryOptions({ project }));
  const mark = useMutation(
    trpc.promotion.shortlist.mark.mutationOptions({
      onSuccess: () =>
        queryClient.invalidateQueries({ queryKey: trpc.promotion.shortlist.of.queryKey({ project }) }),
    }),
  );
  return {
    history: query.data?.history ?? [],
    standingOf: (parcel: string): ShortlistEntry | null =>
      query.data?.standing.find((entry) => entry.parcel === parcel) ?? null,
    decide: (parcel: string, word: ShortlistMark, author: string, reason = "") =>
      mark.mutate({ project, parcel, mark: word, author, reason }),
    fault: mark.error?.message ?? query.error?.message ?? null,
    busy: mark.isPending,
  };
}
