// The map's own routes: geometry and figures as binary columns, parks and the district's outline as GeoJSON.
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { landKey } from "../../geo/filter/asked";
import { parseFilter } from "../../geo/filter/parseFilter";
import { LONGEST_TEXT } from "../../geo/filter/reader";
import { ApiError } from "../api/apiError";
import type { ApiContext } from "../api/context";
import { districtAt, idInput, methodInput, textInput, viewInput, viewOf } from "../api/view";
import { Memo } from "../metrics/memo";
import { referenceFeatures, standingLayer } from "../reference/referenceLayers";
import { attributeColumns } from "./attributeColumns";
import { enterpriseColumns } from "./enterpriseColumns";
import { figureColumns } from "./figureColumns";
import { freeColumn } from "./freeColumns";
import { geometryColumns } from "./geometryColumns";
import { layerLandColumns } from "./layerLand";
import { outlines, parkFeatures } from "./outlines";
import { type Columns, packColumns } from "./packColumns";

/** `L3` or, as a file, `L3.geojson`. */
const LAYER = z.object({
  id: z
    .string()
    .max(32)
    .transform((text) => text.replace(/\.geojson$/, "")),
});

/** A column of the delivered files, by its own name. */
const ATTRIBUTE = z.object({ name: textInput.min(1).max(256) });
/** Corners as a filter writes them. */
const RING = textInput.max(LONGEST_TEXT).transform((text, ctx) => {
  const parsed = parseFilter(`within(${text})`, {});
  if (!("fault" in parsed) && parsed.filter?.op === "within") return parsed.filter.ring;
  ctx.addIssue({ code: "custom", message: "no ring of corners" });
  return z.NEVER;
});
/** What is drawn, or a layer: of that only features whose attribute has the value where both are given. */
const LAND = z.union([
  z.object({ ring: RING }),
  z
    .object({
      layer: idInput,
      attribute: textInput.max(256).optional(),
      value: textInput.max(1000).optional(),
    })
    .transform(({ layer, attribute, value }) =>
      attribute === undefined || value === undefined ? { layer } : { layer, where: { attribute, value } },
    ),
]);

/** Columns of files and lands in rings or on layers that are kept packed. */
const ASKED_KEPT = 32;

interface Packed {
  readonly etag: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gz: Buffer;
}

/** Registers the routes; every answer is packed and compressed once for a state of the data. */
export function mapRoutes(app: FastifyInstance, contextOf: (request: FastifyRequest) => ApiContext): void {
  // what people ask for as they like has no bound, and must not push out what every page needs
  const asked = new Memo(ASKED_KEPT);
  const stateOf = ({ release }: ApiContext, version: string) => `${release?.id ?? ""} ${version}`;
  app.get("/map/geometry.bin", async (request, reply) => {
    const ctx = contextOf(request);
    const { district, version } = await districtAt(ctx);
    const packed = await ctx.memo.of(`geometry.bin ${version}`, async () =>
      pack(packColumns(await geometryColumns(ctx.db, district.id, version))),
    );
    return send(request, reply, packed, "application/octet-stream");
  });
  app.get("/map/columns.bin", async (request, reply) => {
    const ctx = contextOf(request);
    const { district, version, period, population } = await viewOf(ctx, viewInput.parse(request.query));
    const packed = await ctx.memo.of(`columns.bin ${version} ${period} ${population}`, async () =>
      pack(packColumns(await figureColumns(ctx.db, district.id, version, period, population))),
    );
    return send(request, reply, packed, "application/octet-stream");
  });
  app.get("/map/attributes.bin", async (request, reply) => {
    const ctx = contextOf(request);
    const { district, version } = await districtAt(ctx);
    const packed = await ctx.memo.of(`attributes.bin ${version}`, async () =>
      pack(packColumns(await attributeColumns(ctx.db, district.id, version))),
    );
    return send(request, reply, packed, "application/octet-stream");
  });
  app.get("/map/enterprises.bin", async (request, reply) => {
    const ctx = contextOf(request);
    const input = viewInput.extend(methodInput.shape).parse(request.query);
    const view = await viewOf(ctx, input);
    const { version, period } = view;
    const key = `enterprises.bin ${version} ${period} ${input.method ?? ""} ${input.shares ?? ""}`;
    const packed = await ctx.memo.of(key, async () =>
      pack(packColumns(await enterpriseColumns(ctx, view, input))),
    );
    ctx.log.info({ enterprisesOfAllParcels: period }, "named figures read");
    return send(request, reply, packed, "application/octet-stream");
  });
  app.get("/map/attribute.bin", async (request, reply) => {
    const ctx = contextOf(request);
    const { name } = ATTRIBUTE.parse(request.query);
    const { district, version } = await districtAt(ctx);
    const packed = await asked.of(`attribute.bin ${stateOf(ctx, version)} ${name}`, async () =>
      pack(packColumns(known(name, await freeColumn(ctx.db, district.id, version, name)))),
    );
    ctx.log.info({ attributeOfAllParcels: name }, "named figures read");
    return send(request, reply, packed, "application/octet-stream");
  });
  app.get("/map/layer-land.bin", async (request, reply) => {
    const ctx = contextOf(request);
    const question = LAND.parse(request.query);
    const { district, version } = await districtAt(ctx);
    const packed = await asked.of(`layer-land.bin ${stateOf(ctx, version)} ${landKey(question)}`, async () =>
      pack(packColumns(await layerLandColumns(ctx.db, district.id, version, question))),
    );
    return send(request, reply, packed, "application/octet-stream");
  });
  app.get("/map/parks.json", async (request, reply) => {
    const ctx = contextOf(request);
    const { district, version } = await districtAt(ctx);
    const packed = await ctx.memo.of(`parks.json ${version}`, async () =>
      pack(Buffer.from(JSON.stringify(await parkFeatures(ctx.db, district.id)))),
    );
    return send(request, reply, packed, "application/geo+json");
  });
  app.get("/map/layers/:id", async (request, reply) => {
    const ctx = contextOf(request);
    const { id } = LAYER.parse(request.params);
    const { district } = await districtAt(ctx);
    const { batch } = await standingLayer(ctx.db, district.id, id);
    const packed = await ctx.memo.of(`layer ${batch}`, async () =>
      pack(Buffer.from(JSON.stringify(await referenceFeatures(ctx.db, district.id, batch)))),
    );
    return send(request, reply, packed, "application/geo+json");
  });
  app.get("/map/outline.json", async (request, reply) => {
    const ctx = contextOf(request);
    const { district, version } = await districtAt(ctx);
    const packed = await ctx.memo.of(`outline.json ${version}`, async () =>
      pack(Buffer.from(JSON.stringify(await outlines(ctx.db, district.id)))),
    );
    return send(request, reply, packed, "application/geo+json");
  });
}

/** @throws ApiError for a column of which no parcel has anything */
function known(name: string, column: Columns): Columns {
  if ((column.dictionaries.value ?? []).some((word) => word !== "")) return column;
  throw new ApiError("unknown_attribute", name);
}

async function pack(plain: Buffer): Promise<Packed> {
  const br = promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  const gz = promisify(gzip)(plain, { level: 6 });
  return {
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 27)}"`,
    plain,
    br: await br,
    gz: await gz,
  };
}

function send(request: FastifyRequest, reply: FastifyReply, packed: Packed, type: string): FastifyReply {
  reply.header("etag", packed.etag).header("cache-control", "no-cache").header("vary", "accept-encoding");
  if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(packed.etag)) return reply.code(304).send();
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const [encoding, body] = /\bbr\b/.test(accepted)
    ? (["br", packed.br] as const)
    : /\bgzip\b/.test(accepted)
      ? (["gzip", packed.gz] as const)
      : ([null, packed.plain] as const);
  if (encoding !== null) reply.header("content-encoding", encoding);
  return reply.type(type).send(body);
}
