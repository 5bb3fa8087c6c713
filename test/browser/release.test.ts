// Can a leader publish a state, go on working, open it as it was, and see what has changed since?
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, openPage } from "./support/openPage";

const baseUrl = inject("baseUrl");

async function ask<T>(procedure: string, input: object): Promise<T> {
  const answer = await fetch(
    `${baseUrl}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
  );
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

async function tell<T>(procedure: string, input: object): Promise<T> {
  const answer = await fetch(`${baseUrl}/trpc/${procedure}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

describe("a published state on the page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test("published by its form, opened as it was after a correction, compared, and left again", {
    timeout: 600_000,
  }, async () => {
    const { page, errors, outside } = await openPage(browser, baseUrl, "/leader");
    const figure = page.locator("tr", { hasText: "东部滨海产业园" }).first();
    await figure.waitFor({ timeout: 180_000 });
    const asPublished = await figure.textContent();
    const button = page.getByRole("button", { name: /^数据版本：/ });
    await button.click();
    await page.getByRole("button", { name: "发布版本…" }).click();
    const form = page.getByRole("dialog", { name: "发布数据版本" });
    await form.getByLabel("名称").fill("会前存档");
    await form.getByLabel("发布人").fill("测试人");
    await form.getByRole("button", { name: "发布", exact: true }).click();
    await form.getByText(/已发布“会前存档”/).waitFor({ timeout: 180_000 });
    await form.getByRole("button", { name: "好" }).click();

    const { worst } = await ask<{ worst: { id: string }[] }>("ledger.park", {
      id: "SP-02",
      metric: "tax_per_mu",
      by: "enterprise",
      lines: 1,
    });
    const { correction } = await tell<{ correction: { seq: number } }>("correction.add", {
      kind: "enterprise",
      id: worst[0]!.id,
      field: "tax",
      period: (await ask<{ defaultPeriod: string }>("district.overview", {})).defaultPeriod,
      value: "987654321",
      reason: "浏览器测试",
      author: "测试人",
    });
    try {
      await page.reload();
      await figure.waitFor({ timeout: 180_000 });
      const corrected = await figure.textContent();
      expect(corrected).not.toBe(asPublished);
      await button.click();
      const row = page.locator(".release-row", { hasText: "会前存档" }).last();
      await row.getByRole("button", { name: /打\s?开/ }).click();
      await page.waitForURL(/release=/, { timeout: 180_000 });
      await page.getByText(/正在查看版本“会前存档”/).waitFor({ timeout: 180_000 });
      await figure.waitFor({ timeout: 180_000 });
      expect(await figure.textContent()).toBe(asPublished);
      expect(await button.textContent()).toContain("会前存档");

      await page.getByRole("button", { name: "与现行数据对比" }).click();
      const compared = page.getByRole("dialog", { name: "版本对比" });
      await compared.getByRole("row", { name: /东部滨海产业园/ }).waitFor({ timeout: 180_000 });
      await compared.getByRole("button", { name: /close|关闭/i }).click();
      await page.getByRole("button", { name: "回到现行数据" }).click();
      await page.waitForURL((url) => !url.search.includes("release="));
      await figure.waitFor({ timeout: 180_000 });
      await expect.poll(() => figure.textContent()).toBe(corrected);
    } finally {
      await tell("correction.withdraw", { seq: correction.seq, by: "测试人", why: "测试完毕" });
    }
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });
});
