// `npm run -s mutu -- …`: the command line; what is missing is brought first, and said on stderr only.
// @ts-check
import "./checkNode.mjs";

const { prepare } = await import("./prepare.mjs");
await prepare({ client: false });
const { register } = await import("tsx/esm/api");
register();
await import("../cli/main.ts");
