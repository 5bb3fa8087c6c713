// Does a planner get from files nobody explained to verdicts on the map, by dropping them, in at most six clicks?
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectedParks } from "../database/support/county";
import { dropFiles } from "./support/dropFiles";
import { launchBrowser, openPage } from "./support/openPage";
import { type StartedServer, startServer } from "./support/startServer";

/** In the order in which nobody would think to sort them. */
const FILES = [
  "figures-2025-gb18030.csv",
  "occupancy.csv",
  "parcels-shp.zip",
  "figures-utf8.csv",
  "parks.geojson",
  "enterprises.csv",
];
const MOST_CLICKS = 6;
const A_MINUTE = 60_000;

/** Output per mu of each park in the table beside the map, as it is shown there. */
async function outputsOn(page: Page): Promise<Record<string, string>> {
  const rows = await page.locator("tr.park-row").evaluateAll((all) =>
    all.map((row) => [
      row
        .querySelector("a")
        ?.getAttribute("href")
        ?.match(/[A-Z]+-\d+/)?.[0] ?? "",
      row.querySelector("td")?.textContent?.match(/[\d,]+/)?.[0] ?? "",
    ]),
  );
  return Object.fromEntries(rows);
}

/** Enterprises above scale; a mu is 2000/3 m². */
const expectedOutputs = (year: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(expectedParks()).map(([id, { byYear }]) => {
      const { output_yuan, occupied_with_figures_dm2 } = byYear[year]!.above_scale;
      const perMu = output_yuan / 10_000 / ((occupied_with_figures_dm2 / 100) * (3 / 2000));
      return [id, Math.round(perMu).toLocaleString("en")];
    }),
  );

const county = (name: string) =>
  [name, readFileSync(new URL(`../fixtures/county-a/${name}`, import.meta.url))] as const;

describe("an empty Mutu", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer("none"), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("takes a county by drop: parcels are on the map and figures are those of expected.json, year by year", async () => {
    const { page, errors, outside } = await openPage(browser, server.baseUrl, "/");
    let clicks = 0;
    const click = async (name: RegExp) => {
      clicks++;
      await page.getByRole("button", { name }).first().click({ timeout: A_MINUTE });
    };
    await page.getByText("把文件拖到这里").waitFor({ timeout: A_MINUTE });
    await dropFiles(page, FILES.map(county));
    await click(/^导入（/);
    const legend = page.locator(".legend");
    await legend.getByText("1200 宗").waitFor({ timeout: A_MINUTE });
    // what was written stands beside the first map, each batch to be taken back
    await page.getByRole("heading", { name: "已导入" }).waitFor({ timeout: A_MINUTE });
    expect(await page.getByRole("button", { name: "查看批次，可撤回" }).count()).toBe(FILES.length);
    await click(/^园区$/);
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    for (const year of ["2025", "2024", "2023"]) {
      await page.goto(`${server.baseUrl}/?rel=${year}`);
      await page.locator("tr.park-row").nth(12).waitFor({ timeout: A_MINUTE });
      expect(await outputsOn(page)).toEqual(expectedOutputs(year));
    }
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });
});
