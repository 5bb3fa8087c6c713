// A record is taken back, once somebody has confirmed it with their name: nothing is planned with it any more, its history stays.
import { useTranslation } from "../locale/useTranslation";
import { TakeBack } from "../ui/TakeBack";

interface Props {
  name: string;
  busy: boolean;
  fault: string | null;
  onWithdraw: (by: string) => void;
}

export function Withdraw({ name, busy, fault, onWithdraw }: Props) {
  const { t } = useTranslation("relocation");
  return (
    <>
      <TakeBack
        title={t("withdrawTitle", { name })}
        words={{ author: t("author"), withdraw: t("withdraw"), cancel: t("cancel") }}
        label={t("withdrawOf", { name })}
        busy={busy}
        onWithdraw={onWithdraw}
      />
      {fault === null ? null : (
        <span className="reloc-short" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
