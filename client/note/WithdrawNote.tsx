// A note is taken back: who wrote it and who took it back stay.
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useAuthor } from "../ui/useAuthor";

export function WithdrawNote({ seq }: { seq: number }) {
  const { t } = useTranslation("note");
  const trpc = useTRPC();
  const [by, setBy] = useAuthor();
  const withdraw = useMutation(
    trpc.note.withdraw.mutationOptions({
      onSuccess: () => void queryClient.invalidateQueries({ queryKey: trpc.note.list.queryKey() }),
    }),
  );
  return (
    <>
      <Popconfirm
        title={t("withdrawTitle")}
        description={
          <Input
            aria-label={t("author")}
            placeholder={t("author")}
            value={by}
            maxLength={64}
            onChange={({ target }) => setBy(target.value)}
          />
        }
        okText={t("withdraw")}
        cancelText={t("keep")}
        okButtonProps={{ disabled: by.trim() === "" }}
        onConfirm={() => withdraw.mutate({ seq, by: by.trim() })}
      >
        <Button size="small" type="link">
          {t("withdraw")}
        </Button>
      </Popconfirm>
      {withdraw.error === null ? null : <span role="alert">{withdraw.error.message}</span>}
    </>
  );
}
