// GDAL, compiled to WebAssembly: it sees only the folder that is given to it, and no network.
import { createRequire } from "node:module";
import { dirname, relative } from "node:path";
import type initGdalJs from "gdal3.js";

const require = createRequire(import.meta.url);
type Gdal = Awaited<ReturnType<typeof initGdalJs>>;

/** Drivers that follow references to other files or that have no business with deliveries. */
const SKIPPED =
  "OGR_VRT,VRT,PDF,PDS4,VICAR,PCIDSK,MBTiles,PMTiles,OSM,GTFS,S57,SXF,EDIGEO,VFK,Selafin,SVG,GPX,DERIVED,WMS,JSONFG";

/**
 * One engine a thread: its state is global.
 * @param outFolder where results are written, `/output` inside
 * @param onError what GDAL says while it works
 */
export function openGdal(outFolder: string, onError: (text: string) => void): Promise<Gdal> {
  // by its Node build: the package's main file is the browser's
  const init = require("gdal3.js/node.js") as typeof initGdalJs;
  const assets = dirname(require.resolve("gdal3.js/dist/package/gdal3.node.js"));
  return init({
    // the package reads its data by a path under the working directory
    path: relative(process.cwd(), assets),
    dest: outFolder,
    useWorker: false,
    env: {
      GDAL_SKIP: SKIPPED,
      OGR_SKIP: SKIPPED,
      DXF_CLOSED_LINE_AS_POLYGON: "TRUE",
      OGR_GEOMETRY_ACCEPT_UNCLOSED_RING: "NO",
    },
    logHandler: () => {},
    errorHandler: onError,
  });
}
