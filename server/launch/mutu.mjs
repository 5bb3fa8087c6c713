// `npm run -s mutu -- …`: the command line; what is missing is brought first, and said on stderr only.
// @ts-check
import "./checkNode.mjs";

// In a function: an old Node cannot parse a top-level await, and would not get to the check above.
async function run() {
  const { prepare } = await import("./prepare.mjs");
  await prepare({ client: false });
  const { register } = await import("tsx/esm/api");
  register();
  await import("../cli/main.ts");
}
run();
