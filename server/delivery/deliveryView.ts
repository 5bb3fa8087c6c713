// How does a delivery read on the page?
import type { DeliveryLayer, DeliveryView, LayerColumn } from "../api/deliveryShapes";
import { unitOfField } from "../import/fields";
import { columnName, fieldsOf, mapHeaders } from "../import/headers";
import { ImportError } from "../import/importError";
import type { ImportLanguage } from "../import/importReport";
import { sentence } from "../import/messages";
import { periodOfTitle } from "../import/titleFacts";
import type { DeliveryState, LayerState } from "./deliveryState";
import { isReady, missingFields } from "./layerState";

const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

export function deliveryView(state: DeliveryState, lang: ImportLanguage): DeliveryView {
  return {
    id: state.id,
    phase: state.phase,
    progress: state.progress,
    fault: state.fault,
    files: state.files.map(({ name, bytes }) => ({ name, bytes })),
    refused: state.refused.map(({ file, fault }) => ({
      file,
      message: sentence(fault.code, lang, fault.words),
    })),
    layers: state.layers.map((layer) => layerView(layer, lang)),
    check: state.check?.view ?? null,
    done: state.done,
  };
}

function layerView(state: LayerState, lang: ImportLanguage): DeliveryLayer {
  const { key, file, dataset, layer, kinds, kind, period, located, remembered } = state;
  return {
    key,
    file,
    format: dataset.format,
    encoding: layer.encoding,
    rows: layer.rows.length,
    drawn: layer.drawn,
    kinds: kinds.map(({ kind: of, score }) => ({ kind: of, score })),
    kind,
    period: period ?? (kind === "figures" ? periodOfTitle(layer.titleLines) : null),
    needsPeriod: kind === "figures" && !columnsOf(state, lang).some(({ field }) => field === "period"),
    columns: columnsOf(state, lang),
    fields:
      kind === null
        ? []
        : fieldsOf(kind).map(({ field, required }) => ({
            field,
            name: columnName(kind, new Map(), field),
            required,
            unit: unitOfField(kind, field),
          })),
    missing: missingFields(state, lang).map((field) =>
      kind === null ? field : columnName(kind, new Map(), field),
    ),
    crs: located?.crs ?? null,
    notes: layer.notes.map(({ code, words }) => sentence(code, lang, words)),
    remembered,
    ready: isReady(state, lang),
  };
}

function columnsOf({ layer, kind, map, file }: LayerState, lang: ImportLanguage): LayerColumn[] {
  const fieldOfHeader = new Map<string, { field: string; unit: string | null }>();
  if (kind !== null) {
    try {
      for (const [field, { header, unit }] of mapHeaders(kind, layer, map, file, lang).columns) {
        fieldOfHeader.set(header, { field, unit });
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
  }
  return layer.headers.map((header) => ({
    header,
    field: fieldOfHeader.get(header)?.field ?? null,
    score: fieldOfHeader.has(header) ? 1 : 0,
    samples: samplesOf(layer.rows, header),
    unit: fieldOfHeader.get(header)?.unit ?? null,
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
