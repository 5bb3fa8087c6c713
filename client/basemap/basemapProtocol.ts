// How does a tile of the basemap become one that lies right under the data? A GCJ-02 tile is put together from those that show its land.
import maplibregl from "maplibre-gl";
import { shiftedParts } from "../../geo/map/tileShift";
import { setBasemapOffline } from "./basemapState";

const TILE_PX = 256;

/** Addresses of the tiles, as they are and moved back; MapLibre asks this protocol for them. */
export const TILES_OF = {
  CGCS2000: "mutu-tiles://asis/{z}/{x}/{y}",
  WGS84: "mutu-tiles://asis/{z}/{x}/{y}",
  "GCJ-02": "mutu-tiles://gcj/{z}/{x}/{y}",
} as const;

/** Tells MapLibre of the protocol; once for the page. */
export function addBasemapProtocol(): void {
  maplibregl.addProtocol("mutu-tiles", async ({ url }, abort) => {
    const [, way, zoom = 0, x = 0, y = 0] = /^mutu-tiles:\/\/(\w+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
    const place = [Number(zoom), Number(x), Number(y)] as const;
    try {
      const data = way === "gcj" ? await movedBack(...place, abort) : await tile(...place, abort);
      setBasemapOffline(false);
      // where there is no tile the neutral ground stays
      return { data: data ?? (await createImageBitmap(new ImageData(1, 1))) };
    } catch (error) {
      if (!abort.signal.aborted) setBasemapOffline(true);
      throw error;
    }
  });
}

async function tile(zoom: number, x: number, y: number, abort: AbortController): Promise<ImageBitmap | null> {
  const answer = await fetch(`/basemap/${zoom}/${x}/${y}`, { signal: abort.signal });
  if (answer.status === 204) return null;
  if (!answer.ok) throw new Error(`basemap tile: HTTP ${answer.status}`);
  return createImageBitmap(await answer.blob());
}

async function movedBack(
  zoom: number,
  x: number,
  y: number,
  abort: AbortController,
): Promise<ImageBitmap | null> {
  const parts = shiftedParts(zoom, x, y);
  const pictures = await Promise.all(parts.map((part) => tile(zoom, part.x, part.y, abort)));
  const known = pictures.find((picture) => picture !== null);
  if (known === undefined || known === null) return null;
  const scale = known.width / TILE_PX;
  const canvas = new OffscreenCanvas(known.width, known.height);
  const context = canvas.getContext("2d");
  if (context === null) return null;
  for (const [at, picture] of pictures.entries()) {
    const part = parts[at];
    if (picture === null || part === undefined) continue;
    // whole pixels: between them the picture would blur, and half a pixel is below what a tile shows
    context.drawImage(picture, Math.round(part.left * scale), Math.round(part.top * scale));
    picture.close();
  }
  return canvas.transferToImageBitmap();
}
