// Where does the layer lie? The likeliest systems with the reasons, each drawn as a ghost; nothing is taken in silence.
import { Collapse, Radio, Tag } from "antd";
import { useEffect } from "react";
import type { DeliveryLayer } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";
import { writePercent } from "../ui/write";
import { ControlPoints } from "./ControlPoints";
import { mark } from "./marks";

const GHOSTS = 3;
/** What would be written as 0 %, and is a chance nevertheless. */
const NEXT_TO_NOTHING = 0.005;

interface Props {
  delivery: string;
  layer: DeliveryLayer;
  onChoose: (crs: string) => void;
  onFitted: () => void;
}

export function CrsChoice({ delivery, layer, onChoose, onFitted }: Props) {
  const { t } = useTranslation("data");
  const { crs } = layer;
  useEffect(() => {
    if (crs === null) return;
    const shown = crs.candidates.slice(0, GHOSTS);
    mark({
      ghosts: shown.map(({ id, ghost, extent }) => ({ id, rings: ghost, extent, chosen: id === crs.chosen })),
      focus: focusOf(crs),
    });
    return () => mark({ ghosts: [] });
  }, [crs]);
  if (crs === null) return null;
  return (
    <fieldset className="crs-choice" data-ask={crs.ask}>
      <legend>{t(crs.ask ? "crs.ask" : "crs.title")}</legend>
      <Radio.Group value={crs.chosen} onChange={(event) => onChoose(String(event.target.value))}>
        {crs.candidates.map(({ id, name, confidence, reasons, needsLocalParameters, extent }, index) => (
          <Radio key={id} value={id}>
            <span className="crs-name">
              {index < GHOSTS && <i className={`ghost-key ghost-${index}`} aria-hidden="true" />}
              {name}
              <Tag>{confidence < NEXT_TO_NOTHING ? t("crs.tiny") : writePercent(confidence, 0)}</Tag>
              {needsLocalParameters && (
                <Tag color="warning">{t(extent === null ? "crs.localOwn" : "crs.local")}</Tag>
              )}
            </span>
            <small>{reasons.join(" ")}</small>
          </Radio>
        ))}
      </Radio.Group>
      <Collapse
        size="small"
        ghost
        items={[
          {
            key: "own",
            label: t("crs.own"),
            children: <ControlPoints delivery={delivery} layer={layer.key} onFitted={onFitted} />,
          },
        ]}
      />
    </fieldset>
  );
}

function focusOf({ candidates, chosen }: NonNullable<DeliveryLayer["crs"]>) {
  const one = candidates.find(({ id }) => id === chosen) ?? candidates[0];
  return one?.extent === undefined || one.extent === null ? null : { extent: one.extent };
}
