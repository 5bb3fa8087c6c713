// Files may be dropped anywhere on the page: it says so while they hover, and opens the panel that takes them.
import { useEffect, useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { runCommand } from "../state/commands";
import { deliver } from "./deliveryStore";
import { filesOfDrop } from "./droppedFiles";
import "./delivery.css";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

export function DropTarget() {
  const { t } = useTranslation("data");
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child leaves its parent: only the sum says whether the pointer is still over the page.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const allow = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      runCommand("data");
      void filesOfDrop(event.dataTransfer).then(deliver);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return over ? (
    <div className="drop-veil" role="status">
      <p>{t("drop.here")}</p>
      <p>{t("drop.formats")}</p>
    </div>
  ) : null;
}
