// Which plots does a surveyor's drawing (DXF) hold? Closed lines and hatches, each with the text that stands inside.
import { booleanPointInPolygon } from "@turf/turf";
import Flatbush from "flatbush";
import type { Position } from "geojson";
import { parcelCode } from "../../../geo/code/parcelCode";
import type { SourceRow } from "../../import/sourceRow";
import { namedRows } from "../namedRows";
import type { SourceLayer } from "../sourceLayer";

type Ring = Position[];
interface Plot {
  readonly cells: Readonly<Record<string, string>>;
  readonly rings: Ring[];
  readonly texts: string[];
}

/** Columns of the rows made: the drawing's layer, all text inside, and of it what is a parcel code and what is not. */
/** What a drawing says of every plot beside its code and name. */
export const DRAWING_NOTES: readonly string[] = ["图层", "文字"];
const HEADERS = [...DRAWING_NOTES, "宗地代码", "宗地名称"];

/** The drawing's closed areas as rows; what is drawn twice, lines that do not close and text outside are told in a note. */
export function assembleDrawing(layer: SourceLayer): SourceLayer {
  const plots: Plot[] = [];
  const texts: { readonly at: Position; readonly text: string }[] = [];
  let open = 0;
  for (const { cells, geometry } of layer.rows) {
    const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown };
    if (type === "Polygon") plots.push({ cells, rings: coordinates as Ring[], texts: [] });
    else if (type === "MultiPolygon") {
      for (const rings of coordinates as Ring[][]) plots.push({ cells, rings, texts: [] });
    } else if (type === "LineString" && closes(coordinates as Ring))
      plots.push({ cells, rings: [coordinates as Ring], texts: [] });
    else if (type === "Point" && (cells.Text ?? "") !== "")
      texts.push({ at: coordinates as Position, text: plainText(cells.Text ?? "") });
    else if (type !== "Point") open++;
  }
  const { kept, doubles, doubled } = withoutDoubles(plots);
  const stray = placeTexts(kept, texts);
  const note = { row: null, field: null } as const;
  return {
    ...layer,
    headers: HEADERS,
    rows: kept.map(rowOf),
    notes: [
      ...layer.notes,
      ...(doubles > 0
        ? [{ ...note, code: "doubled_plots" as const, words: { value: doubles, ...namedRows(doubled) } }]
        : []),
      ...(open > 0 ? [{ ...note, code: "open_lines" as const, words: { value: open } }] : []),
      ...(stray > 0 ? [{ ...note, code: "stray_texts" as const, words: { value: stray } }] : []),
    ],
  };
}

function closes(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return (
    ring.length >= 4 &&
    first !== undefined &&
    last !== undefined &&
    first[0] === last[0] &&
    first[1] === last[1]
  );
}

/** A plot is often drawn twice, as its line and as its hatch. Plots that differ in their holes are two. */
function withoutDoubles(plots: readonly Plot[]): {
  readonly kept: readonly Plot[];
  /** How many were left out, and the numbers of those kept that they repeat. */
  readonly doubles: number;
  readonly doubled: readonly number[];
} {
  const numbers = new Map<string, number>();
  const doubled = new Set<number>();
  const kept = plots.filter(({ rings }) => {
    const key = rings.map(cornersOf).sort().join("|");
    const earlier = numbers.get(key);
    if (earlier === undefined) numbers.set(key, numbers.size + 1);
    else doubled.add(earlier);
    return earlier === undefined;
  });
  return { kept, doubles: plots.length - kept.length, doubled: [...doubled].sort((a, b) => a - b) };
}

/** The same wherever a ring begins and whichever way it runs. */
const cornersOf = (ring: Ring): string =>
  ring
    .slice(1)
    .map(([x = 0, y = 0]) => `${x.toFixed(3)},${y.toFixed(3)}`)
    .sort()
    .join(" ");

/** Gives each text to the smallest plot around it. @returns how many lie in none */
function placeTexts(
  plots: readonly Plot[],
  texts: readonly { readonly at: Position; readonly text: string }[],
): number {
  if (plots.length === 0) return texts.length;
  const index = new Flatbush(plots.length);
  for (const { rings } of plots) {
    const xs = (rings[0] ?? []).map(([x = 0]) => x);
    const ys = (rings[0] ?? []).map(([, y = 0]) => y);
    index.add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
  index.finish();
  let stray = 0;
  for (const { at, text } of texts) {
    const [x = 0, y = 0] = at;
    const around = index
      .search(x, y, x, y)
      .flatMap((place) => plots[place] ?? [])
      .filter(({ rings }) => booleanPointInPolygon([x, y], { type: "Polygon", coordinates: rings }))
      .toSorted((a, b) => sizeOf(a) - sizeOf(b));
    if (around[0] === undefined) stray++;
    else around[0].texts.push(text);
  }
  return stray;
}

/** Only for telling which of two nested plots is the smaller; any unit will do. */
function sizeOf({ rings }: Plot): number {
  const ring = rings[0] ?? [];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [ring[i - 1], ring[i]];
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice);
}

function rowOf({ cells, rings, texts }: Plot, index: number): SourceRow {
  const codes = texts.filter((text) => parcelCode(text).ok);
  const others = texts.filter((text) => !codes.includes(text));
  return {
    row: index + 1,
    cells: {
      图层: cells.Layer ?? "",
      文字: texts.join(" "),
      宗地代码: codes[0] ?? "",
      宗地名称: others[0] ?? "",
    },
    geometry: { type: "Polygon", coordinates: rings },
  };
}

/** A drawing's text without its formatting: `\\P`, `{\\fSimSun;…}`, `%%c`. */
const plainText = (text: string): string =>
  text
    .replaceAll(/\\[A-Za-z][^\\;{}]*;/g, "")
    .replaceAll(/\\P/g, " ")
    .replaceAll(/[{}]/g, "")
    .trim();
