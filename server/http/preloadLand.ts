// Which large answer may be on its way while the page's scripts are read? The land, where there is any.
import type { FastifyInstance } from "fastify";
import type { Database } from "../db/database";
import { isPage } from "./isPage";

/** The page asks for it as client/map/mapData.ts says; in the header, as the page itself cannot know whether there is land. */
const LAND =
  '</map/geometry.bin>; rel=preload; as=fetch; type="application/octet-stream"; crossorigin=anonymous; fetchpriority=low';

/** Names the land in the header of the page, and does not where a browser would warn that nobody used it. */
export function preloadLand(app: FastifyInstance, db: Database): void {
  app.addHook("onRequest", async (request, reply) => {
    // asked for by a browser that opens it; who fetches data from a script preloads nothing
    const opens = request.method === "GET" && request.headers.accept?.includes("text/html") === true;
    // a published state may have to be made ready first: the page asks for its land when it has been told of it
    if (!opens || !isPage(request.url) || /[?&]release=/.test(request.url)) return;
    const [row] = await db.query<{ land: boolean }>("select exists (select from parcel) as land");
    if (row?.land === true) reply.header("link", LAND);
  });
}
