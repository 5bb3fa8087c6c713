// What is the open scenario called, is it saved, and did somebody else save it meanwhile?
import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { useAuthor } from "../ui/useAuthor";
import { useScope } from "../ui/useScope";
import { momentOf } from "./momentOf";
import { ScenarioCompare } from "./ScenarioCompare";
import { saveScenario } from "./saveScenario";
import { isChanged, redo, setScenario, undo, useScenario } from "./scenarioStore";

export function ScenarioHeadBox() {
  const { t } = useTranslation("scenario");
  const { open, compare } = useView();
  const scope = useScope();
  const client = useQueryClient();
  const page = useScenario();
  const { doc, history, conflict, check, busy } = page;
  const [author, setAuthor] = useAuthor();
  const [comparing, setComparing] = useState(compare.length > 0);
  if (doc === null) return null;
  const changed = isChanged(page);
  const save = async (asCopy: boolean) => {
    const title = doc.title.trim();
    const id = await saveScenario(
      { title: asCopy ? t("copyTitle", { title }) : title, author: author.trim(), asCopy },
      scope,
    );
    if (id === null) return;
    await client.invalidateQueries({ queryKey: [["scenario", "list"]] });
    open({ scenario: id, reach: null }, { push: true });
  };
  const nameless = doc.title.trim() === "" || author.trim() === "";
  return (
    <section className="scenario-head" aria-label={t("open")}>
      <div className="scenario-head-row">
        <span className="scenario-chip">{t("chip")}</span>
        <span className="ui-soft">
          {doc.head === null ? t("unsaved") : t("version", { id: doc.head.id, version: doc.head.version })}
          {changed && doc.head !== null ? ` · ${t("changed")}` : ""}
        </span>
        <span className="scenario-space" />
        <Button
          type="text"
          size="small"
          aria-label={t("undo")}
          title={`${t("undo")} Ctrl+Z`}
          disabled={history.past.length === 0}
          icon={<Icon name="undo" size={16} />}
          onClick={() => void undo()}
        />
        <Button
          type="text"
          size="small"
          aria-label={t("redo")}
          title={`${t("redo")} Ctrl+Shift+Z`}
          disabled={history.future.length === 0}
          icon={<Icon name="redo" size={16} />}
          onClick={() => void redo()}
        />
        <Button
          type="text"
          size="small"
          aria-label={t("close")}
          title={t("close")}
          icon={<Icon name="close" size={16} />}
          onClick={() => open({ scenario: null, compare: [], reach: null }, { push: true })}
        />
      </div>
      <Input
        aria-label={t("title")}
        placeholder={t("titleHint")}
        maxLength={100}
        value={doc.title}
        onChange={(event) => setScenario({ doc: { ...doc, title: event.target.value } })}
      />
      <div className="scenario-head-row">
        <Input
          aria-label={t("author")}
          placeholder={t("author")}
          maxLength={64}
          value={author}
          onChange={(event) => setAuthor(event.target.value)}
        />
        <Button
          type="primary"
          loading={busy}
          disabled={nameless || !(changed || doc.title !== doc.head?.title)}
          onClick={() => void save(false)}
        >
          {t("save")}
        </Button>
        <Button onClick={() => setComparing(true)}>{t("compare.button")}</Button>
      </div>
      {check === null ? null : (
        <p className={check === "differs" ? "ui-ink-missed" : "ui-soft"} role="status">
          {t(`check.${check}`)}
        </p>
      )}
      {conflict === null ? null : (
        <Alert
          type="warning"
          showIcon
          title={t("conflict.what", {
            by: conflict.savedBy,
            when: momentOf(conflict.savedAt),
            version: conflict.version,
          })}
          description={
            <>
              <p>{t("conflict.kept")}</p>
              <Button size="small" type="primary" disabled={nameless} onClick={() => void save(true)}>
                {t("conflict.copy")}
              </Button>{" "}
              <Button size="small" href={`?sc=${conflict.id}`} target="_blank">
                {t("conflict.open")}
              </Button>
            </>
          }
        />
      )}
      {comparing ? <ScenarioCompare onClose={() => setComparing(false)} /> : null}
    </section>
  );
}
