// The project file over the page: the whole district on its way out.
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ApiContext } from "../api/context";
import { backupProject } from "./backupProject";

/** `GET /project`: the project file of the district. */
export function projectRoutes(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest) => ApiContext,
): void {
  app.get("/project", async (request, reply) => {
    const { db, log } = contextOf(request);
    const folder = await mkdtemp(join(tmpdir(), "mutu-project-"));
    const gone = () => rm(folder, { recursive: true, force: true });
    try {
      const path = join(folder, "project.gpkg");
      const { district, madeAt, rows, bytes } = await backupProject(db, path);
      log.info({ district: district.id, rows, bytes }, "project file with all named figures downloaded");
      const stream = createReadStream(path);
      stream.once("close", () => void gone());
      const name = `${district.name}-${madeAt.slice(0, 10)}.gpkg`;
      return await reply
        .type("application/geopackage+sqlite3")
        .header("cache-control", "no-store")
        .header("content-length", bytes)
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(stream);
    } catch (error) {
      await gone();
      throw error;
    }
  });
}
