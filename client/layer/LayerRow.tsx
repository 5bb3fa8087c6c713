// One reference layer in the list: seen or not, where in the order, how it is drawn, where it came from, and off it goes.
import { Button, Select, Slider, Switch } from "antd";
import { useId, useMemo, useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { fitBox } from "../state/fitBox";
import { Icon } from "../theme/Icon";
import { localDay } from "../ui/localDay";
import { LayerSwatch } from "./LayerSwatch";
import { layerClasses, lookOfKind } from "./layerClasses";
import { setLayerStyle } from "./layerSettings";
import { RemoveLayer } from "./RemoveLayer";
import { type ListedLayer, useLayerFeatures } from "./useReferenceLayers";

interface Props {
  layer: ListedLayer;
  first: boolean;
  last: boolean;
  onSee: (seen: boolean) => void;
  onMove: (by: 1 | -1) => void;
}

/** The choice of no attribute; an attribute without a name is none. */
const NONE = "";

export function LayerRow({ layer, first, last, onSee, onMove }: Props) {
  const { t } = useTranslation("layers");
  const id = useId();
  const [open, setOpen] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { name, kind, seen, style } = layer;
  const { data, error } = useLayerFeatures(layer, seen || open);
  const fields = useMemo(
    () => [...new Set((data?.features ?? []).flatMap(({ properties }) => Object.keys(properties)))],
    [data],
  );
  const classes = useMemo(
    () =>
      style.field === null || data === undefined
        ? null
        : layerClasses(data.features.map(({ properties }) => properties[style.field ?? ""] ?? "")),
    [data, style.field],
  );
  const choices = (none: string) => [
    { value: NONE, label: none },
    ...fields.map((field) => ({ value: field, label: field })),
  ];
  const counts = (["areas", "lines", "points"] as const)
    .filter((part) => layer[part] > 0)
    .map((part) => t(`count.${part}`, { count: layer[part] }));
  return (
    <li className="layer-row-item" data-seen={seen}>
      <div className="layer-head">
        <Switch size="small" checked={seen} aria-label={t("see", { name })} onChange={onSee} />
        <button
          type="button"
          className="layer-name"
          aria-expanded={open}
          aria-controls={`${id}-more`}
          onClick={() => setOpen(!open)}
        >
          {classes === null && <LayerSwatch look={lookOfKind(kind)} />}
          <span>{name}</span>
          <small>{t(`kinds.${kind}`)}</small>
        </button>
        <Button
          type="text"
          size="small"
          icon={<Icon name="up" size={14} />}
          aria-label={t("up", { name })}
          disabled={first}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          size="small"
          icon={<Icon name="down" size={14} />}
          aria-label={t("down", { name })}
          disabled={last}
          onClick={() => onMove(1)}
        />
      </div>
      {seen && classes !== null && (
        <ul className="layer-classes" aria-label={t("classesOf", { field: style.field })}>
          {classes.map(({ value, range, count, look }) => (
            <li key={range === null ? (value ?? "rest") : range.join()}>
              <LayerSwatch look={look} />
              <span>
                {range !== null
                  ? [...new Set(range)].join(" – ")
                  : value === null
                    ? t("rest")
                    : value === ""
                      ? t("noValue")
                      : value}
              </span>
              <small>{count}</small>
            </li>
          ))}
        </ul>
      )}
      {error !== null && (
        <p className="layer-fault" role="alert">
          {error.message}
        </p>
      )}
      {open && (
        <div className="layer-more" id={`${id}-more`}>
          <label htmlFor={`${id}-field`}>{t("styleBy")}</label>
          <Select
            id={`${id}-field`}
            size="small"
            value={style.field ?? NONE}
            options={choices(t("oneLook"))}
            onChange={(field) => setLayerStyle(layer.id, { field: field === NONE ? null : field })}
          />
          <label htmlFor={`${id}-label`}>{t("labelBy")}</label>
          <Select
            id={`${id}-label`}
            size="small"
            value={style.label ?? NONE}
            options={choices(t("noLabel"))}
            onChange={(label) => setLayerStyle(layer.id, { label: label === NONE ? null : label })}
          />
          <span id={`${id}-opacity`}>{t("opacity")}</span>
          <Slider
            min={10}
            max={100}
            step={10}
            value={Math.round(style.opacity * 100)}
            ariaLabelledByForHandle={`${id}-opacity`}
            tooltip={{ formatter: (percent) => `${percent} %` }}
            onChange={(percent) => setLayerStyle(layer.id, { opacity: percent / 100 })}
          />
          <p className="note">
            {counts.join(t("listMark"))} · {layer.crs ?? ""}
            <br />
            {t("from", { file: layer.file, by: layer.importedBy, day: localDay(layer.importedAt) })}
          </p>
          <div className="layer-tools">
            <Button
              size="small"
              onClick={() => {
                fitBox(layer.extent);
              }}
            >
              {t("fit")}
            </Button>
            <Button size="small" href={`/map/layers/${layer.id}.geojson`} download={`${name}.geojson`}>
              GeoJSON
            </Button>
            <Button size="small" danger aria-expanded={removing} onClick={() => setRemoving(!removing)}>
              {t("remove")}
            </Button>
          </div>
          {removing && <RemoveLayer layer={layer} onDone={() => setRemoving(false)} />}
        </div>
      )}
    </li>
  );
}
