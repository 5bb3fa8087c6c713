// `GET /basemap.json` says which map lies under the data, `GET /basemap/{z}/{x}/{y}` gives its tiles.
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { BasemapView } from "../api/layerShapes";
import { tileReader } from "./basemap";
import type { BasemapConfig } from "./basemapConfig";

const PLACE = z
  .object({
    zoom: z.coerce.number().int().min(0).max(22),
    x: z.coerce.number().int().min(0),
    y: z.coerce.number().int().min(0),
  })
  .refine(({ zoom, x, y }) => x < 2 ** zoom && y < 2 ** zoom, "outside of the pyramid");

/** @param config null: there is no basemap */
export function basemapRoutes(app: FastifyInstance, config: BasemapConfig | null): void {
  app.get("/basemap.json", (_, reply) => {
    const view: BasemapView | null =
      config === null
        ? null
        : { name: config.name, credit: config.credit, datum: config.datum, maxZoom: config.maxZoom };
    return reply.header("cache-control", "no-cache").type("application/json").send(JSON.stringify(view));
  });
  if (config === null) return;
  const read = tileReader(config);
  app.get("/basemap/:zoom/:x/:y", async (request, reply) => {
    const { zoom, x, y } = PLACE.parse(request.params);
    try {
      const tile = await read(zoom, x, y);
      if (tile === null) return reply.code(204).send();
      return reply.header("cache-control", "private, max-age=86400").type(tile.type).send(tile.bytes);
    } catch (error) {
      request.log.warn(
        { reason: error instanceof Error ? error.message : String(error) },
        "basemap tile failed",
      );
      return reply.code(502).header("cache-control", "no-store").send();
    }
  });
}
