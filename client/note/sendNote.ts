// How does a note reach the server, its file with it?
import { reachServer, strangeAnswer } from "../api/reachServer";
import { currentAddress } from "../state/viewStore";

interface NewNote {
  readonly parcel: string;
  readonly author: string;
  readonly text: string;
  readonly file: File | null;
}

/** @throws Error in the server's words */
export async function sendNote({ file, ...note }: NewNote): Promise<void> {
  const laid = file === null ? null : { name: file.name, base64: await base64Of(file) };
  const answer = await reachServer("/notes", {
    method: "POST",
    headers: { "content-type": "application/json", "x-mutu-lang": currentAddress().view.lang },
    body: JSON.stringify({ ...note, file: laid }),
  });
  if (answer.ok) return;
  const said = (await answer.json().catch(() => null)) as { message?: string } | null;
  throw new Error(said?.message ?? strangeAnswer(answer.status));
}

/** @throws Error where the file cannot be read any more */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(new Error(file.name));
    reader.readAsDataURL(file);
  });
}
