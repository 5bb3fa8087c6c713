// Which cluster would lead a park that has no designated one, and by how much (按最大占比推定)?
import { type ClusterPrefix, clusterOf } from "../industry/clusterOf";
import { groupOutput } from "../industry/groupOutput";
import { toNumber } from "../number/ratio";
import { type Concentration, shareRatio } from "./concentration";

/** The presumed leading cluster and its share. */
export interface PresumedLead extends Concentration {
  readonly cluster: string;
}

/**
 * The cluster with the largest output, and its share of all output; of equal ones the lower id. Null where no
 * output falls into a cluster. Never rank it with designated leads: a largest share is always at least as
 * favourable.
 * @param outputByIndustry yuan by GB/T 4754 code, "" without a code: counted in the total, never as a cluster
 * @param clusterMap longest prefix wins
 * @param except clusters that are no industry, such as 其他
 * @example leadByLargestShare({ "3670": 60, "1711": 40 }, [{ prefix: "36", cluster: "HE_NEV" }])?.share // 0.6
 */
export function leadByLargestShare(
  outputByIndustry: Readonly<Record<string, number>>,
  clusterMap: readonly ClusterPrefix[],
  except: readonly string[] = [],
): PresumedLead | null {
  const clusters = groupOutput(outputByIndustry, (code) => clusterOf(code, clusterMap) ?? "");
  let totalYuan = 0;
  let cluster: string | null = null;
  let leadYuan = 0;
  for (const [id, yuan] of clusters) {
    totalYuan += yuan;
    if (id === "" || yuan <= 0 || except.includes(id)) continue;
    if (cluster === null || yuan > leadYuan || (yuan === leadYuan && id < cluster)) {
      cluster = id;
      leadYuan = yuan;
    }
  }
  const exact = shareRatio(leadYuan, totalYuan);
  return cluster === null || exact === null ? null : { cluster, leadYuan, totalYuan, share: toNumber(exact) };
}
