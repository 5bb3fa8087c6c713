// How does an export reach the disk when its filter is too long for an address?
import { reachServer } from "../api/reachServer";
import { saveAnswer } from "../api/saveAnswer";
import { currentAddress } from "../state/viewStore";

export interface ExportChoice {
  readonly format: string;
  readonly crs: string;
  readonly park: string | null;
  readonly period: string | null;
  readonly population: "above-scale" | "all";
  /** Null: all of them. */
  readonly parcels: readonly string[] | null;
}

/**
 * Hands the file to the browser under the server's name for it.
 * @returns how many texts the file could not hold whole
 * @throws Error in the server's words
 */
export async function downloadExport(layer: string, choice: ExportChoice): Promise<number> {
  const answer = await reachServer(`/export/${layer}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mutu-lang": currentAddress().view.lang },
    body: JSON.stringify(choice),
  });
  await saveAnswer(answer, layer);
  return Number(answer.headers.get("x-mutu-shortened") ?? 0);
}
