// Who is at the page? A name as the person gives it, remembered on this machine: there are no accounts yet.
import { useState } from "react";

const KEY = "mutu.author";

/** The name, and a way to give another. */
export function useAuthor(): [string, (name: string) => void] {
  const [name, setName] = useState(stored);
  return [
    name,
    (given) => {
      setName(given);
      try {
        localStorage.setItem(KEY, given);
      } catch {
        // Storage may be full or switched off; the name is then asked for again.
      }
    },
  ];
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
