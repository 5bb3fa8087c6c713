// How is the Prisma client made where only the npm registry can be reached? Generation itself is WebAssembly; the command
// line fetches a native engine first, for nothing. Naming any executable as that engine keeps it from asking a host.
// @ts-check
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, "node_modules/prisma/build/index.js");
const schema = join(root, "prisma/schema.prisma");

const { status, stdout, stderr, error } = spawnSync(
  process.execPath,
  [cli, "generate", "--schema", schema, "--no-hints"],
  {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
if (status !== 0) {
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}${error ? `${error.message}\n` : ""}`);
  process.exit(1);
}
