// `npm run bench`: brings what is missing, then runs the timings.
// @ts-check
import "../../server/launch/checkNode.mjs";

// In a function: an old Node cannot parse a top-level await, and would not get to the check above.
async function run() {
  const { prepare } = await import("../../server/launch/prepare.mjs");
  await prepare({ client: true });
  const { register } = await import("tsx/esm/api");
  register();
  await import("./main.ts");
}
run();
