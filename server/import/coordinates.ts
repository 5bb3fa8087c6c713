// TEMP
import type { Queryable } from "../db/database";
import type { ImportLanguage, SourceCrs } from "./importReport";
import type { ImportPart } from "./part";
import type { SourceRow } from "./sourceRow";
import type { SourceNote } from "../source/sourceLayer";
export interface Located { readonly rows: readonly SourceRow[]; readonly crs: SourceCrs | null; readonly notes: readonly SourceNote[] }
export async function locate(_tx: Queryable, part: ImportPart, _district: string, _lang: ImportLanguage): Promise<Located> {
  return { rows: part.layer.rows, crs: null, notes: [] };
}
