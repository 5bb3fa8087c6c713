// How does a file that the server answers with reach the disk?
import { strangeAnswer } from "./reachServer";

/**
 * Hands the file to the browser under the server's name for it.
 * @param name where the server gives none
 * @throws Error in the server's words
 */
export async function saveAnswer(answer: Response, name: string): Promise<void> {
  if (!answer.ok) throw new Error(await sentenceOf(answer));
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = nameIn(answer.headers.get("content-disposition") ?? "") ?? name;
  link.click();
  // the browser has taken it over once it has been clicked
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
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
