// A note is written: some words, a file, or both, under the writer's name.
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Upload } from "antd";
import { useState } from "react";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { useAuthor } from "../ui/useAuthor";
import { sendNote } from "./sendNote";

const LONGEST_TEXT = 4000;

export function NoteForm({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation("note");
  const trpc = useTRPC();
  const [author] = useAuthor();
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: () => sendNote({ parcel: parcelId, author: author.trim(), text: text.trim(), file }),
    onSuccess: () => {
      setText("");
      setFile(null);
      void queryClient.invalidateQueries({ queryKey: trpc.note.list.queryKey() });
    },
  });
  const empty = text.trim() === "" && file === null;
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && author.trim() !== "") send.mutate();
      }}
    >
      <Input.TextArea
        aria-label={t("text")}
        placeholder={t("text")}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="note-row">
        <Upload
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => {
            setFile(chosen);
            return false;
          }}
        >
          <Button size="small" className="note-file">
            {file === null ? t("attach") : file.name}
          </Button>
        </Upload>
        {file === null ? null : (
          <Button size="small" type="text" onClick={() => setFile(null)}>
            {t("detach")}
          </Button>
        )}
        <AuthorInput size="small" aria-label={t("author")} placeholder={t("author")} />
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          loading={send.isPending}
          disabled={empty || author.trim() === ""}
        >
          {t("save")}
        </Button>
      </div>
      {send.error === null ? null : (
        <p className="data-fault" role="alert">
          {send.error.message}
        </p>
      )}
    </form>
  );
}
