// What has been written, and what next? Each batch can be opened and taken back, each rejected row mended.
import { App, Button } from "antd";
import { useEffect, useState } from "react";
import type { DoneView } from "../../server/api/deliveryShapes";
import { BatchDetail } from "../batch/BatchDetail";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { forgetAtReload, leaveDelivery } from "./deliveryStore";
import { EarlierNote } from "./EarlierNote";
import { showOnMap } from "./showOnMap";
import "../batch/batch.css";

export function DoneStep({ delivery, done }: { delivery: string; done: DoneView }) {
  const { message } = App.useApp();
  const { t } = useTranslation("data");
  const [opened, open] = useState<string | null>(null);
  useEffect(forgetAtReload, []);
  if (opened !== null) return <BatchDetail id={opened} onBack={() => open(null)} backTo={t("done.back")} />;
  return (
    <section className="data-done" role="status">
      <h3>
        <Icon name="check" /> {t(done.restored === null ? "done.title" : "project.done")}
      </h3>
      {done.restored !== null && <p>{t("project.restored", done.restored)}</p>}
      <ul>
        {done.parts.map(({ key, file, kind, rows, batch, earlier }) => (
          <li key={key}>
            <b>{file}</b> {t("done.of", { kind: t(`kinds.${kind}`) })}
            {earlier !== null ? (
              <EarlierNote earlier={earlier} unchanged />
            ) : batch === null ? (
              t("done.nothing")
            ) : (
              t("done.counts", {
                new: rows.new,
                changed: rows.changed,
                same: rows.same,
                rejected: rows.rejected,
              })
            )}{" "}
            {batch !== null && (
              <Button type="link" size="small" onClick={() => open(batch)}>
                {t("done.batch")}
              </Button>
            )}
            {rows.rejected > 0 && (
              <a href={`/deliveries/${delivery}/rejected/${key}`} download>
                {t("done.rejected", { count: rows.rejected })}
              </a>
            )}
          </li>
        ))}
      </ul>
      <footer className="data-actions">
        <Button
          type="primary"
          onClick={() => void showOnMap(done).catch((error: Error) => message.error(error.message))}
        >
          {t("done.map")}
        </Button>
        <Button onClick={() => void leaveDelivery()}>{t("done.more")}</Button>
      </footer>
    </section>
  );
}
