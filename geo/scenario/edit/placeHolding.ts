// How does an enterprise come to stand on a plot, or leave it?
import { at } from "../../list/at";
import { parted, partedYuan, scaled } from "../apportion";
import {
  combineHoldings,
  freeLandDm2,
  type Holding,
  isUsedBy,
  type Plot,
  plotArea,
  withParts,
} from "../plot";
import { type Refusal, refuse } from "../scenarioState";

/** What an enterprise brings along; its drawn land follows from the plot. */
export type Arrival = Omit<Holding, "landDm2" | "geodesicDm2">;

/**
 * The plot with the enterprise on so much of its free land, in each of its parts as much as the part's share of the plot.
 * @param landDm2 null: all that is free
 */
export function withArrival(plot: Plot, arrival: Arrival, landDm2: number | null): Plot | Refusal {
  const free = freeLandDm2(plot);
  const land = landDm2 ?? free;
  if (land <= 0) return refuse("no_land", plot.id);
  if (land > free) return refuse("land_exceeded", plot.id, free);
  const { areaDm2, geodesicDm2 } = plotArea(plot);
  const shares = plot.parts.map((part) => part.areaDm2);
  const lands = parted(land, shares);
  const drawn = parted(scaled(land, geodesicDm2, areaDm2), lands);
  const output = partedYuan(arrival.outputYuan, lands);
  const tax = partedYuan(arrival.taxYuan, lands);
  const rd = partedYuan(arrival.rdYuan, lands);
  return {
    ...plot,
    parts: plot.parts.map((part, place) =>
      at(lands, place) === 0
        ? part
        : {
            ...part,
            holdings: combineHoldings([
              ...part.holdings,
              {
                ...arrival,
                landDm2: at(lands, place),
                geodesicDm2: at(drawn, place),
                outputYuan: at(output, place),
                taxYuan: at(tax, place),
                rdYuan: at(rd, place),
              },
            ]),
          },
    ),
  };
}

/** The plot without the enterprise; the very same where it is not there. */
export function withoutEnterprise(plot: Plot, enterpriseId: string): Plot {
  if (!isUsedBy(plot, enterpriseId)) return plot;
  return withParts(plot, (part) => ({
    ...part,
    holdings: part.holdings.filter((holding) => holding.enterpriseId !== enterpriseId),
  }));
}
