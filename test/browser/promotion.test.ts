// Can a promotion officer find land for a project: requirements in their own order, the ranking, a star, sites side by side?
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, openPage } from "./support/openPage";

const baseUrl = inject("baseUrl");

describe("land for a project", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test("choose a project, change the order, star the first, compare two: all of it in the link", async () => {
    const { page, errors, outside } = await openPage(browser, baseUrl, "/promotion");
    await page.getByRole("button", { name: "项目", exact: true }).click();
    await page.getByRole("link", { name: /示例项目11/ }).click();
    const rules = page.locator(".match-funnel > li");
    await rules.first().waitFor({ timeout: 60_000 });
    const cards = page.locator(".match-card");
    await cards.nth(2).waitFor();
    const left = await page.locator(".match-left b").textContent();
    const first = await rules.first().getAttribute("data-rule");
    const second = await rules.nth(1).getAttribute("data-rule");
    // as many pins as sites that fit, on the map
    await expect.poll(() => page.locator(".match-pin").count(), { timeout: 20_000 }).toBe(Number(left));

    await page.locator(".match-handle").first().press("ArrowDown");
    await expect.poll(() => rules.first().getAttribute("data-rule")).toBe(second);
    expect(await rules.nth(1).getAttribute("data-rule")).toBe(first);
    // the handle is still in hand, and what fits does not hang on the order
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("data-rule")))
      .toBe(first);
    expect(await page.locator(".match-left b").textContent()).toBe(left);
    await rules.first().locator(".match-said").click();
    await rules.first().locator(".match-excluded li p").first().getByText(/，需/).waitFor();

    await cards.first().hover();
    await page.locator(".match-pin[data-first][data-hovered]").waitFor();
    await cards.first().getByRole("button", { name: "列入备选" }).click();
    await cards.first().getByLabel("您的姓名").fill("孙工");
    await cards.first().getByLabel("您的姓名").press("Enter");
    await cards.first().getByText("★ 备选：孙工").waitFor();
    for (const place of [0, 2])
      await cards.nth(place).getByRole("button", { name: "对比", exact: true }).click();
    await page.getByRole("heading", { name: /对比所选 2 处/ }).waitFor();

    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations
        .filter(({ impact }) => impact === "critical" || impact === "serious")
        .map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([]);

    // the look is in the link: what a reload would show again
    await expect.poll(() => new URL(page.url()).searchParams.get("mt")).toMatch(/^o:.+~s:/);
    await page.context().close();
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });
});
