// How does a change that is shown on the map read in a link? Its park, lever, target and conditions, from which it is worked out again.
import { LEVERS, type Lever } from "../../geo/reach/lever";
import { METRIC_IDS } from "../../geo/target/target";
import type { MetricId } from "../../server/api/shapes";

/** What the person sets; "" leaves it to the default. */
export interface ReachConditionsDraft {
  output: string;
  tax: string;
  rd: string;
  most: number | null;
  keep: readonly string[];
  only: readonly string[];
}

export const DEFAULTS: ReachConditionsDraft = { output: "", tax: "", rd: "", most: null, keep: [], only: [] };

export interface ReachChoice {
  parkId: string;
  lever: Lever;
  metric: MetricId;
  all: boolean;
  conditions: ReachConditionsDraft;
}

/** `SP-01:renew:tax_per_mu:tax=60:keep=A,B`; conditions left at their default are left out. */
export function writeReachToken({ parkId, lever, metric, all, conditions }: ReachChoice): string {
  const { output, tax, rd, most, keep, only } = conditions;
  const parts = [encodeURIComponent(parkId), lever, metric];
  if (all) parts.push("all");
  if (output !== "") parts.push(`output=${output}`);
  if (tax !== "") parts.push(`tax=${tax}`);
  if (rd !== "") parts.push(`rd=${rd}`);
  if (most !== null) parts.push(`most=${most}`);
  if (keep.length > 0) parts.push(`keep=${keep.map(encodeURIComponent).join(",")}`);
  if (only.length > 0) parts.push(`only=${only.map(encodeURIComponent).join(",")}`);
  return parts.join(":");
}

/** Null for text that is no such token. */
export function readReachToken(token: string): ReachChoice | null {
  const [park, leverName, metricName, ...rest] = token.split(":");
  const lever = LEVERS.find((known) => known === leverName);
  const metric = METRIC_IDS.find((known) => known === metricName);
  if (park === undefined || park === "" || lever === undefined || metric === undefined) return null;
  const given = new Map(rest.map((part) => [part.split("=")[0] ?? "", part.slice(part.indexOf("=") + 1)]));
  const ids = (text: string | undefined) =>
    (text ?? "")
      .split(",")
      .filter((id) => id !== "")
      .map(decoded);
  const most = Number(given.get("most"));
  return {
    parkId: decoded(park),
    lever,
    metric,
    all: given.has("all"),
    conditions: {
      output: given.get("output") ?? "",
      tax: given.get("tax") ?? "",
      rd: given.get("rd") ?? "",
      most: Number.isInteger(most) && most > 0 ? most : null,
      keep: ids(given.get("keep")),
      only: ids(given.get("only")),
    },
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
