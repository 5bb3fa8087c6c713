// `npm run dev`: the page by Vite with hot reload on 5170, the server restarted by tsx when a source changes on 4170.
// @ts-check
import "./checkNode.mjs";

// In a function: an old Node cannot parse a top-level await, and would not get to the check above.
async function run() {
  const { spawn } = await import("node:child_process");
  const { prepare, root } = await import("./prepare.mjs");
  await prepare({ client: false });
  const children = [
    spawn(
      process.execPath,
      ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "server/main.ts"],
      { cwd: root, stdio: "inherit" },
    ),
    spawn(process.execPath, ["node_modules/vite/bin/vite.js"], { cwd: root, stdio: "inherit" }),
  ];
  const stop = () => {
    for (const child of children) child.kill("SIGTERM");
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  for (const child of children) child.once("exit", stop);
}
run();
