// Which links to client pages of a project are there, and how is one made or closed?
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";

export function useBrochures(project: string) {
  const trpc = useTRPC();
  const query = useQuery(trpc.promotion.brochure.of.queryOptions({ project }));
  const onSuccess = () =>
    queryClient.invalidateQueries({ queryKey: trpc.promotion.brochure.of.queryKey({ project }) });
  return {
    query,
    share: useMutation(trpc.promotion.brochure.share.mutationOptions({ onSuccess })),
    revoke: useMutation(trpc.promotion.brochure.revoke.mutationOptions({ onSuccess })),
  };
}

export type Brochures = ReturnType<typeof useBrochures>;
