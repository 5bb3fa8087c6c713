// Where do files go in? A large field to drop on, with a button for those who rather choose.
import { type ChangeEvent, useId } from "react";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { deliver } from "./deliveryStore";
import { filesOfInput } from "./droppedFiles";

export function DropZone() {
  const { t } = useTranslation("data");
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = filesOfInput(event.target.files);
    // the same file chosen again is a choice too
    event.target.value = "";
    void deliver(files);
  };
  return (
    <div className="drop-zone">
      <input id={id} className="drop-input" type="file" multiple onChange={choose} />
      <label htmlFor={id}>
        <Icon name="import" size={28} />
        <b>{t("drop.title")}</b>
        <span>{t("drop.choose")}</span>
        <small>{t("drop.formats")}</small>
      </label>
    </div>
  );
}
