// How do the tokens reach CSS? As custom properties on the root element, set whenever the theme changes.
import type { Theme } from "../state/view";
import { coloursOf, divergingOf, FONT_FAMILY, QUALITATIVE } from "./tokens";

export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.style.colorScheme = theme;
  root.style.setProperty("--font", FONT_FAMILY);
  for (const [name, colour] of Object.entries(coloursOf(theme))) root.style.setProperty(`--${name}`, colour);
  const { fill, label } = divergingOf(theme);
  fill.forEach((colour, i) => {
    root.style.setProperty(`--d${i + 1}`, colour);
  });
  label.forEach((colour, i) => {
    root.style.setProperty(`--t${i + 1}`, colour);
  });
  QUALITATIVE.forEach((colour, i) => {
    root.style.setProperty(`--q${i + 1}`, colour);
  });
}
