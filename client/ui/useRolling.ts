// Where a cumulative quarter is shown: is there a rolling period that may be compared with an annual target?
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { openView } from "../state/viewStore";

/** Opens the rolling four quarters that end with the period shown; null where the district has none. */
export function useRolling(): (() => void) | null {
  const { period } = useView();
  const { data } = useQuery(useTRPC().district.overview.queryOptions());
  const rolling = data?.periods.find(({ id }) => id === `${period}R`)?.id;
  return useMemo(() => (rolling === undefined ? null : () => openView({ period: rolling })), [rolling]);
}
