// Can a planner find the parcels that matter, select them, and hand the same view to a colleague as a link?
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openPage, type WatchedPage } from "./support/openPage";

const baseUrl = inject("baseUrl");
const SLOW = { timeout: 60_000 };

let browser: Browser;
const watched: WatchedPage[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(path: string): Promise<Page> {
  const one = await openPage(browser, baseUrl, path);
  watched.push(one);
  await one.page.getByText("演示数据").first().waitFor(SLOW);
  await one.page.locator(".maplibregl-canvas").first().waitFor(SLOW);
  return one.page;
}

/** "118 / 2420 宗" as the panel says it. */
async function matches(page: Page): Promise<[number, number]> {
  const words = (await page.locator(".filter-sum").textContent()) ?? "";
  const [, found, total] = /(\d+) \/ (\d+)/.exec(words) ?? [];
  return [Number(found), Number(total)];
}

test("find by pinyin, filter by text, select by park and keys, keep the view, reopen it by its link", {
  timeout: 240_000,
}, async () => {
  const page = await open("/");
  await page.keyboard.press("/");
  await page.keyboard.type("yzdscyy");
  await page.getByRole("option").filter({ hasText: "鄞州都市产业园" }).first().waitFor(SLOW);
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).pathname, SLOW).toBe("/park/SP-01");
  await page.getByRole("heading", { name: "鄞州都市产业园" }).waitFor(SLOW);

  // the text: a wrong name is pointed at, the right one filters
  await page.keyboard.press("q");
  const text = page.getByRole("combobox", { name: "筛选条件" });
  await text.fill("亩均税收 < 48 且 状态 = 投厂");
  await page.getByText(/第 18 字：没有“投厂”.*投产/).waitFor(SLOW);
  await text.fill("亩均税收 < 48 且 状态 = 投产");
  await text.press("Enter");
  await page.locator(".filter-part").nth(1).waitFor(SLOW);
  const [found, total] = await matches(page);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(total);

  // a facet widens it, and the count it promised is the count one gets
  const idle = page.locator(".facet-chip").filter({ hasText: /^闲置/ });
  const promised = Number((await idle.locator("span").textContent()) ?? "");
  await idle.click();
  await expect.poll(async () => (await matches(page))[0], SLOW).toBe(found + promised);
  await idle.click();
  await expect.poll(async () => (await matches(page))[0], SLOW).toBe(found);

  // what the filter shows is selected; the bar counts the same
  await page.getByRole("button", { name: "选择", exact: true }).click();
  await page.getByRole("button", { name: "选中筛选结果" }).click();
  const bar = page.getByRole("region", { name: "已选宗地" });
  await bar.getByText(`已选 ${found} 宗`).waitFor(SLOW);
  await page.getByText(new RegExp(`已选 ${found} 宗，`)).waitFor({ state: "attached" });

  // a box drawn with keys alone takes some of them away
  await page.getByText("减去", { exact: true }).click();
  await page.getByRole("button", { name: /^矩形/ }).click();
  const surface = page.getByRole("application");
  await surface.press("Space");
  for (let i = 0; i < 4; i++) await surface.press("Shift+ArrowRight");
  for (let i = 0; i < 3; i++) await surface.press("Shift+ArrowDown");
  await surface.press("Enter");
  await expect
    .poll(async () => Number(/已选 (\d+)/.exec((await bar.textContent()) ?? "")?.[1]), SLOW)
    .toBeLessThan(found);
  const left = Number(/已选 (\d+)/.exec((await bar.textContent()) ?? "")?.[1]);
  expect(left).toBeGreaterThan(0);
  await surface.press("Escape");

  // the link brings back filter, selection and breaks
  const labels = () => page.locator(".legend-label").allInnerTexts();
  const byTarget = await labels();
  await page.getByRole("combobox", { name: "分级方法" }).click();
  await page.getByTitle("自然断点").click();
  await expect.poll(() => new URL(page.url()).searchParams.get("sel"), SLOW).not.toBeNull();
  await expect.poll(() => new URL(page.url()).searchParams.get("br"), SLOW).toBe("natural");
  const link = page.url();
  // the address is written before the legend has been drawn anew
  await expect.poll(labels, SLOW).not.toEqual(byTarget);
  const breaks = await labels();
  // a page anew, with nothing but the link; in the same window, as two maps at a time draw in software
  await page.goto("about:blank", SLOW);
  await page.goto(link, SLOW);
  const again = page;
  await again.getByRole("region", { name: "已选宗地" }).getByText(`已选 ${left} 宗`).waitFor(SLOW);
  await expect.poll(labels, SLOW).toEqual(breaks);
  await again.keyboard.press("q");
  await expect.poll(async () => (await matches(again))[0], SLOW).toBe(found);
  expect(watched.flatMap(({ errors, outside }) => [...errors, ...outside])).toEqual([]);
});
