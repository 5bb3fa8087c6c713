// Are classes told apart by texture as well? For eyes that do not tell the colours.
import { Switch } from "antd";
import { memo } from "react";
import { useTranslation } from "../locale/useTranslation";
import { openView } from "../state/viewStore";

/** Renders again only when it is turned, not at each change of the legend that it stands in. */
export const TextureSwitch = memo(function TextureSwitch({ hatch }: { hatch: boolean }) {
  const { t } = useTranslation("legend");
  return (
    <span className="legend-switch">
      <span id="legend-texture">{t("texture")}</span>
      <Switch
        aria-labelledby="legend-texture"
        size="small"
        checked={hatch}
        onChange={(next) => openView({ hatch: next })}
      />
    </span>
  );
});
