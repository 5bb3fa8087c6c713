// Taking a reference layer off is withdrawing its batch: who and why is kept, and the version before it comes back.
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { currentAddress, openView } from "../state/viewStore";
import { useAuthor } from "../ui/useAuthor";
import { holdsFeatures, type ListedLayer } from "./useReferenceLayers";

export function RemoveLayer({ layer, onDone }: { layer: ListedLayer; onDone: () => void }) {
  const { t } = useTranslation("layers");
  const id = useId();
  const [by, setBy] = useAuthor();
  const [why, setWhy] = useState("");
  const withdraw = useMutation(
    useTRPC().batch.withdraw.mutationOptions({
      onSuccess: () => {
        // gone for good it is no part of what is seen, nor of a link to it
        if (layer.earlier === 0)
          openView({ layers: currentAddress().view.layers.filter((one) => one !== layer.id) });
        void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !holdsFeatures(queryKey) });
        onDone();
      },
    }),
  );
  const ready = by.trim() !== "" && why.trim() !== "";
  return (
    <form
      className="layer-remove"
      aria-label={t("removeTitle", { name: layer.name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) withdraw.mutate({ id: layer.batch, withLater: false, by: by.trim(), why: why.trim() });
      }}
    >
      <p>{t(layer.earlier > 0 ? "removeEarlier" : "removeLast", { name: layer.name })}</p>
      <label htmlFor={`${id}-by`}>{t("by")}</label>
      <Input
        id={`${id}-by`}
        size="small"
        maxLength={64}
        value={by}
        onChange={({ target }) => setBy(target.value)}
      />
      <label htmlFor={`${id}-why`}>{t("why")}</label>
      <Input
        id={`${id}-why`}
        size="small"
        autoFocus
        maxLength={500}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      {withdraw.error !== null && (
        <p className="layer-fault" role="alert">
          {withdraw.error.message}
        </p>
      )}
      <div className="layer-tools">
        <Button
          size="small"
          danger
          type="primary"
          htmlType="submit"
          disabled={!ready}
          loading={withdraw.isPending}
        >
          {t("removeNow")}
        </Button>
        <Button size="small" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
