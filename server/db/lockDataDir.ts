// Does another process hold this data directory? Only one may: two writers would destroy it.
import { mkdirSync, readFileSync, readlinkSync, rmSync, statSync, utimes, writeFileSync } from "node:fs";
import { join } from "node:path";
import lockfile from "proper-lockfile";
import { StartupError } from "./startupError";

/** Who holds the directory. `started` tells a process from a later one with the same id; null where the system does not say. */
interface Holder {
  readonly pid: number;
  readonly started: string | null;
  /** The process-id namespace (a container has its own): elsewhere the id says nothing. Null where the system has none. */
  readonly namespace: string | null;
}

/** How often a holder touches its lock, and after how long without it a holder of another namespace counts as ended. */
const BEAT_MS = 2_000;
const SILENT_MS = 15_000;

const heldHere = new Set<string>();

/** When the process began, in the kernel's ticks since boot (field 22 of /proc/PID/stat); null without such a file. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function ownNamespace(): string | null {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return null;
  }
}

function isAlive({ pid, started, namespace }: Holder, file: string): boolean {
  if (namespace !== null && namespace !== ownNamespace())
    return Date.now() - statSync(file).mtimeMs < SILENT_MS;
  if (pid === process.pid) return false; // a former life: what this process holds is in heldHere
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives but belongs to somebody else.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return started === null || startOf(pid) === null || startOf(pid) === started;
}

/** What the lock file says; null where there is none, or a crash left it half written. */
function readHolder(file: string): Holder | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof parsed !== "object" || parsed === null || !("pid" in parsed)) return null;
    if (typeof parsed.pid !== "number" || !Number.isSafeInteger(parsed.pid) || parsed.pid <= 0) return null;
    const started = "started" in parsed && typeof parsed.started === "string" ? parsed.started : null;
    const namespace = "namespace" in parsed && typeof parsed.namespace === "string" ? parsed.namespace : null;
    return { pid: parsed.pid, started, namespace };
  } catch {
    return null;
  }
}

function inUse(dir: string, pid: number): StartupError {
  return new StartupError(
    `数据目录 ${dir} 被进程 ${pid} 占用，请先停止它或另设 DATA_DIR`,
    `data directory ${dir} is in use by process ${pid}; stop it or set another DATA_DIR`,
  );
}

/**
 * Takes the directory for this process, making it if need be, and returns how to give it back.
 * A lock whose process has ended (kill -9, power cut) is taken over at once. Two processes that find the same dead lock
 * are kept apart by a short-lived guard around reading and writing the lock file.
 * @throws StartupError where a living process holds it, or it cannot be made
 */
export async function lockDataDir(dir: string): Promise<() => void> {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(
      `无法创建数据目录 ${dir}：${reason}`,
      `cannot make the data directory ${dir}: ${reason}`,
      { cause: error },
    );
  }
  const file = join(dir, "mutu.pid");
  if (heldHere.has(file)) throw inUse(dir, process.pid);
  let releaseGuard: () => Promise<void>;
  try {
    releaseGuard = await lockfile.lock(dir, {
      lockfilePath: join(dir, "mutu.guard"),
      stale: 2000,
      retries: { retries: 30, factor: 1, minTimeout: 100 },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(
      `无法锁定数据目录 ${dir}：${reason}`,
      `cannot lock the data directory ${dir}: ${reason}`,
      { cause: error },
    );
  }
  try {
    const holder = readHolder(file);
    const self: Holder = { pid: process.pid, started: startOf(process.pid), namespace: ownNamespace() };
    if (heldHere.has(file)) throw inUse(dir, process.pid);
    if (holder !== null && isAlive(holder, file)) throw inUse(dir, holder.pid);
    writeFileSync(file, JSON.stringify(self));
    heldHere.add(file);
  } finally {
    await releaseGuard();
  }
  const beat = setInterval(() => {
    const now = new Date();
    // a directory that was taken away is noticed where it is used
    utimes(file, now, now, () => {});
  }, BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    if (heldHere.delete(file)) rmSync(file, { force: true });
  };
}
