// How shall the page look and read? Language, light or dark, keys, and a link to exactly this.
import { Button } from "antd";
import { memo } from "react";
import { useTranslation } from "../locale/useTranslation";
import type { Lang, Theme } from "../state/view";
import { openView } from "../state/viewStore";
import { Icon } from "../theme/Icon";
import { UndoButtons } from "../undo/UndoButtons";
import { ShareButton } from "./ShareButton";

interface Props {
  lang: Lang;
  theme: Theme;
  onShortcuts: () => void;
}

export const ViewTools = memo(function ViewTools({ lang, theme, onShortcuts }: Props) {
  const { t } = useTranslation(["app", "command"]);
  const other = theme === "light" ? "dark" : "light";
  return (
    <div className="topbar-tools">
      <UndoButtons />
      <Button
        type="text"
        title={t("language.switch")}
        aria-label={t("language.switch")}
        onClick={() => openView({ lang: lang === "zh" ? "en" : "zh" })}
      >
        {t("language.other")}
      </Button>
      <Button
        type="text"
        title={t(`theme.${other}`)}
        aria-label={t(`theme.${other}`)}
        icon={<Icon name={theme === "light" ? "moon" : "sun"} />}
        onClick={() => openView({ theme: other })}
      />
      <Button
        className="topbar-keys"
        type="text"
        title={`${t("command:sheet.title")} (?)`}
        aria-label={t("command:sheet.title")}
        icon={<Icon name="keyboard" />}
        onClick={onShortcuts}
      />
      <ShareButton />
    </div>
  );
});
