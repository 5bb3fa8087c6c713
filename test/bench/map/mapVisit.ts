// One visit of one page: first draw, some recolours, filters and selections, then its memory.
import type { Browser, CDPSession, Page } from "playwright-core";
import { untilDrawn } from "../firstDrawJob";
import { busySoFar, watchPage } from "../pageMetrics";
import type { Contestant } from "./contestants";
import { type Cost, costOf, type Memory, memoryOf, rendererSince, renderers } from "./pageCost";

export interface Visit {
  /** Wall time from the navigation until the parcels are drawn. */
  readonly firstDrawMs: number;
  readonly firstDraw: Cost;
  readonly recolour: readonly Cost[];
  readonly filter: readonly Cost[];
  /** Empty where the page selects nothing. */
  readonly select: readonly Cost[];
  readonly memory: Memory;
}

/** What the filter asks, and how many parcels it must let through. */
export interface Asked {
  readonly limit: number;
  readonly matches: number;
}

/** Of each kind after a warm-up; even, so that the filter is on at the end. */
const TURNS = 4;
/** Long enough for panels, address and the drawing that follow. */
const SETTLE_MS = 700;
const LOOKS = 20;
/** Less than this in such a while is no work: the page's clocks, the measuring itself. */
const REST_MS = 5;
/** After so many whiles a page that draws without end is taken as it is. */
const RESTS = 5;
const VIEWPORT = { width: 1440, height: 900 };
/** The map without panels of either side. */
const PICTURE = { x: 560, y: 250, width: 400, height: 400, scale: 1 };

/** A first draw that does not count: the browser keeps what it compiled, Mutu's server what it packed. */
export async function warmUp(browser: Browser, { url, drawnMeasure }: Contestant): Promise<void> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "zh-CN" });
  const page = await context.newPage();
  const cdp = await watchPage(page);
  await page.goto(url);
  await untilDrawn(page, cdp, drawnMeasure);
  await context.close();
}

/** A fresh page, closed at the end. @throws where the page shows another count, or nothing changes on the map: then no time counts */
export async function mapVisit(browser: Browser, contestant: Contestant, asked: Asked): Promise<Visit> {
  const browserCdp = await browser.newBrowserCDPSession();
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "zh-CN" });
  try {
    const before = await renderers(browserCdp);
    const page = await context.newPage();
    const cdp = await watchPage(page);
    await page.goto(contestant.url);
    const firstDrawMs = await untilDrawn(page, cdp, contestant.drawnMeasure);
    const firstDraw = {
      mainMs: (await busySoFar(cdp)).all,
      rendererMs: await rendererSince(browserCdp, before),
    };
    await page.waitForTimeout(2 * SETTLE_MS);
    await contestant.prepare(page);
    await page.waitForTimeout(SETTLE_MS);
    const work = async (what: () => Promise<unknown>): Promise<Cost> =>
      costOf(cdp, browserCdp, async () => {
        await what();
        await page.waitForTimeout(SETTLE_MS);
      });
    const recolour = await recolours(contestant, page, cdp, work);
    const { filter, select } = await filters(contestant, page, cdp, asked, work);
    return { firstDrawMs, firstDraw, recolour, filter, select, memory: await memoryOf(cdp, browserCdp) };
  } finally {
    await context.close();
    await browserCdp.detach();
  }
}

type Work = (what: () => Promise<unknown>) => Promise<Cost>;

async function recolours(contestant: Contestant, page: Page, cdp: CDPSession, work: Work): Promise<Cost[]> {
  const costs: Cost[] = [];
  await work(() => contestant.recolour(page, 1));
  for (let turn = 0; turn < TURNS; turn += 1) {
    const was = await picture(page, cdp);
    costs.push(await work(() => contestant.recolour(page, turn)));
    await changed(page, cdp, was, `${contestant.name}: a recolour`);
  }
  return costs;
}

/** Filter on and off, selected in between; the first turn is the warm-up. */
async function filters(
  contestant: Contestant,
  page: Page,
  cdp: CDPSession,
  { limit, matches }: Asked,
  work: Work,
): Promise<Pick<Visit, "filter" | "select">> {
  const [filter, select]: [Cost[], Cost[]] = [[], []];
  for (const at of Array.from({ length: TURNS + 1 }, (_, turn) => (turn % 2 === 0 ? limit : null))) {
    await contestant.prepareFilter(page, at);
    await page.waitForTimeout(SETTLE_MS);
    const was = await picture(page, cdp);
    const cost = await work(() => contestant.filter(page, at));
    await changed(page, cdp, was, `${contestant.name}: a filter`);
    filter.push(cost);
    const said = at === null ? null : await contestant.matches(page);
    if (said !== null && said !== matches)
      throw new Error(`${contestant.name} lets ${said} through, not ${matches}`);
  }
  const { selection } = contestant;
  if (selection !== null) {
    await selection.prepare(page);
    for (let turn = 0; turn <= TURNS / 2; turn += 1) {
      let count = 0;
      select.push(
        await work(async () => {
          count = await selection.select(page, limit);
        }),
      );
      if (count !== matches) throw new Error(`${contestant.name} selects ${count}, not ${matches}`);
      await selection.clear(page);
      await page.waitForTimeout(SETTLE_MS);
    }
  }
  return { filter: filter.slice(1), select: select.slice(1) };
}

/** Waits until the map looks otherwise; what a page does only then is not in its cost. */
async function changed(page: Page, cdp: CDPSession, was: string, what: string): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if ((await picture(page, cdp)) !== was) return;
    await page.waitForTimeout(SETTLE_MS);
  }
  throw new Error(`${what} changed nothing`);
}

/**
 * What the middle of the map looks like. To take it the browser lays the page out anew and back again, which costs any page some tens of
 * milliseconds and lasts as long as its frames do: waited for, so that it is not counted as what is asked next.
 */
async function picture(page: Page, cdp: CDPSession): Promise<string> {
  const { data } = await cdp.send("Page.captureScreenshot", { clip: PICTURE });
  await rested(page, cdp);
  return data;
}

/** Waits until the main thread has had nothing to do for a while; a page that never rests is taken as it is. */
async function rested(page: Page, cdp: CDPSession): Promise<void> {
  let was = (await busySoFar(cdp)).all;
  for (let look = 0; look < RESTS; look += 1) {
    await page.waitForTimeout(SETTLE_MS);
    const is = (await busySoFar(cdp)).all;
    if (is - was < REST_MS) return;
    was = is;
  }
}
