// `npm run bench`: brings what is missing, then runs the timings.
// @ts-check
import "./checkNode.mjs";

const { prepare } = await import("./prepare.mjs");
await prepare({ client: true });
const { register } = await import("tsx/esm/api");
register();
await import("../../test/bench/main.ts");
