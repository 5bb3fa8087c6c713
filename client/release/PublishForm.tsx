// Under which title does the present state become a release, by whom, and what is to be known of it?
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Input, Modal } from "antd";
import { useState } from "react";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { periodLabel } from "../app/periodLabel";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useAuthor } from "../ui/useAuthor";
import { RELEASE_STATE_KEY } from "./useReleaseState";
import "../correction/correction.css";
import "./release.css";

export function PublishForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["release", "app"]);
  const { overview } = useGround();
  const newest = overview.defaultPeriod;
  const [title, setTitle] = useState(() =>
    newest === null
      ? ""
      : periodLabel(newest, (key, values) => t(`app:${key}` as "app:period.year", values ?? {})),
  );
  const [note, setNote] = useState("");
  const [by, setBy] = useAuthor();
  const trpc = useTRPC();
  const publish = useMutation(
    trpc.release.publish.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: RELEASE_STATE_KEY });
        await queryClient.invalidateQueries(trpc.release.list.queryFilter());
      },
    }),
  );
  const ready = title.trim() !== "" && by.trim() !== "" && !publish.isPending;
  if (publish.data !== undefined) {
    return (
      <Modal open title={t("publish.title")} onCancel={onClose} onOk={onClose} footer={null} width={480}>
        <Alert
          type="success"
          showIcon
          title={t("publish.done", { title: publish.data.title, id: publish.data.id })}
          description={t("publish.doneNote")}
        />
        <div className="release-actions">
          <Button type="primary" onClick={onClose}>
            {t("publish.close")}
          </Button>
        </div>
      </Modal>
    );
  }
  return (
    <Modal open title={t("publish.title")} onCancel={onClose} footer={null} width={480}>
      <form
        className="correction-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) publish.mutate({ title, note: note.trim() === "" ? null : note, by });
        }}
      >
        <p className="ui-facts">{t("publish.note")}</p>
        <label htmlFor="release-title">{t("publish.name")}</label>
        <Input id="release-title" maxLength={100} value={title} onChange={(e) => setTitle(e.target.value)} />
        <label htmlFor="release-note">{t("publish.remark")}</label>
        <Input.TextArea
          id="release-note"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(e) => setNote(e.target.value)}
        />
        <label htmlFor="release-by">{t("publish.by")}</label>
        <Input id="release-by" maxLength={64} value={by} onChange={(e) => setBy(e.target.value)} />
        {publish.error ? <Alert type="error" showIcon title={publish.error.message} /> : null}
        <div className="release-actions">
          <Button onClick={onClose}>{t("publish.cancel")}</Button>
          <Button type="primary" htmlType="submit" disabled={!ready} loading={publish.isPending}>
            {t("publish.do")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
