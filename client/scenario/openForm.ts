// Which form of the scenario stands open? Escape closes it alone: the plots it is about stay chosen.
import { useEffect, useRef } from "react";

/** The ways out of the forms that are open, the newest last. */
const open: (() => void)[] = [];

/** Holds the way out of a form. @returns lets go of it */
export function holdForm(cancel: () => void): () => void {
  open.push(cancel);
  return () => {
    const at = open.indexOf(cancel);
    if (at >= 0) open.splice(at, 1);
  };
}

/** Closes the form that was opened last. @returns whether one was open */
export function cancelForm(): boolean {
  const cancel = open.at(-1);
  cancel?.();
  return cancel !== undefined;
}

/** Holds the way out for as long as the form is on the page. */
export function useOpenForm(cancel: () => void): void {
  const latest = useRef(cancel);
  useEffect(() => {
    latest.current = cancel;
  });
  useEffect(() => holdForm(() => latest.current()), []);
}
