// How long until the parcels are on the screen? Mutu's page against a bare MapLibre map with the same parcels as one GeoJSON fill layer.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, CDPSession, Page } from "playwright-core";
import { openPage } from "../browser/support/openPage";
import { type Busy, busySoFar, measureEnd, watchPage } from "./pageMetrics";
import { type Paired, paired } from "./paired";
import { serveFiles } from "./serveFiles";
import { syntheticDistrict } from "./syntheticDistrict";

export interface FirstDraw extends Paired {
  /** Main thread of Mutu's page until then, one entry a run. */
  readonly mutuBusy: readonly Busy[];
  readonly peerBusy: readonly Busy[];
}

const { resolve } = createRequire(import.meta.url);
const LIBRARY = resolve("maplibre-gl/dist/maplibre-gl.js");
const PEER = `<!doctype html><style>html,body,#map{margin:0;height:100%}</style><div id="map"></div>
<script src="/maplibre-gl.js"></script><script>
const map = new maplibregl.Map({ container: "map", bounds: [[121.46, 29.62], [121.88, 29.9]], fadeDuration: 0, style: {
  version: 8, sources: { parcels: { type: "geojson", data: "/parcels.geojson" } },
  layers: [{ id: "parcels", type: "fill", source: "parcels", paint: { "fill-color": "#2f4b9c" } }] } });
map.once("idle", () => performance.measure("peer:drawn"));
</script>`;

/** Both in one browser, a fresh page for every run; Mutu's server has packed its answers before, as it has for a second visitor. */
export async function firstDrawJob(
  browser: Browser,
  baseUrl: string,
  n: number,
  pairs: number,
): Promise<FirstDraw> {
  const mutuBusy: Busy[] = [];
  const peerBusy: Busy[] = [];
  const site = await serveFiles({
    "/": ["text/html", PEER],
    "/maplibre-gl.js": ["text/javascript", readFileSync(LIBRARY)],
    "/parcels.geojson": ["application/geo+json", JSON.stringify(syntheticDistrict(n).parcels)],
  });
  const mutu = async () => {
    const { page } = await openPage(browser, baseUrl, "/");
    return drawn(page, "mutu:paint", mutuBusy);
  };
  const peer = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(site.url);
    return drawn(page, "peer:drawn", peerBusy);
  };
  try {
    const times = await paired(mutu, peer, pairs);
    return { ...times, mutuBusy: mutuBusy.slice(1), peerBusy: peerBusy.slice(1) };
  } finally {
    site.close();
  }
}

/** First draw of a page, which is closed then. */
async function drawn(page: Page, measure: string, busy: Busy[]): Promise<number> {
  const cdp = await watchPage(page);
  const ms = await untilDrawn(page, cdp, measure);
  busy.push(await busySoFar(cdp));
  await page.context().close();
  return ms;
}

/** Wall time from the start of the navigation until a frame after that measure has been drawn. */
export async function untilDrawn(page: Page, cdp: CDPSession, measure: string): Promise<number> {
  await measureEnd(page, measure, -1);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
  );
  // A picture of one pixel comes back only when the software renderer has finished.
  await cdp.send("Page.captureScreenshot", { clip: { x: 700, y: 450, width: 1, height: 1, scale: 1 } });
  return page.evaluate(() => performance.now());
}
