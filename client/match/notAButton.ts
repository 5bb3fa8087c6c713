// MapLibre makes the box around a marker a button with a name, unless it has a role already: ours holds one, or nothing to press.
export function notAButton(inside: HTMLElement | null): void {
  const box = inside?.parentElement;
  box?.setAttribute("role", "presentation");
  box?.setAttribute("aria-label", "");
}
