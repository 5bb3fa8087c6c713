// How does Ant Design get our look? Through its tokens alone, nothing restyled by hand.
import { theme as antdTheme, type ThemeConfig } from "antd";
import type { Theme } from "../state/view";
import { ANTD } from "./tokens";

/** darkAlgorithm repaints the seed colours; this puts the chosen ones back, or the contrast table would lie. */
const keepSeeds: NonNullable<Exclude<ThemeConfig["algorithm"], readonly unknown[]>> = (seed, map) => ({
  ...(map ?? antdTheme.darkAlgorithm(seed)),
  colorPrimary: seed.colorPrimary,
  colorLink: seed.colorPrimary,
  colorInfo: seed.colorInfo,
  colorSuccess: seed.colorSuccess,
  colorWarning: seed.colorWarning,
  colorError: seed.colorError,
});

export function antdThemeOf(theme: Theme): ThemeConfig {
  return {
    algorithm: theme === "dark" ? [antdTheme.darkAlgorithm, keepSeeds] : antdTheme.defaultAlgorithm,
    token: ANTD[theme],
    components: ANTD.components[theme],
    hashed: false,
  };
}
