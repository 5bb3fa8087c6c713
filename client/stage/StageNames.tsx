// The office's own names for the states, and after how many days in one a project counts as stalled.
import { useMutation } from "@tanstack/react-query";
import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import type { StageBoard } from "../../server/api/stageShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { FormFoot } from "../ui/FormFoot";
import { useAuthor } from "../ui/useAuthor";

export function StageNames({ board }: { board: StageBoard }) {
  const { t } = useTranslation("stage");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("names")}
      </Button>
      {open ? <NamesForm board={board} onDone={() => setOpen(false)} /> : null}
    </>
  );
}

function NamesForm({ board, onDone }: { board: StageBoard; onDone: () => void }) {
  const { t } = useTranslation("stage");
  const [author] = useAuthor();
  const [stages, setStages] = useState(board.stages);
  const trpc = useTRPC();
  const save = useMutation(
    trpc.stage.name.mutationOptions({
      onSuccess: async () => {
        onDone();
        await queryClient.invalidateQueries({ queryKey: trpc.stage.pathKey() });
      },
    }),
  );
  const put = (id: string, change: Partial<StageBoard["stages"][number]>) =>
    setStages(stages.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const ready =
    author.trim() !== "" && stages.every(({ name, nameEn }) => name.trim() !== "" && nameEn.trim() !== "");
  return (
    <form
      className="stages-names"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save.mutate({ stages, author: author.trim() });
      }}
    >
      {stages.map(({ id, name, nameEn, limitDays }, at) => (
        <fieldset key={id} aria-label={t("nameOf", { number: at + 1 })}>
          <Input
            size="small"
            maxLength={40}
            aria-label={t("nameZh")}
            value={name}
            onChange={(event) => put(id, { name: event.target.value })}
          />
          <Input
            size="small"
            maxLength={60}
            aria-label={t("nameEn")}
            value={nameEn}
            onChange={(event) => put(id, { nameEn: event.target.value })}
          />
          <InputNumber<number>
            size="small"
            min={1}
            max={3650}
            precision={0}
            aria-label={t("limit")}
            suffix={t("dayUnit")}
            value={limitDays}
            onChange={(next) => put(id, { limitDays: next })}
          />
        </fieldset>
      ))}
      <AuthorInput size="small" aria-label={t("author")} placeholder={t("author")} />
      <FormFoot
        fault={save.error?.message ?? null}
        save={t("saveNames")}
        ready={ready}
        busy={save.isPending}
        onCancel={onDone}
      />
    </form>
  );
}
