// TEMP
import type { Queryable } from "../db/database";
import type { SourceNote } from "../source/sourceLayer";
import type { ImportLanguage, SourceCrs } from "./importReport";
import type { ImportPart } from "./part";
import type { SourceRow } from "./sourceRow";
export interface Located {
  readonly rows: readonly SourceRow[];
  readonly crs: SourceCrs | null;
  readonly notes: readonly SourceNote[];
}
export async function locate(
  _tx: Queryable,
  part: ImportPart,
  _district: string,
  _lang: ImportLanguage,
): Promise<Located> {
  return { rows: part.layer.rows, crs: null, notes: [] };
}
export async function locatedState(
  _db: Queryable,
  part: ImportPart,
  _district: string,
  _lang: ImportLanguage,
) {
  return { rows: part.layer.rows, crs: { chosen: "EPSG:4490", ask: false, candidates: [] } };
}
