// How does the clients' listener start? Where the usual port is taken, Mutu runs without it and says so; where the port was asked for, it is an error.
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Queryable } from "../db/database";
import { StartupError } from "../db/startupError";
import { type BrochureListening, brochureOrigin } from "./brochureAddress";
import { buildBrochureServer } from "./brochureServer";

/**
 * @param say tells people on stdout
 * @returns the server that listens; null where the usual port is taken
 * @throws StartupError where the port that was asked for cannot be listened on
 */
export async function listenForClients(
  db: Queryable,
  log: FastifyBaseLogger,
  listening: BrochureListening,
  allowedHosts: readonly string[],
  say: (text: string) => void,
): Promise<FastifyInstance | null> {
  const { host, port, origin, asked } = listening;
  const own = origin === null ? [] : [new URL(origin).hostname];
  const app = await buildBrochureServer(db, log, [...allowedHosts, ...own]);
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    if (asked)
      throw new StartupError(
        `客户推介页无法监听 ${host}:${port}（${why}）：请用 SHARE_PORT=… 换一个端口，或用 SHARE_PORT=off 关闭`,
        `cannot listen on ${host}:${port} for client pages (${why}): choose another SHARE_PORT=… or switch them off with SHARE_PORT=off`,
      );
    say(
      `客户推介页未开启：端口 ${port} 不能监听（${why}），可用 SHARE_PORT=… 另指定 / client pages are off: cannot listen on port ${port} (${why}); choose another with SHARE_PORT=…`,
    );
    return null;
  }
  say(`客户推介页 / client pages: ${brochureOrigin(listening, host)}/share/…`);
  return app;
}
