// Does a promotion officer's day work in a browser: from a list of projects to the page that a client opens, and to where those go who have to leave?
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { dropFiles } from "./support/dropFiles";
import { launchBrowser, openPage } from "./support/openPage";
import { PROJECTS, SMALL_COUNTY } from "./support/smallCounty";
import { type StartedServer, startServer } from "./support/startServer";

const demoUrl = inject("baseUrl");
const SLOW = { timeout: 120_000 };

describe("a promotion officer", () => {
  let browser: Browser;
  let server: StartedServer;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer("none"), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("the day: import projects, find land, star and reject, share with a client, plan all, pin, ask the price, solve again", {
    timeout: 400_000,
  }, async () => {
    const { page, errors, outside } = await openPage(browser, server.baseUrl, "/");
    page.setDefaultTimeout(SLOW.timeout);
    await page.getByText("把文件拖到这里").waitFor();
    for (const files of [SMALL_COUNTY, [PROJECTS]]) {
      await dropFiles(page, files);
      await page
        .getByRole("button", { name: /^导入（/ })
        .first()
        .click();
      await page.getByRole("heading", { name: "已导入" }).waitFor();
    }
    await page.getByText("招商", { exact: true }).click();
    await page.getByRole("button", { name: "项目", exact: true }).click();
    await page.getByRole("link", { name: /示例项目1/ }).click();
    const site = await choosesLand(page);
    const link = await shareStarred(page);
    await openedByClient(link, site);
    await page.getByRole("button", { name: "收回给“示例客户”的链接" }).click();
    await page.getByRole("button", { name: "确认收回" }).click();
    await page.getByText("已收回", { exact: true }).waitFor();
    await revokedForClient(link);
    await page.locator(".ant-drawer-close").click();
    await page.locator(".ant-drawer-mask").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "全部项目" }).click();
    await planAll(page);
    await page.context().close();
    // of the solving that the server does not know the browser tells as well
    expect(errors.filter((text) => !/404/.test(text))).toEqual([]);
    expect(outside).toEqual([]);
  });

  test("move everybody out: the plan, room by quarter, a line on the map for each, and a stay that is recorded", async () => {
    const { page, errors, outside } = await openPage(browser, demoUrl, "/promotion");
    await page.getByRole("button", { name: "腾挪", exact: true }).click();
    const cards = page.locator(".reloc-card");
    await cards.first().waitFor({ timeout: 60_000 });
    await page.getByText("产业腾挪园 6 个").waitFor();
    await page.getByRole("button", { name: "编排方案" }).click();
    await page.getByText("16 家企业全部有去处").waitFor({ timeout: 120_000 });
    await page.getByText("日期与容量已逐项复核。").waitFor();
    expect(await cards.count()).toBe(16);
    // somebody is in transit at some time, and everybody arrives
    expect(await page.locator('.reloc-card [data-phase="transit"]').count()).toBeGreaterThan(0);
    expect(await page.locator('.reloc-card:has([data-phase="there"])').count()).toBe(16);

    const last = cards.last();
    await last.getByRole("button", { name: "登记去向" }).click();
    await last.getByLabel("去向").click();
    // by keys, as the list of choices is closed where its card moves below it
    await page.keyboard.type("腾挪园2号");
    await page.getByTitle("示例产业腾挪园2号").waitFor();
    await page.keyboard.press("Enter");
    await last.getByLabel("您的姓名").fill("周工");
    await last.getByRole("button", { name: "登记", exact: true }).click();
    await last.getByRole("button", { name: "记录 1 条" }).click();
    await last.getByText(/示例产业腾挪园2号：已入驻，.*周工/).waitFor();

    const { violations } = await new AxeBuilder({ page }).include(".reloc").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.context().close();
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  /**
   * The requirements in an order of one's own, one site starred and one rejected with a reason, two side by side.
   * @returns the starred one's code as it is shown
   */
  async function choosesLand(page: Page): Promise<string> {
    const rules = page.locator(".match-funnel > li");
    const cards = page.locator(".match-card");
    await cards.nth(2).waitFor();
    // of eight idle plots and six in use four are idle and of 30 mu
    expect(await page.locator(".match-left b").textContent()).toBe("4");
    const [first, second] = [
      await rules.first().getAttribute("data-rule"),
      await rules.nth(1).getAttribute("data-rule"),
    ];
    await expect.poll(() => page.locator(".match-pin").count(), SLOW).toBe(4);

    await page.locator(".match-handle").first().press("ArrowDown");
    await expect.poll(() => rules.first().getAttribute("data-rule")).toBe(second);
    expect(await rules.nth(1).getAttribute("data-rule")).toBe(first);
    // the handle is still in hand, and what fits does not hang on the order
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("data-rule")))
      .toBe(first);
    expect(await page.locator(".match-left b").textContent()).toBe("4");
    const size = page.locator('.match-funnel > li[data-rule="land_min"]');
    await size.locator(".match-said").click();
    await size
      .locator(".match-excluded li p")
      .first()
      .getByText(/21(\.00)? 亩，需/)
      .waitFor();

    await cards.first().hover();
    await page.locator(".match-pin[data-first][data-hovered]").waitFor();
    await cards.first().getByRole("button", { name: "列入备选" }).click();
    await cards.first().getByLabel("您的姓名").fill("孙工");
    await cards.first().getByLabel("您的姓名").press("Enter");
    await cards.first().getByText("★ 备选：孙工").waitFor();
    await cards.nth(1).getByRole("button", { name: "排除" }).click();
    await cards.nth(1).getByRole("textbox").first().fill("离高压线太近");
    await cards.nth(1).getByRole("textbox").first().press("Enter");
    await cards
      .nth(1)
      .getByText(/离高压线太近/)
      .waitFor();
    for (const place of [0, 2])
      await cards.nth(place).getByRole("button", { name: "对比", exact: true }).click();
    await page.getByRole("heading", { name: /对比所选 2 处/ }).waitFor();
    await isAccessible(page);
    // the look is in the link: what a reload would show again
    await expect.poll(() => new URL(page.url()).searchParams.get("mt")).toMatch(/^o:.+~s:/);
    return (await cards.first().locator(".match-site .ui-soft").textContent()) ?? "";
  }

  /** All are placed and proved; one is pinned where it does not stand, at a price that is told first; a reload loses nothing. */
  async function planAll(page: Page): Promise<void> {
    await page.getByRole("button", { name: /4 个项目一起统筹/ }).click();
    await page.getByRole("button", { name: "求解", exact: true }).click();
    const proved = page.locator('.plan-head[data-proved="true"]');
    await proved.waitFor();
    await page.getByText(/条限制全部成立 ✓/).waitFor();
    expect(await page.locator(".plan-assigned > li").count()).toBe(4);
    expect(await page.locator('.board-box td[data-state="placed"]').count()).toBe(4);

    const row = page.locator('.board-box tr:has(td[data-state="placed"]):has(td[data-state="open"])').first();
    const cell = row.locator('td[data-state="open"]').first();
    const at = await cell.getAttribute("data-at");
    await cell.focus();
    await page.getByRole("button", { name: "放这里的代价" }).click();
    await page
      .locator(".board-strip-more")
      .getByText(/放这里：|放不了：/)
      .waitFor();
    await cell.focus();
    await page.keyboard.press("p");
    const here = page.locator(`.board-box td[data-at="${at}"]`);
    await page.locator(`.board-box td[data-at="${at}"][data-pinned]`).waitFor();
    await page.getByText("下面仍是改动前的方案").waitFor();
    await page.getByRole("button", { name: "重新求解" }).click();
    await expect.poll(() => here.getAttribute("data-state"), SLOW).toBe("placed");
    await proved.waitFor();
    await isAccessible(page);

    await page.reload();
    await page.locator(".board-box td[data-pinned]").waitFor();
    await proved.waitFor();
    await here.focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => page.locator(".board-box td[data-pinned]").count()).toBe(0);
    // a solving that the server does not know any more is told in a sentence, with a way to solve again; nothing else is lost
    const gone = new URL(page.url());
    gone.searchParams.set("pl", `i:${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}`);
    await page.goto(gone.href);
    const told = page.getByRole("alert").filter({ hasText: "固定与禁止都还在" });
    await told.getByRole("button", { name: "重新求解" }).click();
    await proved.waitFor();
  }

  async function isAccessible(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations
        .filter(({ impact }) => impact === "critical" || impact === "serious")
        .map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([]);
  }

  /** @returns the address that is told once */
  async function shareStarred(page: Page): Promise<string> {
    await page.getByRole("button", { name: "分享给客户" }).click();
    await page.getByLabel("给谁看").fill("示例客户");
    await page.getByLabel("电话").fill("0574-0000 0000");
    await page.getByRole("radio", { name: /加约定条件、园区与租金/ }).check();
    await page.getByRole("button", { name: "生成链接" }).click();
    return page.getByLabel("客户链接").inputValue();
  }

  /** In another profile, on a phone: the chosen site, and nothing of the house. */
  async function openedByClient(link: string, site: string): Promise<void> {
    const { origin, pathname } = new URL(link);
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
    const { page, errors, outside } = await openPage(browser, origin, pathname, phone);
    await page.getByRole("heading", { name: "选址推介 · 致 示例客户" }).waitFor();
    expect(await page.locator(".share-pin").count()).toBe(1);
    const head = (await page.getByRole("columnheader", { name: "地块 1" }).textContent()) ?? "";
    expect(head.replaceAll(" ", "")).toContain(site.replace("…", ""));
    expect(await page.locator(".share-watermark").count()).toBeGreaterThan(1);
    await page.getByRole("button", { name: "放大地块 1" }).click();
    await page.locator(".share-site[data-looked]").waitFor();
    // the page itself does not scroll sideways
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Sites for 示例客户" }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const others = ["/", "/trpc/park.list", "/map/geometry.bin", "/healthz", "/index.html", "/promotion"];
    const answers = await page.evaluate(
      (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
      others,
    );
    expect(answers).toEqual(others.map(() => 404));
    // nor does the page get at the house itself, where it knows its address
    const reaches = (url: string) =>
      page.evaluate(
        (to) =>
          fetch(to).then(
            ({ ok }) => ok,
            () => null,
          ),
        url,
      );
    expect(await reaches(`${server.baseUrl}/healthz`)).toBeNull();
    expect(await reaches(`${pathname}/sites.pdf`)).toBe(true);
    const files = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
    );
    expect(files.filter((path) => !path.startsWith("/share/") && !others.includes(path))).toEqual([]);
    await page.context().close();
    // the browser tells of each 404 that was asked for, and of what the page may not reach
    expect(errors.filter((text) => !/404|Content Security Policy/.test(text))).toEqual([]);
    expect(outside).toEqual([]);
  }

  async function revokedForClient(link: string): Promise<void> {
    const { origin, pathname } = new URL(link);
    const { page } = await openPage(browser, origin, pathname);
    await page.getByRole("alert").filter({ hasText: "请联系给您链接的招商人员" }).waitFor();
    await page.context().close();
  }
});
