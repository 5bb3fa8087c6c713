// How is the area drawn that a tool is in hand for, and how does one end it without a keyboard? Stands over the map as long as the tool does.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { stopTool, useTool } from "./toolStore";

interface Props {
  /** So many corners are set. */
  corners: number;
  onFinish: () => void;
  onBack: () => void;
}

export function DrawBar({ corners, onFinish, onBack }: Props) {
  const { t } = useTranslation("selection");
  const { tool, onRing, mode } = useTool();
  if (tool === null) return null;
  return (
    <section className="draw-bar float" aria-label={t(`tool.${tool}`)}>
      <p>
        <b>{t(`tool.${tool}`)}</b> {onRing === null && <span className="ui-tag">{t(`mode.${mode}`)}</span>}{" "}
        {t(`drawHow.${tool}`)}
      </p>
      <div>
        {tool === "polygon" && (
          <>
            <Button size="small" type="primary" disabled={corners < 3} onClick={onFinish}>
              {t("drawFinish")}
            </Button>
            <Button size="small" disabled={corners === 0} onClick={onBack}>
              {t("drawBack")}
            </Button>
          </>
        )}
        <Button size="small" onClick={stopTool}>
          {t("drawStop")}
        </Button>
      </div>
    </section>
  );
}
