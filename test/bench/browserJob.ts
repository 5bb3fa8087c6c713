// The built client in Chromium over a real server: first draw, recolour, hover, with and without a park's panel open.
import { pino } from "pino";
import type { Database } from "../../server/db/database";
import { buildServer } from "../../server/http/buildServer";
import { launchBrowser } from "../browser/support/openPage";
import { type FirstDraw, firstDrawJob } from "./firstDrawJob";
import { type PageTimes, pageJob } from "./pageJob";

export interface BrowserTimes {
  readonly firstDraw: FirstDraw;
  /** Near enough to point at plots, nothing open. */
  readonly map: PageTimes;
  /** The same place with the park's panel. */
  readonly park: PageTimes;
}

/** The middle of the synthetic district's park BP-10, at the zoom at which opening it arrives. */
const NEAR = "/?z=29.699,121.592,13.1";
const PARK = "/park/BP-10";

/** @param db holds a synthetic district of `n` parcels */
export async function browserJob(db: Database, n: number, pairs: number): Promise<BrowserTimes> {
  const app = await buildServer(db, pino({ level: "silent" }));
  const baseUrl = await app.listen({ port: 0, host: "127.0.0.1" });
  const browser = await launchBrowser();
  try {
    const firstDraw = await firstDrawJob(browser, baseUrl, n, pairs);
    const map = await pageJob(browser, baseUrl, NEAR);
    const park = await pageJob(browser, baseUrl, PARK);
    return { firstDraw, map, park };
  } finally {
    await browser.close();
    await app.close();
  }
}
