// What stands over everything: where am I, whose eyes, which figures, find, share.
import { Button, Popover, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { useScene } from "../map/scene";
import { SearchBox } from "../search/SearchBox";
import { useView } from "../state/useView";
import { ROLES, type Role } from "../state/view";
import { Icon } from "../theme/Icon";
import { Brand } from "./Brand";
import { Breadcrumb } from "./Breadcrumb";
import { FigureSwitches } from "./FigureSwitches";
import { periodLabel } from "./periodLabel";
import { ShareButton } from "./ShareButton";

export function TopBar({ onShortcuts }: { onShortcuts: () => void }) {
  const view = useView();
  const { t } = useTranslation("app");
  const { overview, targetSet } = useScene();
  const setName = (view.lang === "en" ? targetSet?.nameEn : targetSet?.name) ?? view.targetSet;
  return (
    <header className="topbar">
      <Brand />
      <Segmented<Role>
        aria-label={t("role.label")}
        value={view.role}
        onChange={(role) => view.open({ role })}
        options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      />
      <Breadcrumb />
      <div className="topbar-space" />
      <div className="topbar-search">
        <SearchBox />
      </div>
      <Popover trigger="click" placement="bottomRight" content={<FigureSwitches />}>
        <Button className="release" title={t("figures.label")}>
          <b>{periodLabel(view.period, t as Words)}</b> {t(`population.${view.population}`)} · {setName}
          <Icon name="down" size={14} />
        </Button>
      </Popover>
      {overview.demo && <span className="demo-chip">{t("demo")}</span>}
      <div className="topbar-tools">
        <Button
          type="text"
          title={t("language.switch")}
          aria-label={t("language.switch")}
          onClick={() => view.open({ lang: view.lang === "zh" ? "en" : "zh" })}
        >
          {t("language.other")}
        </Button>
        <Button
          type="text"
          title={t(`theme.${view.theme === "light" ? "dark" : "light"}`)}
          aria-label={t(`theme.${view.theme === "light" ? "dark" : "light"}`)}
          icon={<Icon name={view.theme === "light" ? "moon" : "sun"} />}
          onClick={() => view.open({ theme: view.theme === "light" ? "dark" : "light" })}
        />
        <Button
          type="text"
          title={`${t("shortcuts.title")} (?)`}
          aria-label={t("shortcuts.title")}
          icon={<Icon name="keyboard" />}
          onClick={onShortcuts}
        />
        <ShareButton />
      </div>
    </header>
  );
}

type Words = (key: string, values?: Record<string, unknown>) => string;
