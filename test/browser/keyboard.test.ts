// Can a planner who has no pointer walk the main path, and hear where it leads? Only keys are pressed here.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Plot } from "../../geo/scenario/plot";
import { launchBrowser, openPage, type WatchedPage } from "./support/openPage";

const baseUrl = inject("baseUrl");
const SLOW = { timeout: 60_000 };
const MOST_TABS = 150;

let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Goes on by Tab until the focus stands on what is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press("Tab");
    const called = await page.evaluate(() => {
      const on = document.activeElement;
      return on?.getAttribute("aria-label") ?? on?.textContent ?? "";
    });
    if (name.test(called.trim())) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

/** Where a line from south to north parts a plot, and where it leaves it on either side, degrees. */
async function extentOf(id: string): Promise<{ lon: number; south: number; north: number }> {
  const input = encodeURIComponent(JSON.stringify({ plots: [id], enterprises: [] }));
  const answer = await fetch(`${baseUrl}/trpc/scenario.plots?input=${input}`);
  const { result } = (await answer.json()) as { result: { data: { plots: Plot[] } } };
  const corners = (result.data.plots[0]!.shape.coordinates as [number, number][][][]).flat(2);
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  const beyond = 0.0001;
  return {
    lon: (Math.min(...lons) + Math.max(...lons)) / 2,
    south: Math.min(...lats) - beyond,
    north: Math.max(...lats) + beyond,
  };
}

test("search, the parcel beside, selection, table, comparison and back; then a cut in a scenario", {
  timeout: 240_000,
}, async () => {
  watched = await openPage(browser, baseUrl, "/");
  const { page } = watched;
  await page.locator(".maplibregl-canvas").waitFor(SLOW);
  await page.getByText("演示数据").first().waitFor(SLOW);
  const path = () => new URL(page.url()).pathname;
  const said = () => page.locator("p[role=status][aria-live=polite].ui-hidden").first().textContent();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

  const find = async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("002001GB00007");
    await page
      .getByText("330212002001GB00002")
      .first()
      .waitFor({ state: "hidden", ...SLOW });
    await page.getByRole("option").filter({ hasText: "330212002001GB00007" }).waitFor(SLOW);
    await page.keyboard.press("Enter");
  };

  await find();
  await expect.poll(path, SLOW).toBe("/parcel/330212002001GB00007");
  // code, land, figure, in words
  await expect.poll(said, SLOW).toMatch(/^宗地 .*00007 · [\d,.]+ 亩，亩均/);

  // an arrow opens the neighbour, the other way leads out of it again
  await page.keyboard.press("x");
  await page.keyboard.press("ArrowRight");
  await expect.poll(path, SLOW).not.toBe("/parcel/330212002001GB00007");
  const neighbour = path();
  await expect.poll(said, SLOW).toMatch(new RegExp(`^宗地 .*${neighbour.slice(-5)} · `));
  await page.keyboard.press("ArrowLeft");
  await expect.poll(path, SLOW).not.toBe(neighbour);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("x");
  await expect.poll(said, SLOW).toMatch(/^已选 2 宗，/);

  // the table comes with the cursor in it; the palette finds it by its sounds
  await page.keyboard.press("Control+k");
  await page.keyboard.type("zongdibiao");
  await page.getByRole("option", { name: /^宗地表/ }).waitFor(SLOW);
  await page.keyboard.press("Enter");
  await expect.poll(focused, SLOW).toMatch(/^宗地表/);
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect.poll(said, SLOW).toMatch(/^已选 3 宗，/);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("[data-line][data-opened]").getAttribute("data-line"), SLOW).toBe("2");

  await page.keyboard.press("c");
  await expect.poll(focused, SLOW).toBe("对比表");
  expect(await page.getByRole("region", { name: "对比表" }).locator("thead th").count()).toBe(3);

  // Esc goes back a level at a time, the browser's own back leads to the parcel again
  const opened = path();
  await page.keyboard.press("Escape");
  await expect.poll(path, SLOW).not.toBe(opened);
  await page.goBack();
  await expect.poll(path, SLOW).toBe(opened);
  for (let i = 0; i < 4 && (await said()) !== "没有选中宗地"; i++) {
    await page.keyboard.press("Escape");
    await page.waitForTimeout(500);
  }
  expect(await said()).toBe("没有选中宗地");
  // what was closed took the focus with it: it stands on something that is seen, not at the top of the page
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body), SLOW).toBe(false);
  // Enter does not wait for the list: what was looked for before is not what is meant now
  await page.keyboard.press("/");
  await page.keyboard.type("002001GB00008");
  await page.keyboard.press("Enter");
  await expect.poll(path, SLOW).toBe("/parcel/330212002001GB00008");
  await expect.poll(focused, SLOW).not.toBe("搜索园区、宗地、企业");
  await find();
  await expect.poll(path, SLOW).toBe("/parcel/330212002001GB00007");

  // it goes into a scenario, and is cut by a line that is typed
  const { lon, south, north } = await extentOf("330212002001GB00007");
  // the search has closed: what is typed is no word of it any more
  await expect.poll(focused, SLOW).not.toBe("搜索园区、宗地、企业");
  await page.keyboard.press("s");
  await expect.poll(focused, SLOW).toBe("所选地块");
  await tabTo(page, /^分割$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^坐标$/);
  await page.keyboard.type(`${lon}, ${south}`);
  await page.keyboard.press("Enter");
  await page.keyboard.type(`${lon}, ${north}`);
  await page.keyboard.press("Enter");
  await expect.poll(said, SLOW).toBe("分割线 2 点");
  await tabTo(page, /^完成$/);
  await page.keyboard.press("Enter");
  const events = page.getByRole("region", { name: "事件" });
  await events.getByRole("listitem").first().waitFor(SLOW);
  expect(await events.getByText("不适用").count()).toBe(0);
  expect(watched.errors).toEqual([]);
  expect(watched.outside).toEqual([]);
});
