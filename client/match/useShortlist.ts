// What is starred or rejected for a project, and how does somebody decide?
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ShortlistEntry, ShortlistMark, SiteName } from "../../server/api/matchShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { parcelOf } from "./siteParts";

type Site = Pick<SiteName, "id" | "floor">;

const floorIdOf = ({ id, floor }: Site): string | null => (floor === null ? null : id);

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
    starred: query.data?.standing.filter(({ mark: word }) => word === "starred") ?? [],
    standingOf: (site: Site): ShortlistEntry | null =>
      query.data?.standing.find(
        ({ parcel, floor }) => parcel === parcelOf(site) && floor === floorIdOf(site),
      ) ?? null,
    decide: (site: Site, word: ShortlistMark, author: string, reason = "") =>
      mark.mutate({
        ...{ project, parcel: parcelOf(site), floor: floorIdOf(site) },
        ...{ mark: word, author, reason },
      }),
    fault: mark.error?.message ?? query.error?.message ?? null,
    busy: mark.isPending,
  };
}
