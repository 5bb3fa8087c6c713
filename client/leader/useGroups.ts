// Which towns or clusters are there, and to which is the screen narrowed?
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { GroupRow } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useRowName } from "../park/useRowName";
import { useScope } from "../ui/useScope";

/** @param by null: nothing is asked for */
export function useGroups(by: "town" | "cluster" | null) {
  return useQuery(
    useTRPC().group.list.queryOptions(
      { ...useScope(), by: by ?? "town" },
      { enabled: by !== null, placeholderData: keepPreviousData },
    ),
  );
}

/** The group that `within` names, as `town:ID` or `cluster:ID`; null where none is named or known (yet). */
export function useGroup(within: string | null): GroupRow | null {
  const by = within?.startsWith("town:") ? "town" : within?.startsWith("cluster:") ? "cluster" : null;
  const { data } = useGroups(by);
  if (by === null || within === null || data?.by !== by) return null;
  const id = within.slice(by.length + 1);
  return data.rows.find((row) => row.id === id) ?? null;
}

/** The name of the group that `within` names. */
export function useGroupName(within: string | null): string | null {
  const group = useGroup(within);
  const nameOf = useRowName();
  return group === null ? null : nameOf(group);
}
