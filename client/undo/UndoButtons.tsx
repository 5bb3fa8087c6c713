// Which change is taken back next? Two buttons that say it.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { useCanStepBack } from "../scenario/draft";
import { Icon } from "../theme/Icon";
import { redo, undo } from "./undo";
import { useUndoRow } from "./undoStore";

export function UndoButtons() {
  const { t } = useTranslation("command");
  const { past, future } = useUndoRow();
  const last = past.at(-1);
  // a step of what is being drawn goes before anything that was done
  const drawing = useCanStepBack();
  const what = drawing ? "drawnStep" : last?.what;
  const [next] = future;
  const undoWords = what === undefined ? t("undo.undo") : t("undo.undoOf", { what: t(`undo.what.${what}`) });
  const redoWords =
    next === undefined ? t("undo.redo") : t("undo.redoOf", { what: t(`undo.what.${next.what}`) });
  return (
    <span className="undo-buttons">
      <Button
        type="text"
        aria-label={undoWords}
        title={`${undoWords} (Ctrl+Z)`}
        disabled={what === undefined}
        icon={<Icon name="undo" />}
        onClick={() => void undo()}
      />
      <Button
        type="text"
        aria-label={redoWords}
        title={`${redoWords} (Ctrl+Shift+Z)`}
        disabled={next === undefined}
        icon={<Icon name="redo" />}
        onClick={() => void redo()}
      />
    </span>
  );
}
