// What has been kept under a name, and how is more kept? The same list for views, selections and drawings.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { SavedContent, SavedItemView } from "../../server/api/savedShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { SavedForm } from "./SavedForm";
import { SavedRow } from "./SavedRow";
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
  const [naming, setNaming] = useState(false);
  const save = useMutation(
    trpc.saved.save.mutationOptions({
      onSuccess: () => {
        setNaming(false);
        renew();
      },
    }),
  );
  const items = list.data ?? [];
  const fault = save.error ?? list.error;
  return (
    <section className="saved" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {!naming && (
          <Button type="link" size="small" disabled={!canSave} onClick={() => setNaming(true)}>
            {t("save")}
          </Button>
        )}
      </header>
      {naming && (
        <SavedForm
          name=""
          action={t("keep")}
          busy={save.isPending}
          others={items}
          onPut={(named, replaces) => {
            const now = content();
            if (now !== null) save.mutate({ content: now, named, replaces });
          }}
          onCancel={() => setNaming(false)}
        />
      )}
      {fault && (
        <p className="saved-fault" role="alert">
          {fault.message}
        </p>
      )}
      <ul>
        {items.map((item) => (
          <SavedRow key={item.id} item={item} onOpen={() => onOpen(item)} onChanged={renew} />
        ))}
      </ul>
    </section>
  );
}
