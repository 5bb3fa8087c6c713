// One thing that is kept: open it, call it otherwise, or take it off the list.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { SavedItemView } from "../../server/api/savedShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { AuthorInput } from "../ui/AuthorInput";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";
import { SavedForm } from "./SavedForm";

interface Props {
  item: SavedItemView;
  onOpen: () => void;
  /** The list is another now. */
  onChanged: () => void;
}

export function SavedRow({ item, onOpen, onChanged }: Props) {
  const { t } = useTranslation("saved");
  const trpc = useTRPC();
  const [doing, setDoing] = useState<"rename" | "remove" | null>(null);
  const [author] = useAuthor();
  const done = () => {
    setDoing(null);
    onChanged();
  };
  const rename = useMutation(trpc.saved.rename.mutationOptions({ onSuccess: done }));
  const remove = useMutation(trpc.saved.remove.mutationOptions({ onSuccess: done }));
  const { id, name, parcels } = item;
  const fault = rename.error ?? remove.error;
  const ready = author.trim() !== "";
  return (
    <li>
      {doing === "rename" ? (
        <SavedForm
          name={name}
          action={t("rename")}
          busy={rename.isPending}
          onPut={(named) => rename.mutate({ id, name: named.name, by: named.author })}
          onCancel={() => setDoing(null)}
        />
      ) : (
        <div className="saved-row">
          <button type="button" className="saved-open" onClick={onOpen} title={name}>
            <span>{name}</span>
            <small>
              {parcels === null ? "" : `${t("parcels", { count: parcels })} · `}
              {item.author} · {localDay(item.createdAt)}
            </small>
          </button>
          <button
            type="button"
            className="saved-tool"
            aria-label={t("renameOf", { name })}
            title={t("renameOf", { name })}
            onClick={() => setDoing("rename")}
          >
            <Icon name="pen" size={14} />
          </button>
          <button
            type="button"
            className="saved-tool"
            aria-label={t("remove", { name })}
            aria-expanded={doing === "remove"}
            title={t("remove", { name })}
            onClick={() => setDoing(doing === "remove" ? null : "remove")}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      )}
      {doing === "remove" && (
        <form
          className="saved-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) remove.mutate({ id, by: author.trim() });
          }}
        >
          <span>{t("removeAsk")}</span>
          <AuthorInput size="small" autoFocus={!ready} aria-label={t("author")} placeholder={t("author")} />
          <Button size="small" danger htmlType="submit" disabled={!ready} loading={remove.isPending}>
            {t("removeNow")}
          </Button>
          <Button size="small" onClick={() => setDoing(null)}>
            {t("cancel")}
          </Button>
        </form>
      )}
      {fault && (
        <p className="saved-fault" role="alert">
          {fault.message}
        </p>
      )}
    </li>
  );
}
