// What does a client reach? A listener of its own on which nothing is but client pages, their files and their PDF: no procedure, no map data,
// no page of the house. A token opens what was frozen for it, and there is no session that could open more.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyHelmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { z } from "zod";
import type { Queryable } from "../db/database";
import { hostName, isOwnName } from "../http/hostNames";
import { SECURITY_HEADERS } from "../http/securityHeaders";
import { languageOf } from "../locale/language";
import { message } from "../locale/messages";
import { type OpenedBrochure, openBrochure } from "./brochureLinks";
import { brochurePdf } from "./brochurePdf";
import { Guesses } from "./guesses";
import { isToken } from "./token";

const PAGE = fileURLToPath(new URL("../../dist/share", import.meta.url));
/** Also half of a token, as people copy it: the page says that it opens nothing. */
const LINK = z.object({ token: z.string().regex(/^[\w-]{1,64}$/) });
const PDF = z.object({ lang: z.enum(["zh", "en"]).default("zh") });

/**
 * The clients' server over the same database; the caller listens and closes.
 * @param allowedHosts names besides this machine's own under which it may be called
 */
export async function buildBrochureServer(
  db: Queryable,
  log: FastifyBaseLogger,
  allowedHosts: readonly string[] = [],
): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: log.child({}, { level: log.level === "info" ? "warn" : log.level }),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 5000 },
    // looking whether a page is there must not count as opening it
    exposeHeadRoutes: false,
    // a proxy on this machine says from where a client comes; nobody else is believed
    trustProxy: "loopback",
  });
  const guesses = new Guesses();
  app.addHook("onRequest", async (request, reply) => {
    // found by its link alone, and the link told to nobody
    reply.header("x-robots-tag", "noindex, nofollow, noarchive");
    if (!isOwnName(request.host, allowedHosts)) {
      const text = message("foreign_host", languageOf(request.headers), hostName(request.host));
      return reply.code(403).send({ reason: "foreign_host", message: text });
    }
    if (!guesses.isTooMany(request.ip, Date.now())) return;
    const text = message("brochure_guesses", languageOf(request.headers));
    return reply.code(429).send({ reason: "brochure_guesses", message: text });
  });
  await app.register(fastifyHelmet, SECURITY_HEADERS);

  const nothing = (reply: FastifyReply) => reply.code(404).send({ reason: "not_found", message: "404" });
  app.setNotFoundHandler((_, reply) => nothing(reply));
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof z.ZodError) return nothing(reply);
    request.log.error({ err: error, url: request.routeOptions.url }, "request failed");
    return reply
      .code(500)
      .send({ reason: "unexpected", message: message("unexpected", languageOf(request.headers)) });
  });

  /** One answer for links that never were, are over, or were taken back. */
  async function opened(request: FastifyRequest, what: "page" | "pdf"): Promise<OpenedBrochure | null> {
    const { token } = LINK.parse(request.params);
    const found = isToken(token) ? await openBrochure(db, token, what) : null;
    if (found === null) guesses.miss(request.ip, Date.now());
    else log.info({ brochure: found.seq, what }, "client page opened");
    return found;
  }

  app.get("/share/:token/content.json", async (request, reply) => {
    const found = await opened(request, "page");
    return found === null
      ? gone(reply, languageOf(request.headers))
      : reply.header("cache-control", "no-store").send(found.content);
  });
  app.get("/share/:token/sites.pdf", async (request, reply) => {
    const { lang } = PDF.parse(request.query);
    const found = await opened(request, "pdf");
    if (found === null) return gone(reply, lang);
    const { bytes, name } = await brochurePdf(found.content, lang);
    return reply
      .type("application/pdf")
      .header("cache-control", "no-store")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`)
      .send(bytes);
  });
  if (existsSync(PAGE)) {
    await app.register(fastifyStatic, {
      root: PAGE,
      prefix: "/share/",
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        // names in assets/ carry a hash of their content
        const immutable = /[\\/]assets[\\/]/.test(path);
        response.setHeader("cache-control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
    // the same page for every link, so that it tells nothing of any
    app.get("/share/:token", (request, reply) => {
      LINK.parse(request.params);
      return reply.sendFile("index.html");
    });
  }
  return app;
}

const gone = (reply: FastifyReply, lang: "zh" | "en") =>
  reply
    .code(404)
    .header("cache-control", "no-store")
    .send({ reason: "brochure_gone", message: message("brochure_gone", lang) });
