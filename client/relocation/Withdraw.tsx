// A record is taken back, once somebody has confirmed it with their name: nothing is planned with it any more, its history stays.
import { Button, Input, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { useAuthor } from "../ui/useAuthor";

interface Props {
  name: string;
  busy: boolean;
  fault: string | null;
  onWithdraw: (by: string) => void;
}

export function Withdraw({ name, busy, fault, onWithdraw }: Props) {
  const { t } = useTranslation("relocation");
  const [by, setBy] = useAuthor();
  return (
    <>
      <Popconfirm
        title={t("withdrawTitle", { name })}
        description={
          <Input
            size="small"
            aria-label={t("author")}
            placeholder={t("author")}
            value={by}
            maxLength={64}
            onChange={({ target }) => setBy(target.value)}
          />
        }
        okText={t("withdraw")}
        cancelText={t("cancel")}
        okButtonProps={{ disabled: by.trim() === "" }}
        onConfirm={() => onWithdraw(by.trim())}
      >
        <Button size="small" type="link" loading={busy} aria-label={t("withdrawOf", { name })}>
          {t("withdraw")}
        </Button>
      </Popconfirm>
      {fault === null ? null : (
        <span className="reloc-short" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
