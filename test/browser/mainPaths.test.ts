// Can each of the three do their work on the page, with nothing asked of another host and no error on the console?
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, openPage, type WatchedPage } from "./support/openPage";

const baseUrl = inject("baseUrl");
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

/** Enterprises, towns, addresses and the clauses of the policy are called what they are called; the switch speaks the other language. */
const HAS_NO_ENGLISH = [/^宁波示例/, /示例.*路\d+号/, /^[^ ,]{2,3}(镇|街道)(, |$)/, /第\d+条/, /^中$/];

/** Every text on the page with a Chinese character in it. */
function chineseOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? "";
      const holder = walker.currentNode.parentElement;
      if (/[\u4e00-\u9fff]/.test(text) && holder?.closest("script, style, noscript") === null)
        found.add(text);
    }
    return [...found];
  });
}

/** To another place of the page as its own links go, without loading and drawing it anew. */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  }, path);
}

/** What axe finds that keeps people out. */
async function seriousOn(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}

/** What a person would compare: measure, figures, what is open, and where the map stands (its scale and graticule). */
async function stateOf(page: Page) {
  return {
    measure: await page.locator(".measure-bar label:has(:checked)").textContent(),
    figures: await page.getByTitle("数据口径", { exact: true }).textContent(),
    heading: await page.locator("h2.ui-title").first().textContent(),
    scale: await page.locator(".scale").textContent(),
    ticks: (await page.locator(".ticks span:visible").allInnerTexts()).toSorted(),
  };
}

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
    // while the last signs were typed the list still had its neighbours
    await page.getByText("330212002001GB00002").first().waitFor({ state: "hidden" });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/parcel/330212002001GB00007");
    await page.getByText("登记面积").or(page.getByText("图算面积")).first().waitFor();
  });

  test("a copied link opens the same view", async () => {
    const first = await open("/park/SP-02?rel=2024&t=overall");
    await first.getByRole("heading", { name: "东部滨海产业园" }).waitFor();
    await first.keyboard.press("1");
    await first.getByRole("button", { name: "放大" }).click();
    // the camera comes into the address once it rests
    await expect.poll(() => new URL(first.url()).searchParams.get("z"), { timeout: 20_000 }).not.toBeNull();
    const [link, there] = [first.url(), await stateOf(first)];
    expect(there).toMatchObject({ measure: "产值", heading: "东部滨海产业园" });
    expect(there.figures).toContain("2024");
    const second = await open(link.slice(baseUrl.length));
    await second.getByRole("heading", { name: "东部滨海产业园" }).waitFor();
    await expect.poll(() => stateOf(second), { timeout: 30_000 }).toEqual(there);
    expect(second.url()).toBe(link);
    await first.context().close();
  });

  test("investment promotion sees the idle land first", async () => {
    const page = await open("/promotion");
    await page.getByText("闲置土地").first().waitFor();
  });

  test("a leader has three answers on one screen, narrows it by a town, and Esc takes that off again", async () => {
    const page = await open("/leader");
    await page
      .getByText(/个园区中/)
      .first()
      .waitFor();
    await page.getByText("东部滨海产业园").first().waitFor();
    // who holds it back, what to do: of the park that lacks most, without a click
    await page.getByRole("heading", { name: "谁拖后腿" }).waitFor();
    await page.locator(".ledger-bar").first().waitFor({ timeout: 60_000 });
    await page.locator(".reach-cards > li").first().waitFor({ timeout: 60_000 });
    const bottom = await page
      .locator(".leader-actions")
      .evaluate((box) => box.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(900);
    await page.getByRole("radiogroup", { name: "按什么汇总" }).getByText("镇街").click();
    await page.getByRole("button", { name: /姜山镇/ }).click();
    await page.getByTitle(/去掉筛选“姜山镇”/).waitFor();
    expect(new URL(page.url()).pathname).toBe("/leader");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByTitle(/去掉筛选/).count()).toBe(0);
  });

  test("a wall opens by its link, fits the screen, steps by keys and is left by Esc", async () => {
    watched = await openPage(browser, baseUrl, "/leader?view=present&scale=1.1", {
      viewport: { width: 1920, height: 1080 },
    });
    const { page } = watched;
    await page.locator(".present-meter").first().waitFor({ timeout: 60_000 });
    expect(await page.locator(".topbar").count()).toBe(0);
    await page.getByText("1 / 17").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByText("2 / 17").waitFor();
    // the address is written a quarter of a second after the step
    await page.waitForURL(/\/leader\/park\//);
    await page.locator(".present .ledger-bar").first().waitFor({ timeout: 60_000 });
    const spills = await page.evaluate(
      () =>
        [...document.querySelectorAll(".present-head, .present-meter, .present-legend, .present-foot")]
          .map((part) => part.getBoundingClientRect())
          .filter(({ right, bottom }) => right > innerWidth || bottom > innerHeight).length,
    );
    expect(spills).toBe(0);
    expect(await seriousOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".topbar").waitFor();
    expect(page.url()).not.toContain("view=present");
  });

  test("axe finds nothing serious in table, comparison, scenario and the panels beside the map", async () => {
    const ids = ["330212002001GB00007", "330212002001GB00008"].join();
    const filter = encodeURIComponent("亩均税收 < 48 且 状态 = 投产");
    const page = await open(`/?sc=new&tb=33&sel=${ids}&f=${filter}`);
    const find = async (where: string) => {
      // colours that fade in are none yet, and on a busy machine they take their time
      await page.waitForTimeout(500);
      await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
      const { violations } = await new AxeBuilder({ page }).include(where).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      return serious.map(({ id, nodes }) => [where, id, nodes.map(({ html }) => html.slice(0, 200))]);
    };
    await page.getByRole("grid").waitFor({ timeout: 60_000 });
    await page.keyboard.press("s");
    await page.getByRole("region", { name: "所选地块" }).waitFor({ timeout: 60_000 });
    // until the rows are there it cannot be pressed, and is grey
    await page.locator(".table-drawer button:enabled", { hasText: "导出" }).waitFor({ timeout: 60_000 });
    const found = await find(".shell");
    await page.keyboard.press("c");
    await page.getByRole("region", { name: "对比表" }).waitFor({ timeout: 60_000 });
    found.push(...(await find(".table-drawer")));
    for (const panel of ["筛选", "选择", "评价", "图层", "量测"]) {
      await page.getByRole("button", { name: panel, exact: true }).first().click();
      found.push(...(await find(".side-panel")));
    }
    expect(found).toEqual([]);
  });

  test.each(["/", "/park/SP-01", "/parcel/330212001001GB00289", "/leader", "/promotion"])(
    "everything on %s is there in English, but for names that have none; axe finds nothing serious in either language",
    async (path) => {
      const page = await open(`${path}?lang=en`);
      await page
        .getByText("Sample Relocation Park 1")
        .or(page.getByText("Registered area"))
        .first()
        .waitFor();
      await page.waitForTimeout(3000);
      expect(await page.locator("html").getAttribute("lang")).toMatch(/^en/);
      expect(
        (await chineseOn(page)).filter((text) => !HAS_NO_ENGLISH.some((name) => name.test(text))),
      ).toEqual([]);
      expect(await seriousOn(page)).toEqual([]);
      await page.getByRole("button", { name: "切换到中文" }).click();
      await page.locator('html[lang^="zh"]').waitFor();
      await page.waitForTimeout(1500);
      expect(await seriousOn(page)).toEqual([]);
    },
  );

  test("the switch to English takes along what the server has put into words", async () => {
    const page = await open("/park/SP-01");
    await page.getByText("汽车制造业").first().waitFor();
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByText("Yinzhou Urban Industrial Park").first().waitFor();
    await expect
      .poll(async () => (await chineseOn(page)).filter((text) => text.includes("汽车制造业")))
      .toEqual([]);
  });

  test("a link that names a period and a target set that are gone opens the rest and says what is missing; of a park that is gone too", async () => {
    const page = await open("/park/SP-01?rel=1999&t=zzz");
    await page.getByText("数据期“1999”不存在").waitFor();
    await page.getByText("目标集“zzz”不存在").waitFor();
    await page.getByRole("heading", { name: "鄞州都市产业园" }).waitFor();
    expect(await page.getByTitle("数据口径", { exact: true }).textContent()).toContain("2025");
    expect(watched?.errors).toEqual([]);
    await goWithin(page, "/park/NO-SUCH");
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
});
