// Which pairs of control points does a file hold, and which grid do they make?
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { FitKind } from "../../geo/crs/control/fitControlPoints";
import { computedDatum } from "../../geo/crs/crsSystem";
import { systemOf } from "../../geo/crs/systemOf";
import { type Transformer, transformer } from "../../geo/crs/transformer";
import { plainNumber } from "../../geo/number/plainNumber";
import { SourceFault } from "../source/sourceFault";
import { decodeText } from "../source/table/decodeText";
import { readDelimited } from "../source/table/readDelimited";
import { fitPairs, type ReadPair } from "./controlPoints";
import { ImportError } from "./importError";
import type { ImportLanguage } from "./importReport";

export interface ControlRequest {
  readonly path: string;
  readonly kind: FitKind;
  /** The zone to fit in, or for seven parameters the old system. */
  readonly system: string;
  /** In which system the known coordinates are metres; degrees where left away. */
  readonly knownCrs?: string | undefined;
}

export interface FittedFile {
  /** To be given as the coordinate system of an import. */
  readonly choice: string;
  readonly kind: FitKind;
  readonly system: string;
  /** √(Σ residual² / pairs), metres. */
  readonly rmsM: number;
  readonly residuals: readonly {
    readonly row: number;
    readonly name: string | null;
    readonly residualM: number;
  }[];
}

const FIELDS: Readonly<Record<ImportLanguage, readonly [string, string, string, string]>> = {
  zh: ["东坐标", "北坐标", "经度", "纬度"],
  en: ["east", "north", "longitude", "latitude"],
};

interface NamedPair extends ReadPair {
  readonly name: string | null;
}

/** @throws ImportError with file, row and field for what cannot be read, and with the reason where the pairs make no grid */
export async function fitControlFile(
  { path, kind, system, knownCrs }: ControlRequest,
  lang: ImportLanguage,
): Promise<FittedFile> {
  const file = basename(path);
  const pairs = await pairsOf(path, file, knownCrs, lang);
  const fit = fitPairs(pairs, kind, system, lang);
  if (!fit.ok) throw new ImportError("control_fit", lang, { file, why: fit.message });
  const residuals = pairs.map(({ row, name }, index) => ({
    row,
    name,
    residualM: fit.residualsM[index] ?? 0,
  }));
  return { choice: fit.choice, kind, system, rmsM: fit.rmsM, residuals };
}

async function pairsOf(
  path: string,
  file: string,
  knownCrs: string | undefined,
  lang: ImportLanguage,
): Promise<readonly NamedPair[]> {
  const known = knownCrs === undefined ? null : knownTransformer(knownCrs, lang);
  const pairs: NamedPair[] = [];
  for (const [index, { line, cells }] of (await linesOf(path, file, lang)).entries()) {
    const texts = cells.map((cell) => cell.trim());
    if (texts.every((text) => text === "")) continue;
    // a header of words is no pair
    if (index === 0 && texts.every((text) => plainNumber(text) === null)) continue;
    if (texts.length !== 4 && texts.length !== 5)
      throw new ImportError("control_columns", lang, { file, row: line, value: texts.length });
    const numbers = texts.slice(-4).map((text, at) => {
      const plain = plainNumber(text);
      if (plain === null) throw badCell(file, line, at, text, lang);
      return Number(plain);
    });
    const [east = 0, north = 0, third = 0, fourth = 0] = numbers;
    const metres = Math.abs(third) > 180 || Math.abs(fourth) > 180;
    if (metres && known === null) throw new ImportError("control_metres", lang, { file, row: line });
    if (!metres && Math.abs(fourth) > 90) throw badCell(file, line, 3, String(fourth), lang);
    pairs.push({
      row: line,
      name: texts.length === 5 ? texts[0] || null : null,
      local: [east, north],
      known: metres && known !== null ? known.toDegrees(third, fourth) : [third, fourth],
    });
  }
  return pairs;
}

async function linesOf(path: string, file: string, lang: ImportLanguage) {
  try {
    return readDelimited(decodeText(await readFile(path), undefined, file).text, file).lines;
  } catch (error) {
    throw error instanceof SourceFault ? new ImportError(error.code, lang, error.words) : error;
  }
}

/** @throws ImportError for what is no grid of CGCS2000 */
function knownTransformer(id: string, lang: ImportLanguage): Transformer {
  const system = systemOf(id) ?? systemOf(id.toUpperCase());
  if (system === null || system.grid === null || computedDatum(system) !== "CGCS2000")
    throw new ImportError("unknown_crs", lang, { value: id });
  return transformer(system.id);
}

const badCell = (file: string, row: number, at: number, value: string, lang: ImportLanguage): ImportError =>
  new ImportError("bad_control_cell", lang, { file, row, field: FIELDS[lang][at] ?? "", value });
