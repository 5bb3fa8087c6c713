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
import { type Language, languageOf } from "../locale/language";
import { message } from "../locale/messages";
import { Memo } from "../metrics/memo";
import { type OpenedBrochure, openBrochure } from "./brochureLinks";
import { brochurePdf } from "./brochurePdf";
import { PerMinute } from "./perMinute";
import { isToken, tokenDigest } from "./token";

const PAGE = fileURLToPath(new URL("../../dist/share", import.meta.url));
/** Also half of a token, or one with the full stop behind it, as people copy it: the page says that it opens nothing. */
const LINK = z.object({ token: z.string().min(1) });
const PDF = z.object({ lang: z.enum(["zh", "en"]).default("zh") });
/** From one address. */
const MOST_MISSES_A_MINUTE = 30;
/** Of one link, page and file together: so often a whole office opens it. */
const MOST_OPENINGS_A_MINUTE = 60;
/** Files that are kept as they were laid out. */
const FILES_KEPT = 16;

/**
 * The clients' server over the same database; the caller listens and closes.
 * @param allowedHosts names besides this machine's own under which it may be called
 * @param pages the folder of the built page; where there is none only what it asks for is served
 */
export async function buildBrochureServer(
  db: Queryable,
  log: FastifyBaseLogger,
  allowedHosts: readonly string[] = [],
  pages: string = PAGE,
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
  const misses = new PerMinute(MOST_MISSES_A_MINUTE);
  const openings = new PerMinute(MOST_OPENINGS_A_MINUTE);
  /** A page is frozen, and so is its file. */
  const files = new Memo(FILES_KEPT);
  app.addHook("onRequest", async (request, reply) => {
    // found by its link alone, and the link told to nobody
    reply.header("x-robots-tag", "noindex, nofollow, noarchive");
    if (isOwnName(request.host, allowedHosts)) return;
    const text = message("foreign_host", languageOf(request.headers), hostName(request.host));
    return reply.code(403).send({ reason: "foreign_host", message: text });
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

  /** What the link opens; else why not. One answer for links that never were, are over, or were taken back. */
  async function opened(request: FastifyRequest, what: "page" | "pdf"): Promise<OpenedBrochure | Refusal> {
    const { token } = LINK.parse(request.params);
    const now = Date.now();
    if (isToken(token)) {
      const link = tokenDigest(token);
      // only what opens is counted: whoever has the link has opened it too often
      if (openings.isTooMany(link, now)) return "brochure_often";
      const found = await openBrochure(db, token, what);
      if (found !== null) {
        openings.count(link, now);
        log.info({ brochure: found.seq, what }, "client page opened");
        return found;
      }
    }
    // behind one address may be a whole company: who has a link that opens is never refused for the others
    const tooMany = misses.isTooMany(request.ip, now);
    misses.count(request.ip, now);
    return tooMany ? "brochure_guesses" : "brochure_gone";
  }

  app.get("/share/:token/content.json", async (request, reply) => {
    const found = await opened(request, "page");
    return typeof found === "string"
      ? refuse(reply, found, languageOf(request.headers))
      : reply.header("cache-control", "no-store").send(found.content);
  });
  app.get("/share/:token/sites.pdf", async (request, reply) => {
    const { lang } = PDF.parse(request.query);
    const found = await opened(request, "pdf");
    if (typeof found === "string") return refuse(reply, found, lang);
    const { token } = LINK.parse(request.params);
    const { bytes, name } = await files.of(`${tokenDigest(token)} ${lang}`, () =>
      brochurePdf(found.content, lang),
    );
    return reply
      .type("application/pdf")
      .header("cache-control", "no-store")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`)
      .send(bytes);
  });
  if (existsSync(pages)) {
    await app.register(fastifyStatic, {
      root: pages,
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

type Refusal = "brochure_gone" | "brochure_guesses" | "brochure_often";

const refuse = (reply: FastifyReply, reason: Refusal, lang: Language) =>
  reply
    .code(reason === "brochure_gone" ? 404 : 429)
    .header("cache-control", "no-store")
    .send({ reason, message: message(reason, lang) });
