// How much of the main thread do a recolour and a hover take in a real page? CPU time of the thread, as nothing here has a GPU.
import type { Browser, CDPSession, Page } from "playwright-core";
import { openPage } from "../browser/support/openPage";
import { busyDuring, measureEnd, watchPage } from "./pageMetrics";

export interface PageTimes {
  /** From the key press until the map has its new colours, the legend's classes among them: one task. */
  readonly recolourMs: readonly number[];
  /** The same from a click on another target set. */
  readonly targetSetMs: readonly number[];
  /** All script of a key press: map, legend, panels, address. */
  readonly pressScriptMs: readonly number[];
  /** The main thread's CPU of a key press, with style, layout and what a frame takes. */
  readonly pressAllMs: readonly number[];
  /** Script of one move of the pointer to another parcel. */
  readonly hoverScriptMs: readonly number[];
  readonly hoverAllMs: readonly number[];
}

const PRESSES = 24;
const WARM_UPS = 4;
const MOVES = 120;
/** Long enough for panels, address and the drawing that follow a press. */
const SETTLE_MS = 600;
const BETWEEN_MOVES_MS = 40;

/** Opens the page at `path` and works it with keys and pointer. @throws where the page reports an error */
export async function pageJob(browser: Browser, baseUrl: string, path: string): Promise<PageTimes> {
  const { page, errors } = await openPage(browser, baseUrl, path);
  try {
    const cdp = await watchPage(page);
    await measureEnd(page, "mutu:paint", 0);
    await page.waitForTimeout(4 * SETTLE_MS);
    await page.evaluate(() => {
      for (const type of ["keydown", "click"])
        window.addEventListener(type, () => performance.mark("bench:asked"), { capture: true });
    });
    const presses = await recolour(page, cdp, (turn) =>
      page.keyboard.press(["3", "1", "2"][turn % 3] ?? "1"),
    );
    const targetSets = await switchTargets(page, cdp);
    const hovers = await hover(page, cdp);
    if (errors.length > 0) throw new Error(`the page reports ${errors[0]}`);
    return {
      recolourMs: presses.map(({ atOnce }) => atOnce),
      targetSetMs: targetSets.map(({ atOnce }) => atOnce),
      pressScriptMs: presses.map(({ script }) => script),
      pressAllMs: presses.map(({ all }) => all),
      hoverScriptMs: hovers.map(({ script }) => script),
      hoverAllMs: hovers.map(({ all }) => all),
    };
  } finally {
    await page.context().close();
  }
}

async function recolour(page: Page, cdp: CDPSession, ask: (turn: number) => Promise<void>) {
  const found: { atOnce: number; script: number; all: number }[] = [];
  for (let turn = 0; turn < PRESSES + WARM_UPS; turn += 1) {
    const busy = await busyDuring(cdp, async () => {
      await ask(turn);
      await page.waitForTimeout(SETTLE_MS);
    });
    const asked = await page.evaluate(
      () => performance.getEntriesByName("bench:asked").at(-1)?.startTime ?? 0,
    );
    const atOnce = (await measureEnd(page, "mutu:recolour", asked)) - asked;
    if (turn >= WARM_UPS) found.push({ atOnce, ...busy });
  }
  return found;
}

/** Back and forth between two target sets in the popover of the top bar; colours of a figure with a target. */
async function switchTargets(page: Page, cdp: CDPSession) {
  await page.keyboard.press("2");
  await press(page, ".release", 0);
  const sets = ".figures-sets input";
  await page.locator(sets).first().waitFor();
  const found = await recolour(page, cdp, (turn) => press(page, sets, (turn + 1) % 2));
  await page.keyboard.press("Escape");
  return found;
}

/** Clicks from within: a click of the driver first waits for frames to come, and they are slow without a graphics card. */
function press(page: Page, selector: string, nth: number): Promise<void> {
  return page
    .locator(selector)
    .nth(nth)
    .evaluate((control: HTMLElement) => control.click());
}

async function hover(page: Page, cdp: CDPSession) {
  const box = await page.locator(".map canvas").first().boundingBox();
  if (box === null) throw new Error("there is no map on the page");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(SETTLE_MS);
  const found: { script: number; all: number }[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    // Steps of the golden ratio: every move is to another parcel, none is like the one before.
    const x = box.x + box.width * (0.25 + 0.5 * ((move * 0.618034) % 1));
    const y = box.y + box.height * (0.25 + 0.4 * ((move * 0.754878) % 1));
    found.push(
      await busyDuring(cdp, async () => {
        await page.mouse.move(x, y);
        await page.waitForTimeout(BETWEEN_MOVES_MS);
      }),
    );
  }
  return found;
}
