// Which “一高两智三新” cluster does an industry code belong to, and what are industries called?
import type { ClusterPrefix } from "../../geo/industry/clusterOf";
import type { Queryable } from "../db/database";

/** The version of the classification by which codes are read. */
export const INDUSTRY_CODES = "GB/T 4754-2017";

/**
 * The district's map from GB/T 4754 prefix to cluster, for longest-prefix look-up. 其他 (OTHER) is no industry that could lead a
 * park: it comes as "", the cluster of nobody, and still hides the shorter prefixes.
 */
export function clusterMap(db: Queryable, districtId: string): Promise<ClusterPrefix[]> {
  return db.query<{ prefix: string; cluster: string }>(
    `select prefix, case cluster when 'OTHER' then '' else cluster end as cluster
     from industry_cluster where district_id = $1 order by prefix collate "C"`,
    [districtId],
  );
}

/** Names of industries by GB/T 4754 code. */
export async function industryNames(
  db: Queryable,
): Promise<Map<string, { name: string; nameEn: string | null }>> {
  const rows = await db.query<{ code: string; name: string; name_en: string | null }>(
    "select code, name, name_en from industry_code where version = $1",
    [INDUSTRY_CODES],
  );
  return new Map(rows.map(({ code, name, name_en }) => [code, { name, nameEn: name_en }]));
}
