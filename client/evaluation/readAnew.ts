// What has to be read again once something was stated of an enterprise? Itself first, then whatever else its class is part of.
import { queryClient } from "../api/queryClient";

type Filter = Parameters<typeof queryClient.invalidateQueries>[0];

/** Done when the enterprise is read; the rest follows. @param enterprise the queries of enterprises */
export async function readAnew(enterprise: NonNullable<Filter>): Promise<void> {
  await queryClient.invalidateQueries(enterprise);
  const first = new Set(queryClient.getQueryCache().findAll(enterprise));
  void queryClient.invalidateQueries({ predicate: (query) => !first.has(query) });
}
