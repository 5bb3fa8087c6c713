// The bytes of a Shapefile of polygons, faulty ones too: what writers of files would not write. Source: ESRI, Shapefile Technical Description.
import iconv from "iconv-lite";

export interface Record {
  /** Null for a row without a shape. */
  readonly rings: readonly (readonly (readonly number[])[])[] | null;
  /** 名称, 编号, 面积 */
  readonly cells: readonly string[];
}

const COLUMNS = [
  { name: "名称", type: "C", width: 40, decimals: 0 },
  { name: "编号", type: "N", width: 18, decimals: 0 },
  { name: "面积", type: "N", width: 24, decimals: 15 },
];

/** The parts by their endings; text is GBK. @param heights each point 7.5 m high (PolygonZ without measures) */
export function writeShapefile(records: readonly Record[], heights: boolean) {
  const type = heights ? 15 : 5;
  const shapes = records.map(({ rings }) => (rings === null ? Buffer.alloc(4) : shapeOf(rings, type)));
  const index: Buffer[] = [];
  const body: Buffer[] = [];
  let at = 50;
  for (const [place, shape] of shapes.entries()) {
    const words = shape.length / 2;
    index.push(bigEndian(at, words));
    body.push(bigEndian(place + 1, words), shape);
    at += 4 + words;
  }
  return {
    shp: Buffer.concat([headOf(body, type), ...body]),
    shx: Buffer.concat([headOf(index, type), ...index]),
    dbf: tableOf(records),
    cpg: Buffer.from("GBK"),
  };
}

function bigEndian(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [place, number] of numbers.entries()) bytes.writeInt32BE(number, place * 4);
  return bytes;
}

function headOf(parts: readonly Buffer[], type: number): Buffer {
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + parts.reduce((sum, { length }) => sum + length, 0)) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(type, 32);
  return head;
}

function shapeOf(rings: readonly (readonly (readonly number[])[])[], type: number): Buffer {
  const points = rings.flat();
  const from = 44 + 4 * rings.length;
  const zFrom = from + 16 * points.length;
  const shape = Buffer.alloc(zFrom + (type === 15 ? 16 + 8 * points.length : 0));
  shape.writeInt32LE(type, 0);
  shape.writeInt32LE(rings.length, 36);
  shape.writeInt32LE(points.length, 40);
  let start = 0;
  for (const [place, ring] of rings.entries()) {
    shape.writeInt32LE(start, 44 + 4 * place);
    start += ring.length;
  }
  for (const [place, [x = 0, y = 0]] of points.entries()) {
    shape.writeDoubleLE(x, from + 16 * place);
    shape.writeDoubleLE(y, from + 16 * place + 8);
    if (type === 15) shape.writeDoubleLE(7.5, zFrom + 16 + 8 * place);
  }
  return shape;
}

function tableOf(records: readonly Record[]): Buffer {
  const head = Buffer.alloc(32 + 32 * COLUMNS.length + 1);
  head.writeUInt8(3, 0);
  head.writeUInt32LE(records.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + COLUMNS.reduce((sum, { width }) => sum + width, 0), 10);
  for (const [place, { name, type, width, decimals }] of COLUMNS.entries()) {
    const at = 32 + 32 * place;
    iconv.encode(name, "gbk").copy(head, at);
    head.write(type, at + 11, "latin1");
    head.writeUInt8(width, at + 16);
    head.writeUInt8(decimals, at + 17);
  }
  head.writeUInt8(13, head.length - 1);
  const rows = records.map(({ cells }) =>
    Buffer.concat([
      Buffer.from(" "),
      ...COLUMNS.map(({ type, width }, place) => {
        const text = iconv.encode(cells[place] ?? "", "gbk");
        const room = Buffer.alloc(width - text.length, " ");
        return Buffer.concat(type === "N" ? [room, text] : [text, room]);
      }),
    ]),
  );
  return Buffer.concat([head, ...rows]);
}
