// How does the page listen to keys? Once, on the window, and never while someone is typing or a dialog is open.
import { useEffect } from "react";
import { type Command, isSingleKey, type KeyPress } from "../command/command";
import { COMMANDS } from "../command/commands";
import { typeAhead } from "../command/typedAhead";
import { useCommandContext } from "../command/useCommandContext";
import { hasMenu, hasOverlay, isTaken, isTyping } from "../state/keysTaken";
import { singleKeysOn } from "../state/singleKeys";

interface Props {
  /** Opens the list of keys. */
  onSheet: () => void;
  /** Opens the palette of commands. */
  onPalette: () => void;
}

/** Obeys the keys; draws nothing. */
export function Keys({ onSheet, onPalette }: Props) {
  const context = useCommandContext(onSheet, onPalette);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const press: KeyPress = {
        key: event.key,
        command: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
      };
      if (event.defaultPrevented || event.altKey) return;
      if (isSingleKey(press) && typeAhead(press.key)) return event.preventDefault();
      if (hasOverlay() || (press.key === "Escape" && hasMenu())) return;
      const command = COMMANDS.find(({ matches }) => matches?.(press) === true);
      if (command === undefined || !isFree(command, press, event)) return;
      event.preventDefault();
      command.run(context());
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [context]);
  return null;
}

/** Whether a key is the page's now. */
function isFree({ id }: Command, press: KeyPress, { target, repeat }: KeyboardEvent): boolean {
  if (isSingleKey(press)) return singleKeysOn() && !isTaken(target);
  // a field takes back what was typed in it; the palette opens from everywhere
  if (press.command) return id === "palette" || !isTyping(target);
  // a key that is held closes one thing, not all of them
  return !isTaken(target) && !repeat;
}
