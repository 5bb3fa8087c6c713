// Which reference layers are there, and which of them are seen? The uppermost first.
import { Button } from "antd";
import { expectReference } from "../delivery/deliveryStore";
import { useTranslation } from "../locale/useTranslation";
import { runCommand } from "../state/commands";
import { useView } from "../state/useView";
import { announce } from "../ui/announce";
import { LayerRow } from "./LayerRow";
import { setLayerOrder } from "./layerSettings";
import { useReferenceLayers } from "./useReferenceLayers";
import "./layer.css";

function addLayer(): void {
  expectReference(true);
  runCommand("data");
}

export function LayerList() {
  const { t } = useTranslation("layers");
  const { open } = useView();
  const layers = useReferenceLayers();
  const ids = layers.map(({ id }) => id);
  const put = (order: readonly string[], seen: (id: string) => boolean) => {
    setLayerOrder(order);
    open({ layers: order.filter(seen) });
  };
  const isSeen = (id: string) => layers.some((layer) => layer.id === id && layer.seen);
  const move = (at: number, by: 1 | -1) => {
    const order = [...ids];
    const [id] = order.splice(at, 1);
    if (id === undefined) return;
    order.splice(at + by, 0, id);
    put(order, isSeen);
    announce(t("moved", { name: layers[at]?.name, place: at + by + 1, count: ids.length }));
  };
  return (
    <section className="layer-list" aria-label={t("title")}>
      <header>
        <h3>{t("title")}</h3>
        <Button type="link" size="small" onClick={addLayer}>
          {t("add")}
        </Button>
      </header>
      {layers.length === 0 ? (
        <p className="note">{t("empty")}</p>
      ) : (
        <>
          <ol>
            {layers.map((layer, at) => (
              <LayerRow
                key={layer.id}
                layer={layer}
                first={at === 0}
                last={at === layers.length - 1}
                onSee={(seen) => put(ids, (id) => (id === layer.id ? seen : isSeen(id)))}
                onMove={(by) => move(at, by)}
              />
            ))}
          </ol>
          <p className="note">{t("identifyHint")}</p>
        </>
      )}
    </section>
  );
}
