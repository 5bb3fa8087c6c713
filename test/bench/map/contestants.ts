// How are recolour, filter and selection asked of each page? Mutu's by its own controls, the peers' by what their pages offer.
import type { Page } from "playwright-core";

export interface Contestant {
  readonly name: string;
  readonly url: string;
  /** The performance measure that ends when the page hands the parcels to be drawn. */
  readonly drawnMeasure: string;
  /** What is done once before the timings, as opening a panel. */
  prepare(page: Page): Promise<void>;
  recolour(page: Page, turn: number): Promise<void>;
  /** What is typed before the key that is timed. */
  prepareFilter(page: Page, limit: number | null): Promise<void>;
  /** Shows the parcels with less tax per mu than this, or all. */
  filter(page: Page, limit: number | null): Promise<void>;
  /** How many the filter lets through, as the page says; null where it does not say. */
  matches(page: Page): Promise<number | null>;
  readonly selection: PageSelection | null;
}

interface PageSelection {
  prepare(page: Page): Promise<void>;
  /** Selects the parcels that the filter lets through; @returns how many are selected */
  select(page: Page, limit: number): Promise<number>;
  clear(page: Page): Promise<void>;
}

const nothing = async () => {};
const KEYS = ["3", "1"];

export const mutuPage = (url: string): Contestant => ({
  name: "Mutu",
  url,
  drawnMeasure: "mutu:paint",
  async prepare(page) {
    await page.keyboard.press("q");
    await filterText(page).waitFor();
    // what the panel counts over comes once, seconds later
    await page.locator("section.map:not([data-pending])").waitFor();
  },
  // the field of the filter has the keys otherwise
  recolour: async (page, turn) => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(KEYS[turn % 2] ?? "1");
  },
  prepareFilter: (page, limit) => filterText(page).fill(limit === null ? "" : `亩均税收 < ${limit}`),
  // the field has the focus since it was filled
  filter: (page) => page.keyboard.press("Enter"),
  matches: async (page) => {
    const words = await page.locator(".filter-sum").textContent();
    return Number(/(\d+) \/ \d+/.exec(words ?? "")?.[1]);
  },
  selection: {
    prepare: async (page) => {
      await page.getByRole("button", { name: "选择", exact: true }).click();
      await page.getByRole("button", { name: "选中筛选结果" }).waitFor();
    },
    select: async (page) => {
      await click(page, "选中筛选结果");
      const words = await page.evaluate(() => document.querySelector(".selection-bar")?.textContent);
      return Number(/已选 (\d+)/.exec(words ?? "")?.[1]);
    },
    clear: (page) => click(page, "清除选择"),
  },
});

/** A page of ours around a library, with `window.bench`. */
export const peerPage = (name: string, url: string, selects: boolean): Contestant => ({
  name,
  url,
  drawnMeasure: "peer:drawn",
  prepare: nothing,
  recolour: (page, turn) => ask(page, "recolour", turn).then(() => undefined),
  prepareFilter: nothing,
  filter: (page, limit) => ask(page, "filter", limit).then(() => undefined),
  matches: async () => null,
  selection: selects
    ? {
        prepare: nothing,
        select: (page, limit) => ask(page, "select", limit),
        clear: (page) => ask(page, "select", null).then(() => undefined),
      }
    : null,
});

const filterText = (page: Page) => page.getByRole("combobox", { name: "筛选条件" });

/**
 * From within, and found by its text: a click of the driver first waits for frames, which are slow without a graphics card, and its
 * search by role reads the styles of the whole page, which would count as work of the page.
 */
const click = (page: Page, name: string) =>
  page.evaluate((words) => {
    const control = [...document.querySelectorAll("button")].find((one) => one.textContent?.trim() === words);
    if (control === undefined) throw new Error(`no button ${words}`);
    control.click();
  }, name);

type Bench = Record<string, (input: number | null) => Promise<number>>;

const ask = (page: Page, what: string, input: number | null): Promise<number> =>
  page.evaluate(
    async ([name, value]) => {
      const { bench } = window as unknown as { bench: Bench };
      return (await bench[name]?.(value)) ?? 0;
    },
    [what, input] as const,
  );
