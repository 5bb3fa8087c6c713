// One Mutu started as a user starts it, on a port and data directory of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface StartedServer {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      if (address === null || typeof address === "string") return reject(new Error("no port"));
      probe.close(() => resolve(address.port));
    });
  });
}

/** Resolves with the address of the line `ready http://…`; rejects with all output if the server ends or takes four minutes. */
function readyUrl(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const late = setTimeout(() => reject(new Error(`not ready after four minutes:\n${output}`)), 240_000);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /^ready (http:\S+)/m.exec(output);
      if (ready?.[1]) {
        clearTimeout(late);
        resolve(ready[1]);
      }
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`the server ended with ${code}:\n${output}`));
    });
  });
}

/** With the demo district, or with nothing in it. */
export async function startServer(seed: "demo" | "none"): Promise<StartedServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "mutu-browser-"));
  const { DATABASE_URL: _, ...env } = process.env;
  const server = spawn(process.execPath, ["server/launch/start.mjs"], {
    env: {
      ...env,
      ...{ PORT: String(await freePort()), SHARE_PORT: String(await freePort()), HOST: "127.0.0.1" },
      ...{ DATA_DIR: dataDir, SEED: seed },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const baseUrl = (await readyUrl(server)).replace(/\/$/, "");
  const stop = async () => {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { baseUrl, stop };
}
