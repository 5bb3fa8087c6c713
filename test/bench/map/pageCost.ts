// What did a piece of work cost the page? Main thread and whole renderer process, so that what a library hands to its workers counts, too.
import { readFileSync } from "node:fs";
import type { CDPSession } from "playwright-core";
import { busySoFar } from "../pageMetrics";

export interface Cost {
  /** CPU of the main thread: script, style, layout, handing over to the compositor. */
  readonly mainMs: number;
  /** CPU of all renderer processes, workers among them; the graphics process, which draws in software here, is not in it. */
  readonly rendererMs: number;
}

export interface Memory {
  /** JavaScript objects of page and workers, after a collection. */
  readonly heapMb: number;
  /** The bytes of their typed arrays, which lie outside the heap. */
  readonly arraysMb: number;
  /** Memory of the renderer process, shared pages divided; null where /proc does not say. */
  readonly processMb: number | null;
}

const MB = 1e6;

/** Renderers by process id with the CPU milliseconds that each has had. */
export async function renderers(cdp: CDPSession): Promise<Map<number, number>> {
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  const ofPages = processInfo.filter(({ type }) => type === "renderer");
  return new Map(ofPages.map(({ id, cpuTime }) => [id, cpuTime * 1000]));
}

/** The cost of `work` in the only busy page of the browser. */
export async function costOf(
  cdp: CDPSession,
  browserCdp: CDPSession,
  work: () => Promise<void>,
): Promise<Cost> {
  const [main, before] = [(await busySoFar(cdp)).all, await renderers(browserCdp)];
  await work();
  return { mainMs: (await busySoFar(cdp)).all - main, rendererMs: await rendererSince(browserCdp, before) };
}

/** Renderer CPU since then; a process that is new began at nothing. */
export async function rendererSince(
  browserCdp: CDPSession,
  before: ReadonlyMap<number, number>,
): Promise<number> {
  const now = await renderers(browserCdp);
  return [...now].reduce((sum, [id, ms]) => sum + ms - (before.get(id) ?? 0), 0);
}

/** Memory of the page after a garbage collection. */
export async function memoryOf(cdp: CDPSession, browserCdp: CDPSession): Promise<Memory> {
  const workers = await workersOf(cdp);
  await cdp.send("HeapProfiler.collectGarbage");
  for (const ask of workers) await ask("HeapProfiler.collectGarbage");
  const usages = [
    await cdp.send("Runtime.getHeapUsage"),
    ...(await Promise.all(workers.map((ask) => ask("Runtime.getHeapUsage")))),
  ];
  const sum = (key: string) =>
    usages.reduce((total, usage) => total + Number((usage as Record<string, unknown>)[key] ?? 0), 0);
  return {
    heapMb: sum("usedSize") / MB,
    arraysMb: sum("backingStorageSize") / MB,
    processMb: largestProcess([...(await renderers(browserCdp)).keys()]),
  };
}

type Ask = (method: string) => Promise<object>;

/** How to ask each worker of the page. */
async function workersOf(cdp: CDPSession): Promise<Ask[]> {
  const sessions: string[] = [];
  const waiting = new Map<number, (result: object) => void>();
  let last = 0;
  cdp.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") sessions.push(sessionId);
  });
  cdp.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: object };
    if (id !== undefined) waiting.get(id)?.(result ?? {});
  });
  await cdp.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return sessions.map((sessionId) => (method) => {
    last += 1;
    const id = last;
    const answer = new Promise<object>((done) => waiting.set(id, done));
    return cdp
      .send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) })
      .then(() => answer);
  });
}

/** Proportional memory of the largest of these processes: the page's, beside which there may be a spare one. */
function largestProcess(ids: readonly number[]): number | null {
  const sizes = ids.flatMap((id) => {
    try {
      const [, kb] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8")) ?? [];
      return kb === undefined ? [] : [(Number(kb) * 1024) / MB];
    } catch {
      // another system, or a process that has ended
      return [];
    }
  });
  return sizes.length === 0 ? null : Math.max(...sizes);
}
