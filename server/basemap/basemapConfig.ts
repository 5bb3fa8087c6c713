// Which map lies under the data? None, unless whoever runs the server names one; nothing is asked for outside before that.
import { isAbsolute, join } from "node:path";
import { StartupError } from "../db/startupError";

/** On which datum its tiles are drawn; GCJ-02 is that of the web maps of China. */
const DATUMS = ["CGCS2000", "WGS84", "GCJ-02"] as const;
type BasemapDatum = (typeof DATUMS)[number];

export interface BasemapConfig {
  readonly source:
    | { readonly kind: "url"; readonly template: string }
    | { readonly kind: "pmtiles"; readonly path: string };
  readonly name: string;
  readonly credit: string;
  readonly datum: BasemapDatum;
  readonly maxZoom: number;
}

const DEEPEST = 22;

/**
 * `BASEMAP`: an address with {z}, {x} and {y} ({-y} where rows count from the south), or a .pmtiles file, by name in the data directory;
 * beside it `BASEMAP_NAME`, `BASEMAP_CREDIT`, `BASEMAP_DATUM`, `BASEMAP_MAXZOOM`.
 * @returns null where none is named
 * @throws StartupError for what cannot be meant
 */
export function basemapConfig(env: NodeJS.ProcessEnv, dataDir: string): BasemapConfig | null {
  const given = (env.BASEMAP ?? "").trim();
  if (given === "") return null;
  const isUrl = /^https?:\/\//.test(given);
  if (
    isUrl
      ? !/\{z\}/.test(given) || !/\{x\}/.test(given) || !/\{-?y\}/.test(given)
      : !given.endsWith(".pmtiles")
  )
    throw new StartupError(
      `BASEMAP 应是带 {z}、{x}、{y} 的瓦片地址，或 .pmtiles 文件，现为“${given}”`,
      `BASEMAP must be an address of tiles with {z}, {x} and {y}, or a .pmtiles file, not "${given}"`,
    );
  const datum = (env.BASEMAP_DATUM ?? "").trim() || "CGCS2000";
  const known = DATUMS.find((one) => one === datum);
  if (known === undefined)
    throw new StartupError(
      `BASEMAP_DATUM 只能是 ${DATUMS.join("、")}，现为“${datum}”`,
      `BASEMAP_DATUM can be ${DATUMS.join(", ")}, not "${datum}"`,
    );
  const maxZoom = Number(env.BASEMAP_MAXZOOM || "18");
  if (!Number.isInteger(maxZoom) || maxZoom < 0 || maxZoom > DEEPEST)
    throw new StartupError(
      `BASEMAP_MAXZOOM 应是 0 到 ${DEEPEST} 的整数，现为“${env.BASEMAP_MAXZOOM}”`,
      `BASEMAP_MAXZOOM must be a whole number from 0 to ${DEEPEST}, not "${env.BASEMAP_MAXZOOM}"`,
    );
  return {
    source: isUrl
      ? { kind: "url", template: given }
      : { kind: "pmtiles", path: isAbsolute(given) ? given : join(dataDir, given) },
    name: (env.BASEMAP_NAME ?? "").trim() || "底图",
    credit: (env.BASEMAP_CREDIT ?? "").trim(),
    datum: known,
    maxZoom,
  };
}
