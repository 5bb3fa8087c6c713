// What has been kept under a name, and how is more kept? The same list for views and for selections.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedContent, SavedItemView } from "../../server/api/savedShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { Icon } from "../theme/Icon";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";
import "./saved.css";

interface Props {
  kind: SavedContent["kind"];
  /** Heading of the list. */
  title: string;
  /** What would be kept now; null where there is nothing to keep. */
  content: () => SavedContent | null;
  canSave: boolean;
  onOpen: (item: SavedItemView) => void;
}

export function SavedList({ kind, title, content, canSave, onOpen }: Props) {
  const { t } = useTranslation("saved");
  const trpc = useTRPC();
  const list = useQuery(trpc.saved.list.queryOptions({ kind }));
  const renew = () => void queryClient.invalidateQueries(trpc.saved.list.queryFilter({ kind }));
  const save = useMutation(trpc.saved.save.mutationOptions({ onSuccess: renew }));
  const remove = useMutation(trpc.saved.remove.mutationOptions({ onSuccess: renew }));
  const [author, setAuthor] = useAuthor();
  const [name, setName] = useState<string | null>(null);
  const items = list.data ?? [];
  const ready = name !== null && name.trim() !== "" && author.trim() !== "";
  const put = () => {
    const now = content();
    if (!ready || name === null || now === null) return;
    save.mutate({ content: now, named: { name, author } });
    setName(null);
  };
  const fault = save.error ?? remove.error ?? list.error;
  return (
    <section className="saved" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {name === null && (
          <Button type="link" size="small" disabled={!canSave} onClick={() => setName("")}>
            {t("save")}
          </Button>
        )}
      </header>
      {name !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            put();
          }}
        >
          <Input
            size="small"
            autoFocus
            maxLength={64}
            aria-label={t("name")}
            placeholder={t("name")}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Input
            size="small"
            maxLength={64}
            aria-label={t("author")}
            placeholder={t("author")}
            value={author}
            onChange={(event) => setAuthor(event.target.value)}
          />
          <Button size="small" type="primary" htmlType="submit" disabled={!ready}>
            {t("keep")}
          </Button>
          <Button size="small" onClick={() => setName(null)}>
            {t("cancel")}
          </Button>
        </form>
      )}
      {fault && (
        <p className="saved-fault" role="alert">
          {fault.message}
        </p>
      )}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" className="saved-open" onClick={() => onOpen(item)}>
              <span>{item.name}</span>
              <small>
                {item.parcels === null ? "" : `${t("parcels", { count: item.parcels })} · `}
                {item.author} · {localDay(item.createdAt)}
              </small>
            </button>
            <button
              type="button"
              className="saved-remove"
              aria-label={t("remove", { name: item.name })}
              title={t("remove", { name: item.name })}
              disabled={author.trim() === ""}
              onClick={() => remove.mutate({ id: item.id, by: author })}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
