// Which layers are in a dataset? Runs in a thread of its own for all but trivial texts.
import { readFile } from "node:fs/promises";
import type { ReadOptions } from "./gdal/readWithGdal";
import { guardLayer } from "./guardLayer";
import { readGeojson, readNdjson } from "./readGeojson";
import { SourceFault } from "./sourceFault";
import type { Dataset, SourceLayer } from "./sourceLayer";
import { decodeText } from "./table/decodeText";
import { weighWorkbook } from "./weighWorkbook";

export type { ReadOptions };

/** @throws SourceFault for a dataset that cannot be read, or holds more than can be borne */
export async function readLayers(dataset: Dataset, options: ReadOptions): Promise<SourceLayer[]> {
  const layers = await layersOf(dataset, options);
  return layers.map((layer) => guardLayer(layer, dataset.name));
}

/** Readers are loaded as they are needed: a thread that lives for one file would spend more time on the others than on the file. */
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
      return [await readKml(main.path, name, options.folder)];
    }
    case "csv":
    case "xls":
    case "xlsx":
    case "ods": {
      if (format === "xlsx" || format === "ods") await weighWorkbook(main.path, name);
      const { readTables } = await import("./readTables");
      return readTables(await readFile(main.path), dataset, options.encoding);
    }
    default: {
      const { readWithGdal } = await import("./gdal/readWithGdal");
      return readWithGdal(dataset, options);
    }
  }
}
