// The server as `npm start` runs it: opens the database, brings it up to date, loads the demo once, listens, and closes cleanly.
import { isIPv4, isIPv6 } from "node:net";
import { join } from "node:path";
import pino from "pino";
import { basemapConfig } from "./basemap/basemapConfig";
import { brochureListening } from "./brochure/brochureAddress";
import { listenForClients } from "./brochure/listenForClients";
import { migrate } from "./db/migrate";
import { openDatabase } from "./db/openDatabase";
import { StartupError } from "./db/startupError";
import { buildServer } from "./http/buildServer";
import { seedDemo } from "./seed/seedDemo";
import { seedPolicy } from "./seed/seedPolicy";

const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || "4170");
const seed = process.env.SEED || "demo";
const allowedHosts = (process.env.ALLOWED_HOSTS || "")
  .split(",")
  .map((name) => name.trim().toLowerCase())
  .filter((name) => name !== "");
const say = (text: string): void => console.log(text);

function isLoopback(name: string): boolean {
  return name === "localhost" || name === "::1" || (isIPv4(name) && name.startsWith("127."));
}

async function start(): Promise<void> {
  if (seed !== "demo" && seed !== "none") {
    throw new StartupError(
      `SEED 只能是 demo 或 none，现为“${seed}”`,
      `SEED must be demo or none, not "${seed}"`,
    );
  }
  const clients = brochureListening(process.env, host, port);
  say("打开数据库 / opening the database …");
  const db = await openDatabase();
  let stopping = false;
  let closeServer = async (): Promise<void> => {};
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await closeServer();
    await db.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    await migrate(db);
    await seedPolicy(db);
    if (seed === "demo") await seedDemo(db, say);
    // Who read whose figures has to be in the log; stdout is for people.
    const log = pino({ name: "mutu", level: process.env.LOG_LEVEL || "info" }, pino.destination(2));
    const dataDir = process.env.DATA_DIR || "./data";
    const forClients = clients === null ? null : await listenForClients(db, log, clients, allowedHosts, say);
    closeServer = async () => forClients?.close();
    const app = await buildServer(
      db,
      log,
      allowedHosts,
      join(dataDir, "uploads"),
      join(dataDir, "releases"),
      basemapConfig(process.env, dataDir),
      forClients === null ? null : clients,
    );
    closeServer = async () => {
      await forClients?.close();
      await app.close();
    };
    if (stopping) return;
    await app.listen({ host, port });
    if (!isLoopback(host)) {
      say(
        `注意：正在 ${host} 上对外监听，而亩图还没有账号，能连上的人都能看到企业数据 / listening on ${host}: there are no accounts yet, and whoever reaches it can read enterprises' figures`,
      );
    }
    say(`ready http://${isIPv6(host) ? `[${host}]` : host}:${port}`);
  } catch (error) {
    if (stopping) return;
    await closeServer();
    await db.close();
    throw error;
  }
}

start().catch((error: unknown) => {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === "EADDRINUSE") {
    console.error(
      `端口 ${port} 已被占用，请用 PORT=… 换一个 / port ${port} is in use: choose another with PORT=…`,
    );
  } else if (error instanceof StartupError) {
    console.error(error.message);
  } else {
    console.error(error);
  }
  process.exit(1);
});
