// Of which industries does a park live, and how much hangs on the largest enterprise?
import { concentration } from "../../geo/concentration/concentration";
import { concentrationRatio } from "../../geo/concentration/concentrationRatio";
import { hhi } from "../../geo/concentration/hhi";
import { isLeading } from "../../geo/concentration/isLeading";
import { leadByLargestShare } from "../../geo/concentration/leadByLargestShare";
import { locationQuotient } from "../../geo/concentration/locationQuotient";
import { withoutLargest } from "../../geo/concentration/withoutLargest";
import type { ClusterPrefix } from "../../geo/industry/clusterOf";
import { groupOutput } from "../../geo/industry/groupOutput";
import { perMu } from "../../geo/tally/perMu";
import { type Tally, tallyOf } from "../../geo/tally/tally";
import type { ConcentrationView, EnterpriseShare, IndustryShare } from "../api/shapes";

/** What the view is made of. */
export interface ConcentrationInput {
  readonly park: Tally;
  readonly district: Tally;
  readonly leads: readonly string[];
  readonly clusters: readonly ClusterPrefix[];
  readonly names: ReadonlyMap<string, { readonly name: string }>;
  /** All enterprises of the park with their parts inside it. */
  readonly enterprises: readonly EnterpriseShare[];
}

const division = (code: string) => code.slice(0, 2);

/** Industries by GB/T 4754 division (大类), HHI at that level, CR1 and CR3 by enterprise, and the park without its largest. */
export function concentrationOf(input: ConcentrationInput): ConcentrationView {
  const { park, leads, clusters, names } = input;
  const known = park.outputLandDm2 > 0;
  const byPlan = leads.length > 0;
  const presumed = byPlan ? null : leadByLargestShare(park.outputByIndustry, clusters);
  const leading = isLeading(park.outputByIndustry, leads, clusters);
  const outputs = input.enterprises.flatMap(({ outputYuan }) => outputYuan ?? []);
  const total = park.outputYuan;
  return {
    mode: byPlan ? "by_plan" : presumed === null ? null : "by_largest_share",
    leadPrefixes: byPlan
      ? leads.map((code) => ({ code, name: names.get(code)?.name ?? code }))
      : presumed === null
        ? []
        : [{ code: presumed.cluster, name: presumed.cluster }],
    leadOutputYuan: !known
      ? null
      : byPlan
        ? concentration(park.outputByIndustry, leads).leadYuan
        : (presumed?.leadYuan ?? null),
    industries: known ? industries(input, leading) : [],
    hhi: known ? hhi(groupOutput(park.outputByIndustry, division).values()) : null,
    cr1: known ? concentrationRatio(outputs, 1) : null,
    cr3: known ? concentrationRatio(outputs, 3) : null,
    unclassifiedShare: known && total > 0 ? (park.outputByIndustry[""] ?? 0) / total : null,
    withoutLargest: largest(input),
  };
}

/** A division counts as leading where any of its output does: leads may be finer than divisions, so it is split in two then. */
function industries(input: ConcentrationInput, leading: (code: string) => boolean): IndustryShare[] {
  const { park, district, names } = input;
  const key = (code: string) => `${division(code)}${leading(code) ? "+" : ""}`;
  const districtByKey = groupOutput(district.outputByIndustry, key);
  return [...groupOutput(park.outputByIndustry, key)]
    .map(([group, outputYuan]) => {
      const code = group.replace("+", "");
      return {
        code,
        name: names.get(code)?.name ?? code,
        outputYuan,
        share: park.outputYuan > 0 ? outputYuan / park.outputYuan : 0,
        lead: group.endsWith("+"),
        locationQuotient: locationQuotient({
          parkIndustryYuan: outputYuan,
          parkYuan: park.outputYuan,
          districtIndustryYuan: districtByKey.get(group) ?? 0,
          districtYuan: district.outputYuan,
        }),
      };
    })
    .sort((a, b) => b.outputYuan - a.outputYuan || (a.code < b.code ? -1 : 1));
}

function largest({ park, leads, enterprises }: ConcentrationInput): ConcentrationView["withoutLargest"] {
  const found = withoutLargest(
    park,
    enterprises
      .filter(({ outputYuan }) => outputYuan !== null)
      .map(({ id, outputYuan, industryCode, landDm2 }) => ({
        id,
        tally: tallyOf({
          outputYuan: outputYuan ?? 0,
          outputLandDm2: landDm2,
          occupiedDm2: landDm2,
          outputByIndustry: { [industryCode ?? ""]: outputYuan ?? 0 },
        }),
      })),
  );
  if (found === null || !found.dominates) return null;
  return {
    enterpriseId: found.id,
    enterpriseName: enterprises.find(({ id }) => id === found.id)?.name ?? found.id,
    share: found.share,
    value: leads.length > 0 ? concentration(found.rest.outputByIndustry, leads).share : null,
    outputPerMu: perMu(found.rest, "output"),
  };
}
