// Mutu's page beside the maps that planners use or could make: the same parcels and figures, in one Chromium, one page after another.
import { pino } from "pino";
import type { Database } from "../../../server/db/database";
import { buildServer } from "../../../server/http/buildServer";
import { metricsRows } from "../../../server/metrics/metricsRows";
import { launchBrowser } from "../../browser/support/openPage";
import { serveFiles } from "../serveFiles";
import { syntheticDistrict } from "../syntheticDistrict";
import { type Contestant, mutuPage, peerPage } from "./contestants";
import { keplerFiles } from "./keplerPage";
import { type Asked, mapVisit, type Visit, warmUp } from "./mapVisit";
import { deckFiles, mapLibreFiles } from "./peerPages";

export interface MapTimes {
  /** How many parcels the filter lets through and the selection takes. */
  readonly matches: number;
  readonly visits: readonly { readonly name: string; readonly visits: readonly Visit[] }[];
}

const PERIOD = "2024";
/** One in so many parcels passes the filter. */
const PART = 10;

/** @param db holds a synthetic district of `n` parcels @param keplerFolder where kepler.gl is installed, if it is */
export async function mapJob(
  db: Database,
  n: number,
  rounds: number,
  keplerFolder: string | undefined,
): Promise<MapTimes> {
  const { geojson, asked } = await peerParcels(db, n);
  const peers = [
    { name: "MapLibre, GeoJSON", selects: true, files: mapLibreFiles(geojson) },
    { name: "deck.gl, GeoJsonLayer", selects: true, files: deckFiles(geojson) },
    ...(keplerFolder === undefined
      ? []
      : [{ name: "kepler.gl", selects: false, files: keplerFiles(keplerFolder, geojson) }]),
  ];
  const sites = await Promise.all(peers.map(({ files }) => serveFiles(files)));
  const app = await buildServer(db, pino({ level: "silent" }));
  const browser = await launchBrowser();
  try {
    const contestants: Contestant[] = [
      mutuPage(await app.listen({ port: 0, host: "127.0.0.1" })),
      ...peers.map(({ name, selects }, i) => peerPage(name, sites[i]?.url ?? "", selects)),
    ];
    const visits = contestants.map(({ name }) => ({ name, visits: [] as Visit[] }));
    for (const contestant of contestants) await warmUp(browser, contestant);
    // in turn from the front and from the back
    for (let round = 0; round < rounds; round += 1) {
      const order = contestants.map((contestant, i) => ({ contestant, into: visits[i]?.visits }));
      for (const { contestant, into } of round % 2 === 0 ? order : order.reverse())
        into?.push(await mapVisit(browser, contestant, asked));
    }
    return { matches: asked.matches, visits };
  } finally {
    await browser.close();
    await app.close();
    for (const { close } of sites) close();
  }
}

/** The parcels with their figures as a peer gets them, and a filter that lets one in ten through. */
async function peerParcels(db: Database, n: number): Promise<{ geojson: Buffer; asked: Asked }> {
  const rows = await metricsRows(db, { by: "parcel", period: PERIOD, population: "above-scale" });
  const figures = new Map<unknown, Record<string, number>>();
  const taxes: number[] = [];
  for (const { id, output_per_mu, tax_per_mu, rd_per_mu } of rows as readonly Record<string, unknown>[]) {
    const known: Record<string, number> = {};
    if (typeof output_per_mu === "number") known.output_per_mu = output_per_mu;
    if (typeof rd_per_mu === "number") known.rd_per_mu = rd_per_mu;
    if (typeof tax_per_mu === "number") {
      known.tax_per_mu = tax_per_mu;
      taxes.push(tax_per_mu);
    }
    figures.set(id, known);
  }
  taxes.sort((a, b) => a - b);
  const limit = Number((taxes[Math.floor(n / PART)] ?? 0).toFixed(3));
  const features = syntheticDistrict(n).parcels.features.map((feature) => {
    const id: unknown = feature.properties?.宗地代码;
    return { ...feature, properties: { id, ...figures.get(id) } };
  });
  return {
    geojson: Buffer.from(JSON.stringify({ type: "FeatureCollection", features })),
    asked: { limit, matches: taxes.filter((tax) => tax < limit).length },
  };
}
