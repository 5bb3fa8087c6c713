// What is said of a layer that looks like no kind of data?
import { DRAWN_KINDS } from "../import/drawnKinds";
import { isKnownHeader } from "../import/headers";
import { ImportError } from "../import/importError";
import { IMPORT_KINDS, type ImportLanguage } from "../import/importReport";
import { sentence } from "../import/messages";
import { nearestKind } from "../import/nearestKind";
import { isProjectTable } from "../import/projects";
import type { LayerState } from "./deliveryState";

export interface Undecided {
  readonly error: ImportError;
  /** Whether not even a column of it is known, as of a sheet of explanations. */
  readonly holdsNothing: boolean;
  /** What to say where it is left out for that. */
  readonly beside: string;
}

const NAMED_COLUMNS = 8;

/** What to give so that it is decided: its kind, and which layer is meant. */
export function undecided({ file, layer }: LayerState, lang: ImportLanguage): Undecided {
  const kinds = IMPORT_KINDS.filter((kind) => DRAWN_KINDS.includes(kind) === layer.drawn).join("|");
  const option = `${layer.name === "" ? "" : `--layer ${layer.name} `}--as ${kinds}`;
  const nearest = nearestKind(layer, layer.drawn);
  const words = {
    file,
    option,
    columns: columnsInWords(layer.headers, lang),
    zh_nearest: nearest === null ? "" : `，最接近 ${nearest.kind}，但缺少“${nearest.missing}”列`,
    en_nearest:
      nearest === null ? "" : `; it is nearest to ${nearest.kind}, but has no column “${nearest.missing}”`,
  };
  return {
    error: isProjectTable(layer.headers)
      ? new ImportError("projects_not_kept", lang, words)
      : new ImportError("kind_undecided", lang, words),
    holdsNothing:
      !layer.drawn && !layer.headers.some((header) => isKnownHeader(header)) && nearest?.coded !== true,
    beside: sentence("beside_left_out", lang, words),
  };
}

function columnsInWords(headers: readonly string[], lang: ImportLanguage): string {
  const named = headers.slice(0, NAMED_COLUMNS).join(lang === "zh" ? "、" : ", ");
  return headers.length > NAMED_COLUMNS ? `${named}…` : named;
}
