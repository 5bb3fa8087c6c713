// Is everything here that the program needs to run? What is missing or out of date is installed, generated or built; the rest is left.
// @ts-check
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const LOCKFILE = join(root, "package-lock.json");
const INSTALLED = join(root, "node_modules/.package-lock.json");
const INSTALL_STAMP = join(root, "node_modules/.mutu-lock");
const GENERATE_STAMP = join(root, "prisma/generated/.stamp");
const CLIENT_STAMP = join(root, "dist/client/.stamp");
/** What the build of the client depends on; of the server it takes types alone. */
const CLIENT_SOURCES = ["client", "geo", "vite.config.ts", "package-lock.json"];

/**
 * SHA-256 over names and contents of files and folders, named from the root.
 * @param {string[]} paths
 */
function hashOf(paths) {
  const hash = createHash("sha256");
  /** @param {string} path */
  const add = (path) => {
    const full = join(root, path);
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    } else {
      hash.update(path).update("\0").update(readFileSync(full)).update("\0");
    }
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

/**
 * @param {string} stamp
 * @param {string} hash
 */
function isCurrent(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/**
 * Runs one step; its own output goes to stderr, so that a command's stdout stays its result.
 * @param {string} what
 * @param {string} program
 * @param {string[]} args
 */
function step(what, program, args) {
  process.stderr.write(`${what} …\n`);
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    // whoever calls (a test runner sets "test"), the page is built as it is shipped: elsewhere libraries give every dialog the same id
    env: { ...process.env, NODE_ENV: "production" },
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  process.stderr.write(`${what}: 失败 / failed${error ? ` (${error.message})` : ""}\n`);
  process.exit(1);
}

function install() {
  const hash = hashOf(["package-lock.json"]);
  if (isCurrent(INSTALL_STAMP, hash)) return;
  // Somebody's own `npm install` after the lockfile last changed is as good as ours.
  const byHand = existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCKFILE).mtimeMs;
  if (!byHand) {
    // Not `npm ci`: it refuses a lockfile that was written where other platforms' optional packages cannot be reached. The versions
    // are the lockfile's all the same, and nothing is written back to it.
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    step("安装依赖 / installing packages", "npm", ["install", "--no-save", "--include=dev", ...quiet]);
  }
  writeFileSync(INSTALL_STAMP, hash);
}

function generate() {
  const hash = hashOf(["prisma/schema.prisma", "prisma/generate.mjs", "package-lock.json"]);
  if (isCurrent(GENERATE_STAMP, hash)) return;
  step("生成数据库客户端 / generating the database client", process.execPath, ["prisma/generate.mjs"]);
  writeFileSync(GENERATE_STAMP, hash);
}

function buildClient() {
  const hash = hashOf(CLIENT_SOURCES);
  if (isCurrent(CLIENT_STAMP, hash)) return;
  const vite = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"];
  step("构建页面 / building the page", process.execPath, vite);
  step("构建推介页 / building the clients' page", process.execPath, [...vite, "--mode", "share"]);
  mkdirSync(dirname(CLIENT_STAMP), { recursive: true });
  writeFileSync(CLIENT_STAMP, hash);
}

/**
 * Installs, generates and, where asked, builds what is missing or out of date. Ends the process with 1 where a step fails.
 * @param {{ client: boolean }} wanted
 */
export async function prepare({ client }) {
  install();
  generate();
  if (client) buildClient();
}
