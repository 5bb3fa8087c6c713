// Which kind of data does a table or layer look like?
import { DRAWN_KINDS } from "./drawnKinds";
import { mapHeaders, missingField } from "./headers";
import { ImportError } from "./importError";
import { IMPORT_KINDS, type ImportKind } from "./importReport";

export function guessKind(
  headers: readonly string[],
  _rows: unknown,
  drawn: boolean,
): { kind: ImportKind; score: number }[] {
  return IMPORT_KINDS.filter((kind) => DRAWN_KINDS.includes(kind) === drawn)
    .map((kind) => {
      try {
        const { columns } = mapHeaders(kind, headers, {}, "", "zh");
        return {
          kind,
          score: missingField(kind, columns) === null ? 0.6 + (0.4 * columns.size) / headers.length : 0,
        };
      } catch (error) {
        if (error instanceof ImportError) return { kind, score: 0 };
        throw error;
      }
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}
