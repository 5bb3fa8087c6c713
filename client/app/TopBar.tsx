// What stands over everything: where am I, whose eyes, which figures, find, share.
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useScene } from "../map/scene";
import { ReleaseButton } from "../release/ReleaseButton";
import { SearchBox } from "../search/SearchBox";
import { useView } from "../state/useView";
import { Brand } from "./Brand";
import { Breadcrumb } from "./Breadcrumb";
import { FiguresButton } from "./FiguresButton";
import { RoleSwitch } from "./RoleSwitch";
import { ViewTools } from "./ViewTools";

interface Props {
  /** The same function at every render, so that the tools can rest. */
  onShortcuts: () => void;
}

/** Its parts take plain values: a new measure changes none of them, and Ant Design's controls stay as they are. */
export const TopBar = afterMap(function TopBar({ onShortcuts }: Props) {
  const { role, period, population, targetSet: setId, lang, theme } = useView();
  const { t } = useTranslation("app");
  const { overview, targetSet } = useScene();
  const setName = (lang === "en" ? targetSet?.nameEn : targetSet?.name) ?? setId;
  return (
    <header className="topbar">
      <Brand />
      <RoleSwitch role={role} />
      <Breadcrumb />
      <div className="topbar-space" />
      <div className="topbar-search">
        <SearchBox />
      </div>
      <ReleaseButton />
      <FiguresButton period={period} population={population} setName={setName} />
      {overview.demo && <span className="demo-chip">{t("demo")}</span>}
      <ViewTools lang={lang} theme={theme} onShortcuts={onShortcuts} />
    </header>
  );
});
