// How are migrations applied without Prisma's native engine? By the same engine in WebAssembly, over our own connection.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { migrations, prismaFolder } from "./migrationFiles";

let engineClass: Promise<typeof bindings.SchemaEngine> | null = null;

/** The package's own entry imports the .wasm as a module, which Node does not do without a flag: it is bound by hand,
 * once in a process, as the bindings keep views of one memory. */
async function loadEngine(): Promise<typeof bindings.SchemaEngine> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const wasm = await WebAssembly.compile(readFileSync(new URL("schema_engine_bg.wasm", `file://${entry}`)));
  const imports = Object.fromEntries(
    WebAssembly.Module.imports(wasm).map(({ module }) => [module, bindings]),
  );
  const { exports } = await WebAssembly.instantiate(wasm, imports);
  bindings.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === "function") exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/**
 * Applies what is pending and keeps `_prisma_migrations` as the Prisma command line does.
 * @returns names of the migrations applied
 * @throws Prisma's error, naming the migration and the SQL error
 */
export async function applyMigrations(factory: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  engineClass ??= loadEngine();
  const SchemaEngine = await engineClass;
  const { baseDir, lockfile, schemaPath, schema } = prismaFolder();
  const engine = await SchemaEngine.new(
    { datamodels: [[schemaPath, schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir,
        lockfile: { path: "migration_lock.toml", content: lockfile },
        shadowDbInitScript: "",
        migrationDirectories: migrations().map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      filters: { externalTables: ["public.spatial_ref_sys"], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}
