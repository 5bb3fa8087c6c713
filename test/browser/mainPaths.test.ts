// Can each of the three do their work on the page, with nothing asked of another host and no error on the console?
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, openPage, type WatchedPage } from "./support/openPage";

const baseUrl = inject("baseUrl");
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

describe("the page of the demo district", () => {
  let browser: Browser;
  let watched: WatchedPage | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (path: string, options?: BrowserContextOptions) => {
    watched = await openPage(browser, baseUrl, path, options);
    await watched.page
      .getByText("演示数据")
      .or(watched.page.getByText("Demo data"))
      .first()
      .waitFor({ timeout: 60_000 });
    await watched.page
      .locator(".maplibregl-canvas, [data-webgl-missing]")
      .first()
      .waitFor({ timeout: 60_000 });
    return watched.page;
  };

  afterEach(async () => {
    const seen = watched;
    watched = null;
    await seen?.page.context().close();
    expect(seen?.errors ?? []).toEqual([]);
    expect(seen?.outside ?? []).toEqual([]);
  });

  test("a planner opens a park from the list, reads its meters, asks why, and comes back", async () => {
    const page = await open("/");
    await page.getByText("鄞州都市产业园").first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/park/SP-01");
    await page.getByRole("heading", { name: "鄞州都市产业园" }).waitFor();
    await page.getByText("亩均产值").first().waitFor();
    await page
      .getByRole("button", { name: /为什么/ })
      .first()
      .click();
    await page.getByText("figures-annual.csv").first().waitFor();
    await page.keyboard.press("Escape");
    await page.goBack();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/");
  });

  test("a planner finds a parcel by a fragment of its code, with the keyboard alone", async () => {
    const page = await open("/");
    await page.keyboard.press("/");
    await page.keyboard.type("002001GB00007");
    await page.getByText("330212002001GB00007").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/parcel/330212002001GB00007");
    await page.getByText("登记面积").or(page.getByText("图算面积")).first().waitFor();
  });

  test("a copied link opens the same view", async () => {
    const page = await open("/park/SP-02?m=tax&rel=2024&t=overall");
    await page.getByRole("heading", { name: "东部滨海产业园" }).waitFor();
    await page.getByText("53").first().waitFor();
    expect(page.url()).toContain("t=overall");
  });

  test("investment promotion sees the idle land first", async () => {
    const page = await open("/promotion");
    await page.getByText("闲置土地").first().waitFor();
  });

  test("a leader reads one sentence and the table of parks", async () => {
    const page = await open("/leader");
    await page
      .getByText(/个园区中/)
      .first()
      .waitFor();
    await page.getByText("东部滨海产业园").first().waitFor();
  });

  test("everything is there in English", async () => {
    const page = await open("/park/SP-01?lang=en");
    await page.getByText("Yinzhou Urban Industrial Park").first().waitFor();
    await page.getByText("Demo data").first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toMatch(/^en/);
  });

  test("a link to a park that does not exist says so", async () => {
    const page = await open("/park/NO-SUCH");
    await page.getByText("NO-SUCH").first().waitFor();
    // The browser itself logs the 404 of the answer.
    const seen = watched;
    watched = seen === null ? null : { ...seen, errors: seen.errors.filter((text) => !text.includes("404")) };
  });

  test("on a phone the map fills the screen and the list comes up in a sheet", async () => {
    const page = await open("/", PHONE);
    await page.getByText("鄞州都市产业园").first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  test.each(["/", "/park/SP-01", "/parcel/330212001001GB00002", "/leader", "/promotion"])(
    "axe finds nothing serious on %s",
    async (path) => {
      const page = await open(path);
      await page.waitForTimeout(1500);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
    },
  );
});
