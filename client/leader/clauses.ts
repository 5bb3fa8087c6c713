// What do the sentences say, clause by clause? From the data by template; words, numbers and where each number leads.
import type { MetricId, ParkRow, VerdictWord } from "../../server/api/shapes";
import { meterFigures } from "../ui/meterFigures";
import { writeWanYuan } from "../ui/write";
import type { Summary } from "./summary";

/** Where a number leads: a filter of the table, the trace of a park's figure, or nowhere. */
type Lead =
  | { to: "filter"; verdict: VerdictWord }
  | { to: "trace"; park: ParkRow; metric: MetricId; tone: VerdictWord };

export interface Clause {
  /** In leader.json; `<n>` is the number, `<park>` the park. */
  key: string;
  values: Readonly<Record<string, string | number>>;
  /** Null for words alone. */
  lead: Lead | null;
  park: ParkRow | null;
  /** The word that ends it. */
  end: "comma" | "stop" | "semicolon" | "none";
}

/** The smallest change that closes the largest gap, as the reach has worked it out; null while it is not known. */
export interface Closing {
  parcels: number | null;
}

const VERDICTS = ["met", "missed", "undecided"] as const;
/** More strategic parks than these are counted, not listed. */
const LISTED = 3;

/**
 * The sentences about the parks: how many meet, miss or cannot be judged; who lacks most and what would close it; the concentration
 * of the strategic parks.
 * @param nameOf a park's name, and @param shortOf what a metric lacks, in the language of the page
 */
export function clauses(
  summary: Summary,
  closing: Closing | null,
  nameOf: (park: ParkRow) => string,
  shortOf: (metric: MetricId) => string,
): Clause[] {
  if (summary.parks === 0) return [plain("noParks", {}, "none")];
  const counted = VERDICTS.filter((verdict) => summary.counts[verdict] > 0);
  return [
    plain("parks", { count: summary.parks }, "none"),
    ...counted.map(
      (verdict, at): Clause => ({
        key:
          verdict === "undecided" && summary.undecidedReason !== null
            ? `undecidedBy.${summary.undecidedReason}`
            : verdict,
        values: { count: summary.counts[verdict] },
        lead: { to: "filter", verdict },
        park: null,
        end: at === counted.length - 1 ? "stop" : "comma",
      }),
    ),
    ...schedule(summary),
    ...largest(summary, closing, nameOf, shortOf),
    ...strategic(summary, nameOf),
  ];
}

/** In a part of a year: who keeps up with the schedule of the tax. */
function schedule({ schedule: counts }: Summary): Clause[] {
  if (counts === null) return [];
  const lights = (["on", "near", "behind"] as const).filter((light) => counts[light] > 0);
  return [
    plain("schedule.of", {}, "none"),
    ...lights.map((light, at) =>
      plain(`schedule.${light}`, { count: counts[light] }, at === lights.length - 1 ? "stop" : "semicolon"),
    ),
  ];
}

function largest(
  { largest: found, counts }: Summary,
  closing: Closing | null,
  nameOf: (park: ParkRow) => string,
  shortOf: (metric: MetricId) => string,
): Clause[] {
  if (found === null) return counts.met > 0 && counts.missed === 0 ? [plain("noGap", {}, "stop")] : [];
  const { park, metric, shortYuan } = found;
  return [
    {
      key: "largest",
      values: { park: nameOf(park), metric: shortOf(metric), amount: writeWanYuan(shortYuan) },
      lead: { to: "trace", park, metric, tone: "missed" },
      park,
      end: closing === null ? "stop" : "comma",
    },
    ...(closing === null
      ? []
      : [
          closing.parcels === null
            ? plain("closing.never", {}, "stop")
            : { ...plain("closing.parcels", { count: closing.parcels }, "stop") },
        ]),
  ];
}

/** Only where a target of concentration binds strategic parks. */
function strategic({ strategic: parks }: Summary, nameOf: (park: ParkRow) => string): Clause[] {
  const [first] = parks;
  if (first === undefined) return [];
  const target = first.metrics.concentration.target?.value ?? "";
  if (parks.length > LISTED) {
    const met = parks.filter(({ metrics }) => metrics.concentration.verdict === "met").length;
    return [plain("strategic.count", { count: parks.length, met, target }, "stop")];
  }
  return [
    plain("strategic.of", { target }, "none"),
    ...parks.map((park, at): Clause => {
      const metric = park.metrics.concentration;
      const last = at === parks.length - 1;
      const short = metric.verdict === "missed" && metric.surplusYuan !== null;
      return {
        key: metric.value === null ? "strategic.unknown" : short ? "strategic.short" : "strategic.park",
        values: {
          park: nameOf(park),
          share: meterFigures(metric, 1, metric.reason !== "not_annual").value ?? "",
          amount: writeWanYuan(Math.abs(metric.surplusYuan ?? 0)),
        },
        lead: { to: "trace", park, metric: "concentration", tone: metric.verdict },
        park,
        end: last ? "stop" : "semicolon",
      };
    }),
  ];
}

function plain(key: string, values: Clause["values"], end: Clause["end"]): Clause {
  return { key, values, lead: null, park: null, end };
}
