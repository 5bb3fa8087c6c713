// Which features stand in a file of one GeoJSON feature a line, as GDAL writes it?
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

export interface LineFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

export async function* readGeojsonLines(path: string): AsyncGenerator<LineFeature> {
  const lines = createInterface({
    input: createReadStream(path, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    if (line === "") continue;
    const feature = JSON.parse(line) as Partial<LineFeature>;
    yield { properties: feature.properties ?? {}, geometry: feature.geometry ?? null };
  }
}
