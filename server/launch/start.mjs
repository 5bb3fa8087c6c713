// `npm start`: checks Node, brings what is missing, then runs the server in this process.
// @ts-check
import "./checkNode.mjs";

// In a function: an old Node cannot parse a top-level await, and would not get to the check above.
async function run() {
  const { assertPortFree } = await import("./assertPortFree.mjs");
  await assertPortFree();
  const { prepare } = await import("./prepare.mjs");
  await prepare({ client: true });
  const { register } = await import("tsx/esm/api");
  register();
  await import("../main.ts");
}
run();
