// Where must a parcel lie? Inside of what one draws or on a kind of parks, where its inner point decides; on any layer with as much of it as one says.
import { Button } from "antd";
import { useState } from "react";
import { countOf, type FilterColumns } from "../../geo/filter/evaluate";
import { useTranslation } from "../locale/useTranslation";
import { useShownFilter } from "../map/scene";
import { type DrawnRing, startTool } from "../selection/toolStore";
import { useSteady } from "../ui/useSteady";
import type { FilterEdit } from "./editFilter";
import { facetCounts } from "./facetCounts";
import { AT_FIRST_PERCENT, LandWay, type LandWayState, landBy } from "./LandWay";
import { LayerCondition } from "./LayerCondition";
import type { PartMasks } from "./partMasks";

interface Props {
  edit: FilterEdit;
  columns: FilterColumns;
  masks: PartMasks;
}

export function PlaceFacet({ edit, columns, masks }: Props) {
  const { t } = useTranslation("filter");
  const { vocabulary } = useShownFilter();
  const [way, setWay] = useState<LandWayState>({ way: "point", percent: AT_FIRST_PERCENT });
  const by = landBy(way);
  const layers = vocabulary.layer;
  const add = useSteady(edit.add);
  // how much of a plot must lie there may be said while one draws
  const addRing = useSteady((ring: DrawnRing) =>
    edit.add({ op: "within", ring: ring.map(([x, y]) => [x.toFixed(6), y.toFixed(6)] as const), ...by }),
  );
  const draw = () => startTool("polygon", addRing);
  return (
    <section className="facet">
      <h3 className="facet-head">{t("place")}</h3>
      <div className="layer-way">
        <Button size="small" disabled={by === null} onClick={draw}>
          {t("draw")}
        </Button>
        <LandWay label={t("drawnHow")} state={way} onChange={setWay} />
      </div>
      <fieldset className="facet-chips" aria-label={t("place")}>
        {(layers ?? []).map(({ value, names }) => {
          const own = edit.parts.findIndex(
            (part) =>
              part.op === "layer" &&
              part.layer === value &&
              part.by === undefined &&
              part.where === undefined,
          );
          const mask = columns.layer(value);
          const count = mask === null ? 0 : (facetCounts(masks, own, mask, 2)[1] ?? 0);
          return mask === null || countOf(Uint8Array.from(mask)) === 0 ? null : (
            <button
              key={value}
              type="button"
              className="facet-chip"
              aria-pressed={own >= 0}
              data-none={count === 0}
              onClick={() => (own >= 0 ? edit.replace(own, null) : edit.add({ op: "layer", layer: value }))}
            >
              {names[0] ?? value} <span>{count}</span>
            </button>
          );
        })}
      </fieldset>
      <p className="note">{t("placeNote")}</p>
      <LayerCondition action={t("layer.add")} layers={layers} onPut={add} />
    </section>
  );
}
