// Where is what has been written? Reference layers are not seen until somebody lays them on the map: these are.
import { aroundAll } from "../../geo/scenario/extent";
import type { DoneView } from "../../server/api/deliveryShapes";
import { trpcClient } from "../api/trpc";
import { runCommand } from "../state/commands";
import { fitBox } from "../state/fitBox";
import { currentAddress, openView } from "../state/viewStore";

/**
 * Lays the reference layers that came on the map and shows them whole; where none did the map shows all that there is.
 * @throws where the layers cannot be asked for
 */
export async function showOnMap({ parts }: DoneView): Promise<void> {
  const batches = new Set(parts.flatMap(({ kind, batch }) => (kind === "reference" ? (batch ?? []) : [])));
  const layers = batches.size === 0 ? [] : await trpcClient.layer.list.query();
  const came = layers.filter(({ batch }) => batches.has(batch));
  const box = aroundAll(came.map(({ extent }) => extent));
  if (box === null) return void runCommand("fit");
  const ids = came.map(({ id }) => id);
  const seen = currentAddress().view.layers.filter((id) => !ids.includes(id));
  openView({ layers: [...ids, ...seen] });
  fitBox(box);
}
