// How does a page become a picture? PDFium draws the very page that is printed, on the server, without a browser.
import { deflateSync } from "node:zlib";
import { PDFiumLibrary } from "@hyzyla/pdfium";

const POINTS_PER_INCH = 72;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The first page as PNG. @param dpi pixels per inch of paper */
export async function pngOf(pdf: Uint8Array, dpi: number): Promise<Buffer> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    try {
      const page = document.getPage(0);
      const { width, height, data } = await page.render({ scale: dpi / POINTS_PER_INCH, render: "bitmap" });
      return encode(width, height, data, dpi);
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}

/** @param rgba four bytes a pixel: the library reverses the order of PDFium's own BGRA */
function encode(width: number, height: number, rgba: Uint8Array, dpi: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  let to = 0;
  let from = 0;
  for (let y = 0; y < height; y++) {
    rows[to++] = 0;
    for (let x = 0; x < width; x++) {
      rows[to++] = rgba[from] ?? 0;
      rows[to++] = rgba[from + 1] ?? 0;
      rows[to++] = rgba[from + 2] ?? 0;
      from += 4;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const perMetre = Math.round(dpi / 0.0254);
  const physical = Buffer.alloc(9);
  physical.writeUInt32BE(perMetre, 0);
  physical.writeUInt32BE(perMetre, 4);
  physical[8] = 1;
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("pHYs", physical),
    chunk("IDAT", deflateSync(rows, { level: 6 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(8 + body.length);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), 4 + body.length);
  return whole;
}

/** Source: PNG specification, annex D; Node 20's zlib has none. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
