// How many seconds of processor does a program take, its sessions in a PostgreSQL on the same machine included? A busy machine stretches hours, not these.
import { readdirSync, readFileSync } from "node:fs";

const LOOK_EVERY_MS = 100;
/** To look through all processes takes time that counts as this program's. */
const SEEK_EVERY = 10;
/** USER_HZ of every Linux there is. */
const TICKS_A_SECOND = 100;

/**
 * Starts counting. What a session or a program does after the last look at it, a tenth of a second before its end at most, is not seen.
 * @param database whose sessions count
 * @param pid of another program; this one where left away
 * @returns what ends the count and tells the seconds; null where the system does not tell of processes, or has no such session
 */
export function processorTime(database: string, pid?: number): () => number | null {
  const own = process.cpuUsage();
  const before = new Map(sessionsOf(database).map((session) => [session, ticksOf(session) ?? 0]));
  const seen = new Map(before);
  let program = 0;
  let looks = 0;
  const look = () => {
    const known = looks++ % SEEK_EVERY === 0 ? sessionsOf(database) : [...seen.keys()];
    for (const session of known) seen.set(session, ticksOf(session) ?? seen.get(session) ?? 0);
    if (pid !== undefined) program = ticksOf(pid) ?? program;
  };
  const clock = setInterval(look, LOOK_EVERY_MS);
  return () => {
    look();
    clearInterval(clock);
    if (seen.size === 0) return null;
    let ticks = program;
    for (const [session, last] of seen) ticks += last - (before.get(session) ?? 0);
    const { user, system } = process.cpuUsage(own);
    return ticks / TICKS_A_SECOND + (pid === undefined ? (user + system) / 1e6 : 0);
  };
}

/** Their processes. */
const sessionsOf = (database: string): number[] =>
  processes()
    .filter((name) => {
      const line = textOf(`/proc/${name}/cmdline`);
      return line.startsWith("postgres:") && line.includes(` ${database} `);
    })
    .map(Number);

function processes(): readonly string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** utime and stime. Source: proc(5). */
function ticksOf(pid: number): number | null {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === "") return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // it has ended meanwhile
  }
}
