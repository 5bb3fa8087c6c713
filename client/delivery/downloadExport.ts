// How does an export reach the disk when its filter is too long for an address?
import { reachServer, strangeAnswer } from "../api/reachServer";
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
  if (!answer.ok) throw new Error(await sentenceOf(answer));
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = nameIn(answer.headers.get("content-disposition") ?? "") ?? layer;
  link.click();
  // the browser has taken it over once it has been clicked
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return Number(answer.headers.get("x-mutu-shortened") ?? 0);
}

const nameIn = (disposition: string): string | null => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
};

async function sentenceOf(answer: Response): Promise<string> {
  try {
    return ((await answer.json()) as { message: string }).message;
  } catch {
    return strangeAnswer(answer.status);
  }
}
