// Who changes a set of targets, and why? Nothing is saved without both.
import { Button, Input } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { useAuthor } from "../ui/useAuthor";

interface Props {
  /** What the button says it will do. */
  label: string;
  busy: boolean;
  /** Why it could not be done; null where nothing went wrong. */
  fault: string | null;
  /** Kept where the form comes and goes. */
  reason: string;
  onReason: (reason: string) => void;
  onSign: (signed: { author: string; reason: string }) => void;
}

export function SignForm({ label, busy, fault, reason, onReason, onSign }: Props) {
  const { t } = useTranslation("target");
  const [author] = useAuthor();
  return (
    <form
      className="target-sign"
      onSubmit={(event) => {
        event.preventDefault();
        onSign({ author, reason });
      }}
    >
      <AuthorInput aria-label={t("author")} placeholder={t("author")} />
      <Input
        aria-label={t("reason")}
        placeholder={t("reason")}
        maxLength={1000}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        loading={busy}
        disabled={author.trim() === "" || reason.trim() === ""}
      >
        {label}
      </Button>
      {fault === null ? null : (
        <p className="target-fault" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
