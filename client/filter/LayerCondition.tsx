// Which land on a layer is meant? A layer, those of its features of which an attribute says something, and how much of a plot: a condition, or a selection.
import { Button, Select } from "antd";
import { memo, useMemo, useState } from "react";
import type { NamedWord } from "../../geo/filter/fields";
import type { LayerFilter } from "../../geo/filter/filter";
import { type ListedLayer, useLayerFeatures, useReferenceLayers } from "../layer/useReferenceLayers";
import { useTranslation } from "../locale/useTranslation";
import { AT_FIRST_PERCENT, LandWay, type LandWayState, landBy } from "./LandWay";

interface Props {
  /** What is done with the condition. */
  action: string;
  busy?: boolean;
  /** Those that there are, with their names; they stay the same while the filter changes, as all that is given here should. */
  layers: readonly NamedWord[] | undefined;
  onPut: (condition: LayerFilter) => void;
}

export const LayerCondition = memo(function LayerCondition({ action, busy = false, layers, onPut }: Props) {
  const { t } = useTranslation("filter");
  const reference = useReferenceLayers();
  const [layer, setLayer] = useState<string | null>(null);
  const [way, setWay] = useState<LandWayState>({ way: "touches", percent: AT_FIRST_PERCENT });
  const [attribute, setAttribute] = useState<string | null>(null);
  const [value, setValue] = useState<string | null>(null);
  const listed = reference.find((one) => one.id === layer) ?? null;
  const by = landBy(way);
  const ready = layer !== null && by !== null && (attribute === null || value !== null);
  const put = () => {
    if (layer === null || by === null) return;
    onPut({
      op: "layer",
      layer,
      ...by,
      ...(attribute === null || value === null ? {} : { where: { attribute, value } }),
    });
  };
  return (
    <fieldset className="layer-condition" aria-label={t("layer.label")}>
      <Select<string>
        size="small"
        aria-label={t("layer.which")}
        placeholder={t("layer.which")}
        showSearch={{ optionFilterProp: "label" }}
        value={layer}
        onChange={(next) => {
          setLayer(next);
          setAttribute(null);
          setValue(null);
        }}
        options={(layers ?? []).map((one) => ({
          value: one.value,
          label: one.names[0] ?? one.value,
        }))}
      />
      {listed !== null && (
        <Features
          key={listed.id}
          layer={listed}
          attribute={attribute}
          value={value}
          onAttribute={(next) => {
            setAttribute(next);
            setValue(null);
          }}
          onValue={setValue}
        />
      )}
      <div className="layer-way">
        <LandWay label={t("layer.how")} state={way} onChange={setWay} />
        <Button size="small" disabled={!ready} loading={busy} onClick={put}>
          {action}
        </Button>
      </div>
    </fieldset>
  );
});

/** The choice of no attribute; an attribute without a name is none. */
const NONE = "";

function Features(props: {
  layer: ListedLayer;
  attribute: string | null;
  value: string | null;
  onAttribute: (attribute: string | null) => void;
  onValue: (value: string) => void;
}) {
  const { layer, attribute, value, onAttribute, onValue } = props;
  const { t } = useTranslation("filter");
  const { data } = useLayerFeatures(layer, true);
  const attributes = useMemo(
    () => [...new Set((data?.features ?? []).flatMap(({ properties }) => Object.keys(properties)))],
    [data],
  );
  const values = useMemo(() => {
    if (attribute === null) return [];
    const found = (data?.features ?? []).flatMap(({ properties }) => properties[attribute] ?? []);
    return [...new Set(found)].sort((a, b) => (a < b ? -1 : 1));
  }, [data, attribute]);
  if (attributes.length === 0) return null;
  return (
    <div className="layer-where">
      <Select<string>
        size="small"
        aria-label={t("layer.attribute")}
        value={attribute ?? NONE}
        onChange={(next) => onAttribute(next === NONE ? null : next)}
        options={[
          { value: NONE, label: t("layer.allFeatures") },
          ...attributes.map((name) => ({ value: name, label: name })),
        ]}
      />
      {attribute !== null && (
        <>
          <span aria-hidden="true">=</span>
          <Select<string>
            size="small"
            aria-label={t("layer.value", { name: attribute })}
            placeholder={t("layer.choose")}
            showSearch
            value={value}
            onChange={onValue}
            options={values.map((one) => ({ value: one, label: one }))}
          />
        </>
      )}
    </div>
  );
}
