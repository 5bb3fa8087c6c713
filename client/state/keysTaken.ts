// May the page obey a key now? Not while somebody types, nor while something lies over the page.

/** True where keys belong to a field, a menu or a dialog. */
export function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      "input:not([type=radio]):not([type=checkbox]), textarea, select, [role=dialog], [role=listbox], [role=combobox]",
    ) !== null
  );
}

/** True where a key changes a text: not in a tick box, nor in a choice in which nothing is typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=dialog]") !== null) return true;
  if (target instanceof HTMLInputElement)
    return !WITHOUT_TEXT.includes(target.type) && !(target.role === "combobox" && target.value === "");
  return target.closest("textarea, select, [contenteditable]") !== null;
}
const WITHOUT_TEXT: readonly string[] = ["checkbox", "radio", "range", "button"];

/** True while a popover, drawer or dialog is open: Escape then closes it, and the page behind it stays as it is. */
export function hasOverlay(): boolean {
  return (
    document.querySelector(
      ".ant-popover:not(.ant-popover-hidden), .ant-drawer-open, .ant-modal, [role=dialog]",
    ) !== null
  );
}

/** The same for a menu or a list of choices: Escape is theirs, other keys stay the page's. One that fades away is closed already. */
export const hasMenu = (): boolean =>
  document.querySelector(
    ".ant-dropdown:not(.ant-dropdown-hidden):not(.ant-slide-up-leave):not(.ant-slide-down-leave), " +
      ".ant-select-dropdown:not(.ant-select-dropdown-hidden):not(.ant-slide-up-leave):not(.ant-slide-down-leave)",
  ) !== null;
