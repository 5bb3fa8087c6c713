// Can a planner suppose, see what it does, take it back, keep it, and hand it on by a link?
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Plot } from "../../geo/scenario/plot";
import { launchBrowser, openPage, type WatchedPage } from "./support/openPage";

const baseUrl = inject("baseUrl");

const ZOOM = 17;
/** Of longitude, by MapLibre's tiles of 512 px. */
const PX_PER_DEGREE = (512 * 2 ** ZOOM) / 360;

async function ask<T>(procedure: string, input: object): Promise<T> {
  const answer = await fetch(
    `${baseUrl}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
  );
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

const outputOf = ({ parts }: Plot) =>
  parts
    .flatMap(({ holdings }) => holdings)
    .reduce((sum, { aboveScale, outputYuan }) => sum + (aboveScale ? (outputYuan ?? 0) : 0), 0);

describe("a scenario on the page", () => {
  let browser: Browser;
  let watched: WatchedPage | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (path: string): Promise<Page> => {
    watched = await openPage(browser, baseUrl, path);
    await watched.page.locator(".maplibregl-canvas").waitFor({ timeout: 60_000 });
    await watched.page.locator(".scenario-meter").first().waitFor({ timeout: 60_000 });
    return watched.page;
  };
  const meters = (page: Page) => page.locator(".scenario-meter-values").allInnerTexts();

  test("begun, cut, moved, undone, saved and opened again by its link", { timeout: 240_000 }, async () => {
    const { rows } = await ask<{ rows: { id: string }[] }>("parcel.list", { parkId: "SP-01", limit: 30 });
    const { plots } = await ask<{ plots: Plot[] }>("scenario.plots", {
      plots: rows.map(({ id }) => id),
      enterprises: [],
    });
    // the one whose output weighs most, so that its move shows
    const plot = plots.reduce((most, one) => (outputOf(one) > outputOf(most) ? one : most));
    const corners = (plot.shape.coordinates as [number, number][][][]).flat(2);
    const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
    const [west, east] = [Math.min(...lons), Math.max(...lons)];
    const [south, north] = [Math.min(...lats), Math.max(...lats)];
    const [lon, lat] = [(west + east) / 2, (south + north) / 2];
    const page = await open(`/park/SP-01?sc=new&z=${lat.toFixed(5)},${lon.toFixed(5)},${ZOOM}`);
    const base = await meters(page);
    const box = await page.locator(".maplibregl-canvas").boundingBox();
    if (box === null) throw new Error("no map");
    // the camera of the link is in its middle
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    await page.getByRole("region", { name: "所选地块" }).waitFor();

    await page.getByRole("button", { name: "分割" }).click();
    // a little beyond the plot on both sides, further than the line jumps onto its corners
    const half = ((north - south) / 2) * PX_PER_DEGREE * (1 / Math.cos((lat * Math.PI) / 180)) + 16;
    await page.mouse.click(x + 9, y - half);
    await page.mouse.click(x + 4, y + half);
    await page.keyboard.press("Enter");
    const events = page.getByRole("region", { name: "事件" }).getByRole("listitem");
    await expect.poll(() => events.count()).toBe(1);
    await expect.poll(() => page.getByText("不适用").count()).toBe(0);
    // a cut alone changes no sum, and no park
    expect(await meters(page)).toEqual(base);
    await page.getByText("与底数相同").waitFor();
    // the panel of the record says what the scenario makes of it: one plot more
    const standing = page.getByRole("region", { name: "情景与现状" });
    const [was, is] = (
      await standing
        .getByRole("row", { name: /^宗地数/ })
        .getByRole("cell")
        .allInnerTexts()
    ).map(Number);
    expect(is).toBe((was ?? 0) + 1);

    await page.getByRole("combobox", { name: "所属园区" }).click();
    await page.keyboard.type("五乡");
    await page.keyboard.press("Enter");
    await expect.poll(() => events.count()).toBe(2);
    await expect.poll(async () => (await meters(page)).join()).not.toBe(base.join());
    const moved = await meters(page);

    // one row of changes: the filter that came after is taken back before the move
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "命令面板" }).fill("mjss");
    await page.getByRole("option", { name: /^着色：亩均税收/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.locator(".legend-bars button").first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get("c")).not.toBeNull();
    const said = page.locator("p[role=status][aria-live=polite].ui-hidden").first();
    await page.keyboard.press("Control+z");
    await expect.poll(() => said.textContent()).toMatch(/^已撤销：图例。/);
    await expect.poll(() => new URL(page.url()).searchParams.get("c")).toBeNull();
    expect(await meters(page)).toEqual(moved);
    await page.keyboard.press("Control+z");
    await expect.poll(() => said.textContent()).toMatch(/^已撤销：情景修改。/);
    await expect.poll(() => meters(page)).toEqual(base);
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => meters(page)).toEqual(moved);

    await page.getByRole("textbox", { name: "情景名称" }).fill("切一半给五乡");
    await page.getByRole("textbox", { name: "姓名" }).fill("王工");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("服务器逐宗复算一致").waitFor({ timeout: 60_000 });
    await expect.poll(() => new URL(page.url()).searchParams.get("sc")).toMatch(/^s\d+$/);
    const link = page.url().slice(baseUrl.length);
    expect(watched?.errors).toEqual([]);
    await page.context().close();

    const again = await open(link);
    await again.getByText("情景 · 非现状").first().waitFor();
    await expect
      .poll(() => again.getByRole("textbox", { name: "情景名称" }).inputValue())
      .toBe("切一半给五乡");
    await expect.poll(() => meters(again), { timeout: 30_000 }).toEqual(moved);
    // somebody else saves first: the second is told what, may take it, and keeps the own edit as a copy
    const id = new URL(again.url()).searchParams.get("sc");
    const emptied = async (basedOn: number) => {
      const saved = await fetch(`${baseUrl}/trpc/scenario.save`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          ...{ id, basedOn, title: "切一半给五乡", author: "陈工" },
          log: { events: [], day: null },
        }),
      });
      expect(saved.status).toBe(200);
    };
    await emptied(1);
    const listed = again.getByRole("region", { name: "事件" }).getByRole("listitem");
    await again.getByRole("button", { name: /^删除/ }).first().click();
    await expect.poll(() => listed.count()).toBe(1);
    await again.getByRole("textbox", { name: "姓名" }).fill("王工");
    await again.getByRole("button", { name: "保存", exact: true }).click();
    const conflict = again.getByRole("alert").filter({ hasText: /陈工 于 .* 保存了第 2 版/ });
    await conflict.waitFor();
    expect(await conflict.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^删除：分割 …\d{6}GB\d{5}$/),
      expect.stringMatching(/^删除：.* 划入 .*五乡/),
    ]);
    await conflict.getByRole("button", { name: "采用对方的版本" }).click();
    await expect.poll(() => listed.count()).toBe(0);
    // that too is a change that can be taken back
    await again.keyboard.press("Control+z");
    await expect.poll(() => listed.count()).toBe(1);
    await emptied(2);
    await again.getByRole("button", { name: "保存", exact: true }).click();
    await again.getByText(/陈工 于 .* 保存了第 3 版/).waitFor();
    await again.getByRole("button", { name: "我的另存为副本" }).click();
    await expect.poll(() => new URL(again.url()).searchParams.get("sc")).not.toBe(id);
    expect(watched?.errors).toEqual([]);
    expect(watched?.outside).toEqual([]);
    await again.context().close();
  });
});
