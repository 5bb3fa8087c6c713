// A note is taken back: who wrote it and who took it back stay.
import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { TakeBack } from "../ui/TakeBack";

export function WithdrawNote({ seq }: { seq: number }) {
  const { t } = useTranslation("note");
  const trpc = useTRPC();
  const withdraw = useMutation(
    trpc.note.withdraw.mutationOptions({
      onSuccess: () => void queryClient.invalidateQueries({ queryKey: trpc.note.list.queryKey() }),
    }),
  );
  return (
    <>
      <TakeBack
        title={t("withdrawTitle")}
        words={{ author: t("author"), withdraw: t("withdraw"), cancel: t("keep") }}
        busy={withdraw.isPending}
        onWithdraw={(by) => withdraw.mutate({ seq, by })}
      />
      {withdraw.error === null ? null : <span role="alert">{withdraw.error.message}</span>}
    </>
  );
}
