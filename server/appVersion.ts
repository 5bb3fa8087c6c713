// Which version of the program is this?
import { readFileSync } from "node:fs";

/** As package.json says it. */
export const APP_VERSION: string = (
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }
).version;
