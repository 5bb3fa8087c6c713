// How does a delivery read on the page?
import { statusWords } from "../../geo/promotion/statusWords";
import type { DeliveryLayer, DeliveryView, LayerColumn } from "../api/deliveryShapes";
import { isMissing } from "../import/cells";
import { unitOfField } from "../import/fields";
import { columnName, fieldsOf } from "../import/headers";
import type { ImportLanguage } from "../import/importReport";
import { layerForKind } from "../import/layerForKind";
import { sentence } from "../import/messages";
import { periodOfTitle } from "../import/titleFacts";
import { projectView } from "../project/deliveredProject";
import { settledReference } from "../reference/referenceKind";
import type { DeliveryState, LayerState, RefusedFile } from "./deliveryState";
import { columnMatches, layerMatches } from "./layerColumns";
import { isReady, missingFields, openMoney } from "./layerState";
import { knownYetUntaken } from "./undecided";
import { unknownKind } from "./unknownKind";
import { yearless } from "./yearless";

const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

export function deliveryView(state: DeliveryState, lang: ImportLanguage): DeliveryView {
  return {
    id: state.id,
    phase: state.phase,
    progress: state.progress,
    fault: state.fault,
    files: state.files.map(({ name, bytes }) => ({ name, bytes })),
    refused: state.refused.map((one) => ({
      file: one.file,
      message: sentence(one.fault.code, lang, one.fault.words),
      asksForEncoding: asksForEncoding(one),
    })),
    layers: state.layers.map((layer) => layerView(layer, lang)),
    project: state.project === null ? null : projectView(state.project, lang),
    check: state.check?.view ?? null,
    done: state.done,
  };
}

/** Whether the file could be read if somebody said in which encoding. */
export const asksForEncoding = ({ dataset, fault: { code } }: RefusedFile): boolean =>
  dataset !== null && (code === "encoding_unknown" || code === "not_in_encoding");

function layerView(state: LayerState, lang: ImportLanguage): DeliveryLayer {
  const { key, file, dataset, layer, kinds, kind, period, located, remembered, moneyUnit } = state;
  const { columns, asks } = layerMatches(state);
  const nameOf = (field: string) => (kind === null ? field : columnName(kind, new Map(), field));
  const open = openMoney(state);
  const unknown = unknownKind(state);
  const reason = kind === null && kinds.length === 0 ? knownYetUntaken(state, lang) : null;
  const shownKind = kind ?? unknown?.kind ?? null;
  return {
    key,
    file,
    format: dataset.format,
    encoding: layer.encoding,
    rows: layer.rows.length,
    drawn: layerForKind(layer, kind).drawn,
    forms: layer.tableHeaders === undefined ? [layer.drawn ? "drawn" : "table"] : ["drawn", "table"],
    kinds: kinds.map(({ kind: of, score }) => ({ kind: of, score })),
    kind,
    period: period ?? (kind === "figures" ? periodOfTitle(layer.titleLines) : null),
    needsPeriod: kind === "figures" && (!columns.has("period") || yearless(state) !== null),
    yearless: yearless(state),
    unknown: unknown === null ? null : { kind: unknown.kind, missing: unknown.missing },
    columns: columnsOf({ ...state, kind: shownKind }),
    fields:
      shownKind === null
        ? []
        : fieldsOf(shownKind).map(({ field, required }) => ({
            field,
            name: columnName(shownKind, new Map(), field),
            required,
            unit: unitOfField(shownKind, field),
          })),
    missing: missingFields(state).map(nameOf),
    asks: asks.map(({ field, headers }) => ({ field, name: nameOf(field), headers: [...headers] })),
    money: open.length === 0 ? null : { columns: [...open], unit: moneyUnit },
    ...stageWordsOf(kind === "projects" ? layer.rows : [], columns.get("list_stage")?.header),
    reference: kind === "reference" ? settledReference(state.reference, dataset.name, layer.name) : null,
    crs: located?.crs ?? null,
    notes: [
      ...(reason === null ? [] : [sentence(reason.code, lang, reason.words)]),
      ...layer.notes.map(({ code, words }) => sentence(code, lang, words)),
    ],
    remembered,
    earlier: state.earlier,
    ready: isReady(state),
  };
}

function columnsOf(state: LayerState): LayerColumn[] {
  return columnMatches(state).map(({ header, field, unit, reason }) => ({
    header,
    field,
    reason,
    samples: samplesOf(state.layer.rows, header),
    unit,
  }));
}

function samplesOf(rows: LayerState["layer"]["rows"], header: string): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows.slice(0, 200)) {
    const text = (cells[header] ?? "").trim();
    if (text !== "") samples.add(text.slice(0, SAMPLE_LENGTH));
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

/** So many different words are listed, the most frequent ones: a column with more hardly holds states. */
const MOST_WORDS = 60;

function stageWordsOf(
  rows: LayerState["layer"]["rows"],
  header: string | undefined,
): Pick<DeliveryLayer, "stageWords" | "stageWordsUnlisted"> {
  const said = header === undefined ? [] : rows.map(({ cells }) => cells[header] ?? "");
  const words = statusWords(said.filter((cell) => !isMissing(cell.trim())));
  return {
    stageWords: words.slice(0, MOST_WORDS),
    stageWordsUnlisted: Math.max(0, words.length - MOST_WORDS),
  };
}
