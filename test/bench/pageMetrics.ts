// How long was the main thread of a page busy? Asked of the browser, in CPU time of that thread, so that neighbours do not count.
import type { CDPSession, Page } from "playwright-core";

export interface Busy {
  /** Milliseconds of script. */
  readonly script: number;
  /** Milliseconds of everything: script, style, layout, handing over to the compositor. */
  readonly all: number;
}

export async function watchPage(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return cdp;
}

/** Busy since the page began. */
export async function busySoFar(cdp: CDPSession): Promise<Busy> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { script: of("ScriptDuration"), all: of("TaskDuration") };
}

/** Busy while `work` went on. */
export async function busyDuring(cdp: CDPSession, work: () => Promise<void>): Promise<Busy> {
  const before = await busySoFar(cdp);
  await work();
  const after = await busySoFar(cdp);
  return { script: after.script - before.script, all: after.all - before.all };
}

/** When the first measure of that name that began after `since` ended, in milliseconds since the navigation began. */
export async function measureEnd(page: Page, name: string, since: number): Promise<number> {
  const end = await page.waitForFunction(
    ([wanted, after]) => {
      const entry = performance.getEntriesByName(wanted).find(({ startTime }) => startTime > after);
      return entry === undefined ? 0 : entry.startTime + entry.duration;
    },
    [name, since] as const,
    { timeout: 120_000 },
  );
  return Number(await end.jsonValue());
}
