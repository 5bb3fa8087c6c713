// Which projects are there, as the list has them?
import { useQuery } from "@tanstack/react-query";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { usePlanning } from "./usePlan";

/** Null until they are read. */
export function useProjects(): ProjectList["projects"] | null {
  const { targetSet } = useView();
  const query = useQuery(
    useTRPC().promotion.project.list.queryOptions(targetSet === "" ? {} : { targetSet }, {
      enabled: usePlanning(),
    }),
  );
  return query.data?.projects ?? null;
}
