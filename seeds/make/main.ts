// Makes the demo district anew: `npx tsx seeds/make/main.ts` writes seeds/demo and the outline, the same bytes every time.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { demoFiles } from "./demoFiles";
import { outline } from "./outline";

const folder = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url));

mkdirSync(folder("demo"), { recursive: true });
for (const [name, content] of demoFiles()) writeFileSync(`${folder("demo")}${name}`, content);
writeFileSync(
  `${folder("policy")}outline.geojson`,
  `${JSON.stringify(outline((path) => JSON.parse(readFileSync(path, "utf8"))))}\n`,
);
