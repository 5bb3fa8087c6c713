// Does a table describe shapes: as WKT, as one point a row, or as the numbered boundary points of each plot (界址点)?
import { wktToGeoJSON } from "betterknown";
import type { SourceRow } from "../import/sourceRow";
import { SourceFault } from "./sourceFault";
import type { SourceLayer, SourceNote } from "./sourceLayer";

const WKT_COLUMN = /^(wkt|the_geom|geom|geometry|shape|图形|几何|空间数据)$/i;
/** Says of every row in which system its numbers are, as the export of a table does. */
const SYSTEM_COLUMN = /^(坐标系统?|坐标系代码|crs|epsg|srid)$/i;
const EAST_COLUMN = /^(lon|lng|long|longitude|经度|东经|x|x坐标|横坐标|east|easting|e)$/i;
const NORTH_COLUMN = /^(lat|latitude|纬度|北纬|y|y坐标|纵坐标|north|northing|n)$/i;
/** Which plot a boundary point belongs to, which of its rings, and its place in it. */
const PLOT_COLUMN = /^(宗地代码|地块编号|宗地号|地块号|parcel_code|parcel_id|parcel|id)$/i;
const POINT_NUMBER_COLUMN = /^(界址点号|点号|点序号?|顺序号?|界址点序号|point|point_no|vertex)$/i;
const RING_COLUMN = /^(圈号|环号|ring|ring_no)$/i;

const plain = (header: string): string =>
  header
    .normalize("NFKC")
    .replace(/[\s*]/g, "")
    .replace(/[([].*[)\]]$/, "");
const columnOf = (headers: readonly string[], name: RegExp): string | null =>
  headers.find((header) => name.test(plain(header))) ?? null;

/** The table with geometries where its columns describe some; the table itself where they do not. */
export function withGeometry(table: SourceLayer, file: string): SourceLayer {
  const shaped = withShapes(table, file);
  const column = columnOf(shaped.headers, SYSTEM_COLUMN);
  const system = column === null ? null : onlySystem(shaped.rows, column);
  if (!shaped.drawn || column === null || system === null) return shaped;
  return {
    ...shaped,
    headers: without(shaped.headers, [column]),
    rows: shaped.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(Object.entries(row.cells).filter(([name]) => name !== column)),
    })),
    statedCrs: shaped.statedCrs ?? system,
  };
}

/** The one system that all rows name, `EPSG:4549`; null where they name several, none, or something else. */
function onlySystem(rows: readonly SourceRow[], column: string): string | null {
  const named = new Set(rows.map(({ cells }) => (cells[column] ?? "").trim()).filter((text) => text !== ""));
  const [only, ...others] = named;
  const code = /^(?:EPSG:)?(\d{4,5})$/i.exec(only ?? "")?.[1];
  return others.length > 0 || code === undefined ? null : `EPSG:${code}`;
}

function withShapes(table: SourceLayer, file: string): SourceLayer {
  const wkt = columnOf(table.headers, WKT_COLUMN);
  if (wkt !== null && table.rows.some(({ cells }) => looksLikeWkt(cells[wkt] ?? "")))
    return withWkt(table, wkt);
  const [east, north] = [columnOf(table.headers, EAST_COLUMN), columnOf(table.headers, NORTH_COLUMN)];
  if (east === null || north === null) return table;
  const [plot, number] = [columnOf(table.headers, PLOT_COLUMN), columnOf(table.headers, POINT_NUMBER_COLUMN)];
  const geographic = /lon|lng|经/i.test(east);
  if (plot !== null && number !== null)
    return withBoundaryPoints(table, { east, north, plot, number, geographic }, file);
  const rows = table.rows.map((row) => {
    const position = positionOf(row, east, north);
    return { ...row, geometry: position === null ? null : { type: "Point", coordinates: position } };
  });
  return {
    ...table,
    headers: without(table.headers, [east, north]),
    rows,
    drawn: true,
    tableHeaders: table.headers,
    eastFirst: geographic,
  };
}

const without = (headers: readonly string[], taken: readonly string[]): string[] =>
  headers.filter((header) => !taken.includes(header));

const looksLikeWkt = (text: string): boolean =>
  /^\s*(SRID=\d+;)?\s*(MULTI)?(POLYGON|POINT|LINESTRING)\b/i.test(text);

function withWkt(table: SourceLayer, column: string): SourceLayer {
  let stated: string | null = null;
  const notes: SourceNote[] = [];
  const rows = table.rows.map((row): SourceRow => {
    const text = (row.cells[column] ?? "").trim();
    const srid = /^SRID=(\d+);/i.exec(text)?.[1];
    if (srid !== undefined) stated ??= `EPSG:${srid}`;
    const cells = Object.fromEntries(Object.entries(row.cells).filter(([name]) => name !== column));
    if (text === "") return { ...row, cells, geometry: null };
    const geometry = parseWkt(text.replace(/^SRID=\d+;/i, ""));
    if (geometry === null)
      notes.push({ code: "bad_wkt", row: row.row, field: column, words: { value: text.slice(0, 60) } });
    return { ...row, cells, geometry };
  });
  const headers = without(table.headers, [column]);
  return {
    ...table,
    headers,
    rows,
    drawn: true,
    tableHeaders: headers,
    statedCrs: table.statedCrs ?? stated,
    notes: [...table.notes, ...notes],
  };
}

function parseWkt(text: string): unknown {
  try {
    return wktToGeoJSON(text);
  } catch {
    return null;
  }
}

function numberOf(text: string): number | null {
  const ascii = text.normalize("NFKC").replace(/[\s,'°]/g, "");
  return /^[+-]?\d+(\.\d+)?$/.test(ascii) ? Number(ascii) : null;
}

function positionOf({ cells }: SourceRow, east: string, north: string): [number, number] | null {
  const [x, y] = [numberOf(cells[east] ?? ""), numberOf(cells[north] ?? "")];
  return x === null || y === null ? null : [x, y];
}

interface PointColumns {
  readonly east: string;
  readonly north: string;
  readonly plot: string;
  readonly number: string;
  readonly geographic: boolean;
}

/** One row a plot, in the order in which the plots first appear; a plot's points are joined in the table's order and closed. */
function withBoundaryPoints(table: SourceLayer, columns: PointColumns, file: string): SourceLayer {
  const ringColumn = columnOf(table.headers, RING_COLUMN);
  const plots = new Map<string, { first: SourceRow; rings: Map<string, [number, number][]> }>();
  for (const row of table.rows) {
    const id = (row.cells[columns.plot] ?? "").trim();
    const position = positionOf(row, columns.east, columns.north);
    if (id === "" || position === null) {
      throw new SourceFault("bad_boundary_point", { file, row: row.row });
    }
    const plot = plots.get(id) ?? { first: row, rings: new Map() };
    plots.set(id, plot);
    const ring = ringColumn === null ? "" : (row.cells[ringColumn] ?? "");
    const points = plot.rings.get(ring);
    if (points === undefined) plot.rings.set(ring, [position]);
    else points.push(position);
  }
  const taken = [columns.east, columns.north, columns.number, ...(ringColumn === null ? [] : [ringColumn])];
  const rows = [...plots.values()].map(({ first, rings }): SourceRow => {
    const cells = Object.fromEntries(Object.entries(first.cells).filter(([name]) => !taken.includes(name)));
    return {
      row: first.row,
      cells,
      geometry: { type: "Polygon", coordinates: [...rings.values()].map(closed) },
    };
  });
  return {
    ...table,
    headers: without(table.headers, taken),
    rows,
    drawn: true,
    eastFirst: columns.geographic,
  };
}

function closed(points: readonly [number, number][]): [number, number][] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first[0] === last[0] && first[1] === last[1] ? [...points] : [...points, first];
}
