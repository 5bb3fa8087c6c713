// Which layers are in a dataset? Runs in a thread of its own for all but small texts. What a format needs is loaded with it: a thread is new each time.
import { readFile } from "node:fs/promises";
import { type ReadOptions, readWithGdal } from "./gdal/readWithGdal";
import { guardLayer } from "./guardLayer";
import { readGeojson, readNdjson } from "./readGeojson";
import { SourceFault } from "./sourceFault";
import type { Dataset, SourceLayer } from "./sourceLayer";
import { decodeText } from "./table/decodeText";

export type { ReadOptions };

/** @throws SourceFault for a dataset that cannot be read, or holds more than can be borne */
export async function readLayers(dataset: Dataset, options: ReadOptions): Promise<SourceLayer[]> {
  const layers = await layersOf(dataset, options);
  return layers.map((layer) => guardLayer(layer, dataset.name));
}

async function layersOf(dataset: Dataset, options: ReadOptions): Promise<SourceLayer[]> {
  const { format, main, name } = dataset;
  switch (format) {
    case "geojson":
    case "ndjson": {
      const { text, encoding } = decodeText(await readFile(main.path), options.encoding, name);
      if (text.trim() === "") throw new SourceFault("empty_file", { file: name });
      const layer = format === "ndjson" ? readNdjson(text, name) : readGeojson(text, name);
      return [{ ...layer, encoding }];
    }
    case "kml": {
      const { readKml } = await import("./readKml");
      return [await readKml(main.path, name)];
    }
    case "csv":
    case "xlsx":
    case "xls":
    case "ods": {
      const { readTables } = await import("./readTables");
      return readTables(await readFile(main.path), dataset, options.encoding);
    }
    default:
      return readWithGdal(dataset, options);
  }
}
