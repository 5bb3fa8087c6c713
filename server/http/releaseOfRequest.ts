// Which published state does a request ask about? It is opened before the request is answered, and may be closed after.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { ApiError } from "../api/apiError";
import type { OpenRelease, Releases } from "../release/releases";
import { isPage } from "./isPage";

/** The page's own header; a plain link says it in its address, as `release=`. */
const HEADER = "x-mutu-release";

/** @returns the release opened for a request; null where it names none */
export function releaseOfRequest(
  app: FastifyInstance,
  releases: Releases,
): (request: FastifyRequest) => OpenRelease | null {
  const opened = new WeakMap<FastifyRequest, OpenRelease>();
  app.addHook("preHandler", async (request, reply) => {
    const id = named(request);
    if (id === null) return;
    // a procedure that writes is refused by the router, in the router's own form of answer
    const reads = request.method === "GET" || request.method === "HEAD" || mayOnlyRead(request);
    if (!reads) throw new ApiError("release_read_only", (await releases.find(id)).title);
    const open = await releases.acquire(id);
    opened.set(request, open);
    reply.raw.once("close", () => open.done());
  });
  return (request) => opened.get(request) ?? null;
}

/** Asked with a body because there is much to ask, and nothing is written: the router refuses its own mutations. */
const mayOnlyRead = ({ url }: FastifyRequest): boolean => /^\/(trpc|export)\//.test(url);

function named(request: FastifyRequest): string | null {
  // the page itself is the same for every state
  if (isPage(request.url) && !/^\/(export|project|deliveries|notes)\b/.test(request.url)) return null;
  const header = request.headers[HEADER];
  const query = request.query as Readonly<Record<string, unknown>>;
  const id = typeof header === "string" ? header : query.release;
  return typeof id === "string" && id !== "" ? id : null;
}
