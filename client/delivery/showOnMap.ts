// Where is what has been written? Reference layers are not seen until somebody lays them on the map: these are.
import type { DoneView } from "../../server/api/deliveryShapes";
import type { ReferenceLayerView } from "../../server/api/layerShapes";
import { trpcClient } from "../api/trpc";
import { runCommand } from "../state/commands";
import { fitBox } from "../state/fitBox";
import { currentAddress, openView } from "../state/viewStore";

type Box = ReferenceLayerView["extent"];

/** Lays the reference layers that came on the map and shows them whole; where none did the map shows all that there is. */
export async function showOnMap({ parts }: DoneView): Promise<void> {
  const batches = new Set(parts.flatMap(({ kind, batch }) => (kind === "reference" ? (batch ?? []) : [])));
  const layers = batches.size === 0 ? [] : await trpcClient.layer.list.query().catch(() => []);
  const came = layers.filter(({ batch }) => batches.has(batch));
  const box = around(came.map(({ extent }) => extent));
  if (box === null) return void runCommand("fit");
  const ids = came.map(({ id }) => id);
  const seen = currentAddress().view.layers.filter((id) => !ids.includes(id));
  openView({ layers: [...ids, ...seen] });
  fitBox(box);
}

const around = (boxes: readonly Box[]): Box | null =>
  boxes.length === 0
    ? null
    : boxes.reduce(([w, s, e, n], [west, south, east, north]) => [
        Math.min(w, west),
        Math.min(s, south),
        Math.max(e, east),
        Math.max(n, north),
      ]);
