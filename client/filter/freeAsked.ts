// Which columns of the delivered files does something on the page show of all parcels? They are read then, and kept.
import { useEffect, useSyncExternalStore } from "react";
import { freeName } from "../../geo/filter/freeFields";

let asked: readonly string[] = [];
const listeners = new Set<() => void>();

/** Asks for those of the fields that are columns of the files, as soon as the component is there. */
export function useAskForFree(fields: readonly string[]): void {
  const key = JSON.stringify(fields.flatMap((field) => freeName(field) ?? []));
  useEffect(() => {
    const wanted: string[] = JSON.parse(key);
    const more = wanted.filter((name) => !asked.includes(name));
    if (more.length === 0) return;
    asked = [...asked, ...new Set(more)];
    for (const listener of listeners) listener();
  }, [key]);
}

/** Their own names. */
export function useFreeAsked(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
