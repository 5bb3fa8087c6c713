// What was typed between the key that opens the palette and the palette? It belongs there: no letter of it is a command.

let typed: string | null = null;

/** The palette has been asked for. */
export function awaitTyping(): void {
  typed = "";
}

/** @returns true where the sign is the palette's, which is not there yet */
export function typeAhead(sign: string): boolean {
  if (typed === null) return false;
  typed += sign;
  return true;
}

/** What has been typed so far. */
export const typedAhead = (): string => typed ?? "";

/** The palette has the keyboard, or is gone. */
export function endTypingAhead(): void {
  typed = null;
}
