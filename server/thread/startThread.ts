// How does a thread begin with what it needs and nothing else? Its code is put together once a process; loading it file by file takes
// ten times as long as a small file's reading, each time.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { build, type Plugin } from "esbuild";

/** These stay where they are and are loaded when they are used: large tables, or WebAssembly that lies beside the package's own code. */
const LOADED_WHEN_USED = /^(@xmldom\/xmldom|iconv-lite|highs)$/;

const require = createRequire(import.meta.url);

const whenUsed: Plugin = {
  name: "loaded when used",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LOADED_WHEN_USED }, ({ path }) => ({ path, namespace: "when-used" }));
    onLoad({ filter: /.*/, namespace: "when-used" }, ({ path }) => ({
      contents: `module.exports = requireHere(${JSON.stringify(require.resolve(path))})`,
    }));
  },
};

const codes = new Map<string, Promise<URL>>();

function codeOf(entry: URL): Promise<URL> {
  const known = codes.get(entry.href) ?? put(entry);
  codes.set(entry.href, known);
  known.catch(() => codes.delete(entry.href));
  return known;
}

/** As an address that holds all of it: nothing is written anywhere, so nothing can be out of date. */
async function put(entry: URL): Promise<URL> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    // a fault is told by the line of its source
    sourcemap: "inline",
    sourcesContent: false,
    // packages that are asked for by name are found from where the entry is
    define: { "import.meta.url": JSON.stringify(entry.href) },
    banner: {
      js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(${JSON.stringify(entry.href)}), requireHere = require;`,
    },
    plugins: [whenUsed],
  });
  return new URL(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`,
  );
}

/** A thread that runs the TypeScript file. Files beside it are not found by its `import.meta.url`; packages are. What it prints is kept. */
export async function startThread(entry: URL, options: WorkerOptions): Promise<Worker> {
  return new Worker(await codeOf(entry), { ...options, stdout: true, stderr: true });
}
