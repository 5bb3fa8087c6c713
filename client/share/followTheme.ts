// In which light is the page read? In the reader's own, on paper always in the light one.
import { applyTheme } from "../theme/applyTheme";
import { FONT_FAMILY } from "../theme/tokens";

/** A phone has fonts of its own: the shipped one is fetched only for what they lack. */
const OWN_FONTS = `system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",${FONT_FAMILY}`;

export function followTheme(): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const wear = (theme: "light" | "dark") => {
    applyTheme(theme);
    document.documentElement.style.setProperty("--font", OWN_FONTS);
  };
  const follow = () => wear(dark.matches ? "dark" : "light");
  dark.addEventListener("change", follow);
  window.addEventListener("beforeprint", () => wear("light"));
  window.addEventListener("afterprint", follow);
  follow();
}
