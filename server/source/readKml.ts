// Which placemarks does a KML file hold?
import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { kmlWithFolders } from "@tmcw/togeojson";
import { DOMParser, onWarningStopParsing } from "@xmldom/xmldom";
import type { SourceRow } from "../import/sourceRow";
import { SourceFault } from "./sourceFault";
import type { SourceLayer } from "./sourceLayer";
import { textOfCell } from "./textOfCell";
import { unpackNamed } from "./unpackNamed";

/** Styling that the library puts beside the data. */
const STYLE = /^(styleUrl|styleHash|styleMapHash|stroke|fill|icon|marker|label-|visibility|@)/;

/** What GDAL's LIBKML and Google Earth write: doc.kml, which may only link to the others. */
const ROOT = /^[^/]*$/;

/** Links to files of the same archive are followed; what lies outside is told of and never fetched. @param folder where a KMZ is unpacked for the moment @throws SourceFault for malformed XML */
export async function readKml(path: string, file: string, folder?: string): Promise<SourceLayer> {
  const bytes = await readFile(path);
  const isZip = bytes.subarray(0, 2).toString("latin1") === "PK";
  const documents = isZip ? await unpackNamed(path, file, /\.kml$/i, folder) : new Map([["doc.kml", bytes]]);
  const rows: SourceRow[] = [];
  const headers = new Set<string>();
  const { found, outside } = followed(documents, file);
  // a folder that holds everything is the layer's name and tells nothing of a placemark
  const several = new Set(found.map(({ folder }) => folder)).size > 1;
  for (const { geometry, properties, folder } of found) {
    const cells: Record<string, string> = several && folder !== "" ? { folder } : {};
    for (const [name, value] of Object.entries(properties ?? {}))
      if (!STYLE.test(name)) cells[name] = textOfCell(value);
    for (const name of Object.keys(cells)) headers.add(name);
    rows.push({ row: rows.length + 1, cells, geometry });
  }
  const [example] = outside;
  const links = { value: outside.length, example: (example ?? "").slice(0, 80) };
  if (rows.length === 0) {
    throw new SourceFault(outside.length > 0 ? "only_links" : "empty_file", { file, ...links });
  }
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
    notes: outside.length === 0 ? [] : [{ code: "links_outside", row: null, field: null, words: links }],
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

/** The placemarks of the archive's first document and of those that it links to, each once; and the links that lead out of it. */
function followed(
  documents: ReadonlyMap<string, Buffer>,
  file: string,
): { readonly found: readonly Placemark[]; readonly outside: readonly string[] } {
  const names = [...documents.keys()];
  const queue = [names.find((name) => ROOT.test(name)) ?? names[0] ?? ""];
  const found: Placemark[] = [];
  const outside: string[] = [];
  for (const name of queue) {
    const { marks, links } = placemarks(textOf(documents.get(name) ?? Buffer.alloc(0), file), file);
    // one by one: a document may have a million
    for (const mark of marks) found.push(mark);
    for (const link of links) {
      const target = posix.normalize(posix.join(posix.dirname(name), link.replace(/[?#].*$/, "")));
      if (!documents.has(target)) outside.push(link);
      else if (!queue.includes(target)) queue.push(target);
    }
  }
  return { found, outside };
}

function textOf(xml: Buffer, file: string): string {
  const text = new TextDecoder(
    /^\s*<\?xml[^>]*encoding=["'](gb\w*)/i.test(xml.toString("latin1", 0, 200)) ? "gb18030" : "utf-8",
  ).decode(xml);
  // entities of a document type are of no use here and can grow without bound
  if (/<!DOCTYPE/i.test(text)) throw new SourceFault("damaged_file", { file, reason: "DOCTYPE" });
  return text;
}

function placemarks(
  text: string,
  file: string,
): { readonly marks: readonly Placemark[]; readonly links: readonly string[] } {
  try {
    const document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, "text/xml");
    const links = [...document.getElementsByTagNameNS("*", "NetworkLink")].map((node) => {
      const href = node.getElementsByTagNameNS("*", "href")[0]?.textContent?.trim() ?? "";
      // the library takes a link for a placemark
      node.parentNode?.removeChild(node);
      return href;
    });
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
    return { marks: found, links };
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
