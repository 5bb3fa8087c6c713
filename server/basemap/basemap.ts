// How does a tile of the basemap reach the page? Through this server alone: the page itself asks nobody outside.
import { type FileHandle, open } from "node:fs/promises";
import { PMTiles, type RangeResponse, type Source, TileType } from "pmtiles";
import type { BasemapConfig } from "./basemapConfig";

interface Tile {
  readonly type: string;
  readonly bytes: Buffer;
}

const WAIT_MS = 10_000;
/** A tile of 512 pixels without compression has 1 MB. */
const MOST_BYTES = 4 * 1024 * 1024;
const RASTER: Readonly<Partial<Record<TileType, string>>> = {
  [TileType.Png]: "image/png",
  [TileType.Jpeg]: "image/jpeg",
  [TileType.Webp]: "image/webp",
  [TileType.Avif]: "image/avif",
};

/** Tiles by their place. `null`: there is none at it. Throws where the source cannot be reached or is no picture. */
export type TileReader = (zoom: number, x: number, y: number) => Promise<Tile | null>;

export function tileReader({ source }: BasemapConfig): TileReader {
  return source.kind === "url" ? fromUrl(source.template) : fromFile(source.path);
}

const fromUrl =
  (template: string): TileReader =>
  async (zoom, x, y) => {
    const url = template
      .replaceAll("{z}", String(zoom))
      .replaceAll("{x}", String(x))
      .replaceAll("{-y}", String(2 ** zoom - 1 - y))
      .replaceAll("{y}", String(y));
    const answer = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS) });
    if (answer.status === 404 || answer.status === 204) return null;
    const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
    // its address may hold a key: it is in no message
    if (!answer.ok || !type.startsWith("image/"))
      throw new Error(`the basemap's server answered ${answer.status} with ${type || "no type"}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (bytes.length > MOST_BYTES) throw new Error(`a tile of ${bytes.length} bytes is too large`);
    return { type, bytes };
  };

/** Opened at the first tile and kept open; only the ranges that are asked for are read. */
function fromFile(path: string): TileReader {
  const file = new PMTiles(new FileSource(path));
  return async (zoom, x, y) => {
    const { tileType } = await file.getHeader();
    const type = RASTER[tileType];
    if (type === undefined) throw new Error(`${path} holds no pictures: a basemap is a raster PMTiles file`);
    const tile = await file.getZxy(zoom, x, y);
    return tile === undefined ? null : { type, bytes: Buffer.from(tile.data) };
  };
}

class FileSource implements Source {
  #handle: Promise<FileHandle> | null = null;

  constructor(private readonly path: string) {}

  getKey(): string {
    return this.path;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    this.#handle ??= open(this.path, "r");
    try {
      const handle = await this.#handle;
      const data = new Uint8Array(length);
      const { bytesRead } = await handle.read(data, 0, length, offset);
      return { data: data.buffer.slice(0, bytesRead) };
    } catch (error) {
      // the file may be there the next time
      this.#handle = null;
      throw error;
    }
  }
}
