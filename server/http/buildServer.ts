// Everything that the browser may ask for, and how the answers are guarded.
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyHelmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from "fastify";
import { ZodError } from "zod";
import { ApiError, isNotFound } from "../api/apiError";
import type { ApiContext } from "../api/context";
import { type AppRouter, appRouter } from "../api/router";
import { APP_VERSION } from "../appVersion";
import type { BasemapConfig } from "../basemap/basemapConfig";
import { basemapRoutes } from "../basemap/basemapRoutes";
import { type BrochureAddress, brochureOrigin } from "../brochure/brochureAddress";
import type { Database } from "../db/database";
import { Deliveries } from "../delivery/deliveries";
import { deliveryRoutes } from "../delivery/deliveryRoutes";
import { exportRoutes } from "../export/exportRoutes";
import { languageOf } from "../locale/language";
import { message } from "../locale/messages";
import { mapRoutes } from "../map/mapRoutes";
import { Memo } from "../metrics/memo";
import { noteRoutes } from "../note/noteRoutes";
import { projectRoutes } from "../project/projectRoutes";
import { Releases } from "../release/releases";
import { reportRoutes } from "../report/reportRoutes";
import { hostName, isOwnName } from "./hostNames";
import { isPage } from "./isPage";
import { preloadLand } from "./preloadLand";
import { releaseOfRequest } from "./releaseOfRequest";
import { SECURITY_HEADERS } from "./securityHeaders";

const CLIENT = fileURLToPath(new URL("../../dist/client", import.meta.url));

/**
 * The server over one database; the caller listens and closes.
 * @param allowedHosts names besides this machine's own under which it may be called, such as `mutu.example.cn`
 * @param uploads a folder in which files may wait to be imported
 * @param releasesFolder where published states are kept
 * @param brochures where clients open their pages; null: nowhere
 */
export async function buildServer(
  db: Database,
  log: FastifyBaseLogger,
  allowedHosts: readonly string[] = [],
  uploads: string = join(tmpdir(), "mutu-uploads"),
  releasesFolder: string = join(tmpdir(), "mutu-releases"),
  basemap: BasemapConfig | null = null,
  brochures: BrochureAddress | null = null,
): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    // What goes wrong; that it listens is said in words on stdout. Reads of named figures are logged by the procedures.
    loggerInstance: log.child({}, { level: quieter(log.level) }),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 5000 },
  });
  const memo = new Memo();
  const deliveries = new Deliveries(db, uploads, (error) => log.error({ err: error }, "delivery failed"));
  await deliveries.start();
  app.addHook("onClose", () => deliveries.close());
  const releases = new Releases(db, releasesFolder);
  app.addHook("onClose", () => releases.close());
  const openedFor = releaseOfRequest(app, releases);
  const contextOf = (request: FastifyRequest): ApiContext => {
    const lang = languageOf(request.headers);
    const live = { db, memo, lang };
    const open = openedFor(request);
    return {
      ...live,
      ...(open === null ? {} : { db: open.db, memo: open.memo }),
      release: open?.release ?? null,
      releases,
      live,
      deliveries,
      brochureOrigin: brochures === null ? null : brochureOrigin(brochures, hostName(request.host)),
      log:
        open === null
          ? log.child({ reqId: request.id })
          : log.child({ reqId: request.id, release: open.release.id }),
    };
  };
  app.addHook("onRequest", async (request, reply) => {
    if (isOwnName(request.host, allowedHosts)) return;
    const text = message("foreign_host", languageOf(request.headers), hostName(request.host));
    return reply.code(403).send({ reason: "foreign_host", message: text });
  });

  if (existsSync(CLIENT)) preloadLand(app, db);
  await app.register(fastifyHelmet, SECURITY_HEADERS);

  app.setErrorHandler((error, request, reply) => {
    const lang = languageOf(request.headers);
    if (error instanceof ApiError) {
      return reply
        .code(isNotFound(error.code) ? 404 : 400)
        .send({ reason: error.code, message: message(error.code, lang, error.subject) });
    }
    if (error instanceof ZodError) {
      const said = error.issues.map(({ path, message: why }) => `${path.join(".")}: ${why}`).join("; ");
      return reply.code(400).send({ reason: "bad_input", message: message("bad_input", lang, said) });
    }
    request.log.error({ err: error, url: request.routeOptions.url }, "request failed");
    return reply.code(500).send({ reason: "unexpected", message: message("unexpected", lang) });
  });

  app.get("/healthz", async () => {
    const [row] = await db.query<{ parcels: number }>("select count(*)::int as parcels from parcel");
    return { status: "ok", version: APP_VERSION, database: db.kind, parcels: row?.parcels ?? 0 };
  });

  await app.register(fastifyTRPCPlugin, {
    prefix: "/trpc",
    // a question about a drawn shape is too long for an address
    trpcOptions: { router: appRouter, allowMethodOverride: true, createContext: ({ req }) => contextOf(req) },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
  mapRoutes(app, contextOf);
  deliveryRoutes(app, deliveries);
  exportRoutes(app, contextOf);
  projectRoutes(app, contextOf);
  reportRoutes(app, contextOf);
  noteRoutes(app, contextOf);
  basemapRoutes(app, basemap);

  if (existsSync(CLIENT)) {
    await app.register(fastifyStatic, {
      root: CLIENT,
      wildcard: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        // Names in assets/ carry a hash of their content.
        const immutable = /[\\/]assets[\\/]/.test(path);
        response.setHeader("cache-control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
    app.setNotFoundHandler((request, reply) => {
      if (request.method === "GET" && isPage(request.url)) {
        return reply.header("cache-control", "no-cache").sendFile("index.html");
      }
      return reply.code(404).send({ reason: "not_found", message: "404" });
    });
  }
  return app;
}

/** Fastify tells at `info` that it listens. */
const quieter = (level: string): string => (level === "info" ? "warn" : level);
