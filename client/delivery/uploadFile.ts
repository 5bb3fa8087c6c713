// How does a file reach the server, with its progress? `fetch` cannot tell how much has been sent.
import { strangeAnswer, unreachable } from "../api/reachServer";
import { currentAddress } from "../state/viewStore";

/** @throws Error in the server's words, or of an upload that was stopped */
export function uploadFile(
  delivery: string,
  name: string,
  file: File,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/deliveries/${delivery}/files?name=${encodeURIComponent(name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-mutu-lang", currentAddress().view.lang);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(messageOf(request))));
    request.onerror = () => reject(new Error(unreachable()));
    signal.addEventListener("abort", () => {
      request.abort();
      reject(new Error("stopped"));
    });
    request.send(file);
  });
}

function messageOf({ responseText, status }: XMLHttpRequest): string {
  try {
    return (JSON.parse(responseText) as { message: string }).message;
  } catch {
    return strangeAnswer(status);
  }
}
