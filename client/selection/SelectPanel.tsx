// How are parcels selected? By drawing, by park, layer or filter, by turning over; alone or combined with what is selected.
import { App, Button, Segmented, Select } from "antd";
import { useState } from "react";
import { asksOf, landKey, withAsked } from "../../geo/filter/asked";
import { evaluate, type FilterColumns, MissingColumn } from "../../geo/filter/evaluate";
import type { Filter, LayerFilter } from "../../geo/filter/filter";
import type { LayerLand } from "../../geo/filter/onLayer";
import { trpcClient } from "../api/trpc";
import { LayerCondition } from "../filter/LayerCondition";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { fetchLand } from "../map/mapData";
import { useScene } from "../map/scene";
import { SavedList } from "../saved/SavedList";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { useSteady } from "../ui/useSteady";
import { COMBINE_MODES, type CombineMode } from "./combine";
import {
  clearSelection,
  invertSelection,
  select,
  selectedIds,
  selectIds,
  useSelection,
} from "./selectionStore";
import { DRAW_TOOLS, setCombineMode, startTool, stopTool, useTool } from "./toolStore";
import "./selection.css";

const KEYS = { box: "B", polygon: "L", lasso: "O" } as const;

export const SelectPanel = afterMap(function SelectPanel() {
  const { t } = useTranslation(["selection", "saved", "ui"]);
  const { lang, classes: lit } = useView();
  const { land, parks, filter, classes, legend } = useScene();
  const { tool, mode } = useTool();
  const { count } = useSelection();
  const total = land?.geometry.count ?? 0;
  const { message } = App.useApp();
  const [cutting, setCutting] = useState(false);
  const selectBy = (condition: Filter, columns: FilterColumns | null) => {
    if (columns === null) return;
    try {
      select(evaluate(condition, columns), mode);
    } catch (error) {
      if (!(error instanceof MissingColumn)) throw error;
    }
  };
  const selectOn = async (condition: LayerFilter) => {
    const { columns } = filter;
    if (columns === null || land === null) return;
    setCutting(true);
    try {
      const [question] = asksOf(condition, columns).lands;
      const lands = new Map<string, LayerLand>();
      if (question !== undefined)
        lands.set(landKey(question), await fetchLand(question, land.geometry.dataVersion));
      selectBy(condition, withAsked(columns, { attributes: new Map(), lands }));
    } catch (error) {
      message.error((error as Error).message);
    }
    setCutting(false);
  };
  const selectOnLayer = useSteady((condition: LayerFilter) => void selectOn(condition));
  const selectLit = () => {
    if (land === null) return;
    const isLit = legend.map(({ token }) => lit === null || lit.has(token));
    const mask = new Uint8Array(land.geometry.count);
    for (let i = 0; i < mask.length; i++)
      mask[i] = (classes === null || isLit[classes[i] ?? 0]) && filter.passing?.[i] !== 0 ? 1 : 0;
    select(mask, mode);
  };
  return (
    <div className="select-panel padded">
      <h3>{t("combine")}</h3>
      <Segmented<CombineMode>
        block
        size="small"
        aria-label={t("combine")}
        value={mode}
        onChange={setCombineMode}
        options={COMBINE_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <p className="note">{t("modeNote")}</p>
      <h3>{t("draw.label")}</h3>
      <div className="select-row">
        {DRAW_TOOLS.map((one) => (
          <Button
            key={one}
            size="small"
            type={tool === one ? "primary" : "default"}
            aria-pressed={tool === one}
            onClick={() => (tool === one ? stopTool() : startTool(one))}
          >
            {t(`tool.${one}`)} <kbd>{KEYS[one]}</kbd>
          </Button>
        ))}
      </div>
      <p className="note">{t("drawNote")}</p>
      <h3>{t("by")}</h3>
      <div className="select-row">
        <Select<string>
          size="small"
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t("byPark")}
          placeholder={t("byPark")}
          value={null}
          onChange={(id) =>
            selectBy({ op: "oneOf", field: "park", values: [id], negated: false }, filter.columns)
          }
          options={(parks?.rows ?? []).map((row) => ({ value: row.id, label: inLanguage(lang, row) }))}
        />
      </div>
      <LayerCondition
        action={t("byLayer")}
        busy={cutting}
        layers={filter.vocabulary.layer}
        onPut={selectOnLayer}
      />
      <div className="select-row">
        <Button size="small" onClick={selectLit} disabled={filter.passing === null && lit === null}>
          {t("byFilter")}
        </Button>
        <Button size="small" onClick={invertSelection} disabled={total === 0}>
          {t("invert")} <kbd>I</kbd>
        </Button>
        <Button size="small" onClick={clearSelection} disabled={count === 0}>
          {t("clear")}
        </Button>
      </div>
      <p className="select-count">{land === null ? t("ui:loading") : t("selectedOf", { count, total })}</p>
      <div className="select-saved">
        <SavedList
          kind="selection"
          title={t("saved:selections")}
          canSave={count > 0}
          content={() => ({ kind: "selection", ids: selectedIds() })}
          onOpen={({ id }) =>
            void trpcClient.saved.content.query({ id }).then((content) => {
              if (content.kind === "selection") selectIds(content.ids, mode);
            })
          }
        />
      </div>
    </div>
  );
});
