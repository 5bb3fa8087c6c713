// Can a planner find the parcels that matter, judge them, try what could be, and hand all of it to a colleague as a link?
import { readFile } from "node:fs/promises";
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

test("a planner's day: find, filter, select, table, compare, evaluate, suppose, export, and the same by the link", {
  timeout: 360_000,
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

  // of those the ones whose land lies whole on a kind of parks: the panel says it as the text does
  await page.getByRole("combobox", { name: "选图层…" }).click();
  await page.getByTitle("战略产业园").last().click();
  await page.getByRole("combobox", { name: "落在图层上的部分" }).click();
  await page.getByTitle("全部在内").last().click();
  await page.getByRole("button", { name: "加为条件" }).click();
  await page.locator(".filter-part").nth(2).waitFor(SLOW);
  await expect.poll(() => text.inputValue(), SLOW).toContain("图层(战略产业园, 全部在内)");
  await expect.poll(async () => (await matches(page))[0], SLOW).toBeLessThan(found);
  expect((await matches(page))[0]).toBeGreaterThan(0);
  await page.locator(".filter-part").nth(2).getByRole("button").last().click();
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

  // the table of what is selected: sorted, its lines are the map's, three of them ticked by keys alone
  await page.getByRole("button", { name: "表格", exact: true }).click();
  const grid = page.getByRole("grid");
  await grid.waitFor(SLOW);
  await page.getByRole("switch").last().click();
  await grid.getByText(`合计 · ${left} 宗`).waitFor(SLOW);
  await grid.getByRole("columnheader").filter({ hasText: "亩均税收" }).getByRole("button").click();
  await expect.poll(() => new URL(page.url()).searchParams.get("tb"), SLOW).toMatch(/s:-tax_per_mu/);
  const taxes = async () => {
    const heads = await grid.getByRole("columnheader").allInnerTexts();
    const at = heads.findIndex((head) => head.startsWith("亩均税收"));
    const cells = await grid.locator(`[data-line] > [role=gridcell]:nth-child(${at + 1})`).allInnerTexts();
    return cells.map((cell) => Number(/[\d,.]+$/.exec(cell)?.[0].replaceAll(",", "")));
  };
  // the address is written before the lines stand in their new order
  const falls = (all: number[]) =>
    all.length > 2 && all.every((tax, i) => i === 0 || tax <= (all[i - 1] ?? 0));
  await expect.poll(async () => falls(await taxes()), SLOW).toBe(true);
  // the list narrows to what Shift selects, and the range grows all the same
  await grid.focus();
  await grid.press("Home");
  for (let i = 0; i < 2; i++) await grid.press("Shift+ArrowDown");
  await bar.getByText("已选 3 宗").waitFor(SLOW);
  await grid.getByText("合计 · 3 宗").waitFor(SLOW);

  // the three side by side: what differs is marked, and may stand alone
  await page.keyboard.press("c");
  const comparison = page.getByRole("region", { name: "对比表" });
  await comparison.waitFor(SLOW);
  expect(await comparison.locator("thead th").count()).toBe(3);
  const differing = await comparison.locator("tr[data-differs]").count();
  expect(differing).toBeGreaterThan(3);
  await page.getByRole("switch").last().click();
  await expect.poll(() => comparison.locator("tr:not([data-differs]) > th[scope=row]").count(), SLOW).toBe(0);
  expect(await comparison.locator("tr[data-differs]").count()).toBe(differing);
  await expect.poll(() => new URL(page.url()).searchParams.get("vs"), SLOW).toMatch(/^parcel:/);

  // they are judged by a method that says it is a sample
  await page.getByRole("button", { name: "评价", exact: true }).click();
  await page.locator(".evaluation-groups > *").first().waitFor(SLOW);
  await page.locator(".evaluation .demo-chip").waitFor(SLOW);

  // what if all three counted elsewhere?
  await page.keyboard.press("s");
  const card = page.getByRole("region", { name: "所选地块" });
  await card.getByRole("heading", { name: "已选 3 宗" }).waitFor(SLOW);
  const ribbon = page.getByRole("region", { name: "情景下的目标" });
  await card.getByRole("combobox", { name: "所属园区" }).click();
  await page.keyboard.type("五乡");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.getByRole("region", { name: "事件" }).getByRole("listitem").count(), SLOW)
    .toBe(3);
  const changed = ribbon.getByText(/个园区有变化/);
  await changed.waitFor(SLOW);
  const supposed = await changed.textContent();
  await page.getByRole("textbox", { name: "情景名称" }).fill("三宗划给五乡");
  await page.getByRole("textbox", { name: "姓名" }).fill("王工");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("sc"), SLOW).toMatch(/^s\d+$/);

  // what the table shows goes out as it is shown
  await page.keyboard.press("t");
  await grid.getByText("合计 · 3 宗").waitFor(SLOW);
  await page.locator(".table-tools").getByRole("button", { name: "导出" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download", SLOW),
    page.getByRole("menuitem", { name: "CSV" }).click(),
  ]);
  const written = await readFile((await file.path()) ?? "", "utf8");
  const [head, ...lines] = written.trim().split("\n");
  expect(head).toMatch(
    /^代码,亩均税收（万元\/亩）,园区,面积（亩）,亩均产值（万元\/亩）,.*,数据期,统计口径,目标集/,
  );
  const codes = await grid.locator("[data-line] > [role=gridcell]:nth-child(2)").allInnerTexts();
  // three parcels, their sum, and by which land its ratios are divided
  expect(lines.slice(0, 3).map((line) => line.split(",")[0])).toEqual(codes);
  expect(lines.slice(3).map((line) => line.split(",")[0])).toEqual([
    "合计 · 3 宗",
    "亩均的分母：上报该项的企业用地（亩）",
  ]);

  // the link brings back filter, selection, breaks, table and comparison
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
  await page.getByRole("region", { name: "已选宗地" }).getByText(`已选 3 宗`).waitFor(SLOW);
  await page.getByRole("grid").getByText("合计 · 3 宗").waitFor(SLOW);
  await expect.poll(labels, SLOW).toEqual(breaks);
  await expect.poll(() => changed.textContent(SLOW), SLOW).toBe(supposed);
  await page.keyboard.press("q");
  await expect.poll(async () => (await matches(page))[0], SLOW).toBe(found);
  expect(watched.flatMap(({ errors, outside }) => [...errors, ...outside])).toEqual([]);
});
