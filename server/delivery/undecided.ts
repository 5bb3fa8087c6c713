// What is said of a layer that looks like no kind of data?
import { DRAWN_KINDS, type DrawnKind } from "../import/drawnKinds";
import { isKnownHeader } from "../import/headers";
import { ImportError } from "../import/importError";
import { IMPORT_KINDS, type ImportLanguage } from "../import/importReport";
import { type MessageCode, sentence } from "../import/messages";
import { nearestKind } from "../import/nearestKind";
import { shapesMissing } from "../import/shapesMissing";
import type { LayerState } from "./deliveryState";

export interface Undecided {
  readonly error: ImportError;
  /** Whether not even a column of it is known, as of a sheet of explanations. */
  readonly holdsNothing: boolean;
  /** What to say where it is left out for that. */
  readonly beside: string;
}

const NAMED_COLUMNS = 8;
const DRAWN_WORDS: Readonly<Record<DrawnKind, Readonly<Record<ImportLanguage, string>>>> = {
  districts: { zh: "行政区", en: "districts" },
  parks: { zh: "园区", en: "parks" },
  parcels: { zh: "宗地", en: "parcels" },
  reference: { zh: "参考图层", en: "a reference layer" },
};

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
  const reason = knownYetUntaken({ file, layer }, lang);
  return {
    error:
      reason === null
        ? new ImportError("kind_undecided", lang, words)
        : new ImportError(reason.code, lang, reason.words),
    holdsNothing:
      !layer.drawn && !layer.headers.some((header) => isKnownHeader(header)) && nearest?.coded !== true,
    beside: sentence("beside_left_out", lang, words),
  };
}

/** What a layer is that is known well and cannot be taken all the same; null for any other. */
export function knownYetUntaken(
  { file, layer }: Pick<LayerState, "file" | "layer">,
  lang: ImportLanguage,
): { readonly code: MessageCode; readonly words: Readonly<Record<string, string>> } | null {
  const kind = shapesMissing(layer);
  return kind === null ? null : { code: "shapes_missing", words: { file, kind: DRAWN_WORDS[kind][lang] } };
}

function columnsInWords(headers: readonly string[], lang: ImportLanguage): string {
  const named = headers.slice(0, NAMED_COLUMNS).join(lang === "zh" ? "、" : ", ");
  return headers.length > NAMED_COLUMNS ? `${named}…` : named;
}
