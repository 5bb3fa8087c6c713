// What has been written, and what next?
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { DoneView } from "../../server/api/deliveryShapes";
import { runCommand } from "../state/commands";
import { Icon } from "../theme/Icon";
import { leaveDelivery } from "./deliveryStore";

export function DoneStep({ done }: { done: DoneView }) {
  const { t } = useTranslation("data");
  return (
    <section className="data-done" role="status">
      <h3>
        <Icon name="check" /> {t(done.restored === null ? "done.title" : "project.done")}
      </h3>
      {done.restored !== null && <p>{t("project.restored", done.restored)}</p>}
      <ul>
        {done.parts.map(({ key, file, kind, rows, batch }) => (
          <li key={key}>
            <b>{file}</b> {t("done.of", { kind: t(`kinds.${kind}`) })}
            {batch === null
              ? t("done.nothing")
              : t("done.counts", {
                  new: rows.new,
                  changed: rows.changed,
                  same: rows.same,
                  rejected: rows.rejected,
                })}
          </li>
        ))}
      </ul>
      <footer className="data-actions">
        <Button type="primary" onClick={() => runCommand("fit")}>
          {t("done.map")}
        </Button>
        <Button onClick={() => void leaveDelivery()}>{t("done.more")}</Button>
      </footer>
    </section>
  );
}
