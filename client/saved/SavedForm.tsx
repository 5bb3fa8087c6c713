// Under which name, and who says so? For keeping something, and for calling what is kept otherwise.
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { useAuthor } from "../ui/useAuthor";

interface Props {
  /** What the name begins as. */
  name: string;
  /** In words: `保存`, `改名`. */
  action: string;
  busy: boolean;
  onPut: (named: { name: string; author: string }) => void;
  onCancel: () => void;
}

export function SavedForm({ name: first, action, busy, onPut, onCancel }: Props) {
  const { t } = useTranslation("saved");
  const [author] = useAuthor();
  const [name, setName] = useState(first);
  const ready = name.trim() !== "" && author.trim() !== "";
  return (
    <form
      className="saved-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) onPut({ name: name.trim(), author: author.trim() });
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
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
      <AuthorInput size="small" aria-label={t("author")} placeholder={t("author")} />
      <Button size="small" type="primary" htmlType="submit" disabled={!ready} loading={busy}>
        {action}
      </Button>
      <Button size="small" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </form>
  );
}
