// How much script time do a recolour and a hover cost in the browser's own code, without any drawing?
import { classifyPerMu } from "../../client/map/classify";
import { paintVertices } from "../../client/map/paint";
import { readColumns } from "../../client/map/parcelColumns";
import { readGeometry } from "../../client/map/parcelGeometry";
import { createPicker } from "../../client/map/pick";
import { tesselate } from "../../client/map/tesselate";
import type { Database } from "../../server/db/database";
import { figureColumns } from "../../server/map/figureColumns";
import { geometryColumns } from "../../server/map/geometryColumns";
import { packColumns } from "../../server/map/packColumns";
import { quantile } from "./paired";

export interface MapTimes {
  /** Parse, tesselate and index, once for a state of the data. */
  readonly prepareMs: number;
  /** Classify and paint all vertices; median of 25. */
  readonly recolourMs: number;
  /** Find the parcel under the pointer; the slowest of 2 000. */
  readonly slowestHoverMs: number;
}

const RUNS = 25;
const HOVERS = 2000;

/** The map's own functions on the columns that the server sends. */
export async function mapJob(db: Database): Promise<MapTimes> {
  const buffer = (packed: Buffer) =>
    packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
  const geometryBytes = buffer(packColumns(await geometryColumns(db, "330212", "bench")));
  const columns = readColumns(
    buffer(packColumns(await figureColumns(db, "330212", "bench", "2024", "above-scale"))),
  );
  const started = performance.now();
  const geometry = readGeometry(geometryBytes);
  const mesh = tesselate(geometry);
  const picker = createPicker(geometry);
  const prepareMs = performance.now() - started;
  const classes = new Uint8Array(geometry.count);
  const words = Uint32Array.from({ length: 16 }, (_, i) => 0xff000000 + i * 1000);
  const colours = new Uint32Array(mesh.parcelOfVertex.length);
  const recolours: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    classifyPerMu(geometry, columns, run % 2 === 0 ? "tax" : "output", run % 2 === 0 ? "48" : "950", classes);
    paintVertices(classes, words, mesh.parcelOfVertex, colours);
    recolours.push(performance.now() - start);
  }
  let slowestHoverMs = 0;
  for (let i = 0; i < HOVERS; i += 1) {
    const lon = 121.46 + 0.42 * ((i * 0.618034) % 1);
    const lat = 29.62 + 0.28 * ((i * 0.754878) % 1);
    const start = performance.now();
    picker.at(lon, lat);
    slowestHoverMs = Math.max(slowestHoverMs, performance.now() - start);
  }
  return { prepareMs, recolourMs: quantile(recolours, 0.5), slowestHoverMs };
}
