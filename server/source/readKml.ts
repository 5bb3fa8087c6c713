// Which placemarks does a KML file hold?
import { readFile } from "node:fs/promises";
import { kmlWithFolders } from "@tmcw/togeojson";
import { DOMParser, onWarningStopParsing } from "@xmldom/xmldom";
import type { SourceRow } from "../import/sourceRow";
import { SourceFault } from "./sourceFault";
import type { SourceLayer } from "./sourceLayer";
import { textOfCell } from "./textOfCell";
import { unpackOne } from "./unpackOne";

/** Styling that the library puts beside the data. */
const STYLE = /^(styleUrl|styleHash|styleMapHash|stroke|fill|icon|marker|label-|visibility|@)/;

/** @param folder where a KMZ is unpacked for the moment @throws SourceFault for malformed XML */
export async function readKml(path: string, file: string, folder?: string): Promise<SourceLayer> {
  const bytes = await readFile(path);
  const isZip = bytes.subarray(0, 2).toString("latin1") === "PK";
  const xml = isZip ? await unpackOne(path, file, /\.kml$/i, folder) : bytes;
  const text = new TextDecoder(
    /^\s*<\?xml[^>]*encoding=["'](gb\w*)/i.test(xml.toString("latin1", 0, 200)) ? "gb18030" : "utf-8",
  ).decode(xml);
  // entities of a document type are of no use here and can grow without bound
  if (/<!DOCTYPE/i.test(text)) throw new SourceFault("damaged_file", { file, reason: "DOCTYPE" });
  const rows: SourceRow[] = [];
  const headers = new Set<string>();
  const found = placemarks(text, file);
  // a folder that holds everything is the layer's name and tells nothing of a placemark
  const several = new Set(found.map(({ folder }) => folder)).size > 1;
  for (const { geometry, properties, folder } of found) {
    const cells: Record<string, string> = several && folder !== "" ? { folder } : {};
    for (const [name, value] of Object.entries(properties ?? {}))
      if (!STYLE.test(name)) cells[name] = textOfCell(value);
    for (const name of Object.keys(cells)) headers.add(name);
    rows.push({ row: rows.length + 1, cells, geometry });
  }
  if (rows.length === 0) throw new SourceFault("empty_file", { file });
  return {
    name: "",
    encoding: null,
    headers: [...headers],
    rows,
    drawn: true,
    // OGC 07-147r2: longitude, latitude, WGS 84; but software that shows other maps writes others, so that it is a claim
    statedCrs: "EPSG:4326",
    eastFirst: true,
    titleLines: [],
    totals: null,
    notes: [],
  };
}

interface Placemark {
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>> | null;
  readonly folder: string;
}
interface Node {
  readonly type: string;
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
  readonly geometry?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

function placemarks(text: string, file: string): Placemark[] {
  try {
    const document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, "text/xml");
    // the library is typed for the browser's DOM
    const root = kmlWithFolders(document as unknown as Document) as unknown as Node;
    const found: Placemark[] = [];
    const walk = (node: Node, folder: string): void => {
      if (node.type === "Feature") {
        found.push({
          geometry: onlyAreas(node.geometry ?? null),
          properties: node.properties ?? null,
          folder,
        });
      }
      const name = node.type === "folder" ? String(node.meta?.name ?? folder) : folder;
      for (const child of node.children ?? []) walk(child, name);
    };
    walk(root, "");
    return found;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    throw new SourceFault("damaged_file", { file, reason: (reason ?? "").slice(0, 200) });
  }
}

/** A placemark of several polygons is one multipolygon. */
function onlyAreas(geometry: unknown): unknown {
  const { type, geometries } = (geometry ?? {}) as {
    type?: string;
    geometries?: { type: string; coordinates: unknown }[];
  };
  if (type !== "GeometryCollection" || geometries === undefined) return geometry;
  const areas = geometries.filter((one) => one.type === "Polygon").map(({ coordinates }) => coordinates);
  return areas.length === 0 ? (geometries[0] ?? null) : { type: "MultiPolygon", coordinates: areas };
}
