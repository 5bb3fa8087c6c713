// Under which name, and who says so? For keeping something, and for calling what is kept otherwise.
import { Button, Input } from "antd";
import { useState } from "react";
import type { SavedItemView } from "../../server/api/savedShapes";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";

interface Props {
  /** What the name begins as. */
  name: string;
  /** In words: `保存`, `改名`. */
  action: string;
  busy: boolean;
  /** Those of which one may have the name already: it can be replaced, or both be kept. */
  others?: readonly SavedItemView[];
  onPut: (named: { name: string; author: string }, replaces: string | null) => void;
  onCancel: () => void;
}

export function SavedForm({ name: first, action, busy, others = [], onPut, onCancel }: Props) {
  const { t } = useTranslation("saved");
  const [author] = useAuthor();
  const [name, setName] = useState(first);
  const ready = name.trim() !== "" && author.trim() !== "";
  const same = others.find((one) => one.name === name.trim());
  const put = (replaces: string | null) => {
    if (ready && !busy) onPut({ name: name.trim(), author: author.trim() }, replaces);
  };
  return (
    <form
      className="saved-form"
      onSubmit={(event) => {
        event.preventDefault();
        // what somebody else may have kept is replaced by its own button, not by Enter
        if (same === undefined) put(null);
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
      {same !== undefined && (
        <p className="saved-same" role="status">
          {t("sameName", { author: same.author, day: localDay(same.createdAt) })}
        </p>
      )}
      {same === undefined ? (
        <Button size="small" type="primary" htmlType="submit" disabled={!ready} loading={busy}>
          {action}
        </Button>
      ) : (
        <>
          <Button size="small" disabled={!ready} loading={busy} onClick={() => put(same.id)}>
            {t("replace")}
          </Button>
          <Button size="small" disabled={!ready || busy} onClick={() => put(null)}>
            {t("keepBoth")}
          </Button>
        </>
      )}
      <Button size="small" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </form>
  );
}
