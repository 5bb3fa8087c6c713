// What is in the files, and what is still open before it can be tried out?
import { Button } from "antd";
import type { DeliveryView } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";
import { leaveDelivery } from "./deliveryStore";
import { isSettled } from "./isSettled";
import { LayerCard } from "./LayerCard";
import { NothingRead } from "./NothingRead";
import { RefusedFiles } from "./RefusedFiles";

interface Props {
  delivery: DeliveryView;
  onChanged: () => void;
  onCheck: () => void;
}

export function LayersStep({ delivery, onChanged, onCheck }: Props) {
  const { t } = useTranslation("data");
  const { layers, refused, phase } = delivery;
  const chosen = layers.filter(({ kind }) => kind !== null);
  const open = layers.filter((layer) => !isSettled(layer));
  const skipped = layers.filter((layer) => layer.kind === null && isSettled(layer));
  const busy = phase !== "open";
  if (layers.length === 0)
    return <NothingRead delivery={delivery.id} refused={refused} onChanged={onChanged} />;
  return (
    <>
      {layers.map((layer) => (
        <LayerCard key={layer.key} delivery={delivery.id} layer={layer} onChanged={onChanged} />
      ))}
      <RefusedFiles delivery={delivery.id} refused={refused} onChanged={onChanged} />
      {skipped.length > 0 && (
        <p className="data-note">
          {t("leftOut", { files: skipped.map(({ file }) => file).join(t("listMark")) })}
        </p>
      )}
      <footer className="data-actions">
        <Button
          type="primary"
          disabled={chosen.length === 0 || open.length > 0 || busy}
          loading={phase === "checking"}
          onClick={onCheck}
        >
          {t("check")}
        </Button>
        <Button onClick={() => void leaveDelivery()}>{t("drop.away")}</Button>
        <span className="data-hint">
          {open.length > 0
            ? t("open", { count: open.length })
            : chosen.length === 0
              ? t("chooseOne")
              : t("nothingWritten")}
        </span>
      </footer>
    </>
  );
}
