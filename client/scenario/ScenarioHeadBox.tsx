// What is the open scenario called, is it saved, and did somebody else save it meanwhile?
import { Button, Input } from "antd";
import { useEffect } from "react";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { AuthorInput } from "../ui/AuthorInput";
import { useAuthor } from "../ui/useAuthor";
import { UndoButtons } from "../undo/UndoButtons";
import { ConflictBox } from "./ConflictBox";
import { copyTitleOf } from "./copyTitle";
import { EarlierVersions } from "./EarlierVersions";
import { ScenarioCompare } from "./ScenarioCompare";
import { keepScenario } from "./saveScenario";
import { isChanged, setScenario, useScenario } from "./scenarioStore";

export function ScenarioHeadBox() {
  const { t } = useTranslation("scenario");
  const { open, compare } = useView();
  const page = useScenario();
  const { doc, conflict, check, busy, comparing } = page;
  const [author] = useAuthor();
  const linked = compare.length > 0;
  // a link that names others opens the comparison once
  useEffect(() => {
    if (linked) setScenario({ comparing: true });
  }, [linked]);
  if (doc === null) return null;
  const changed = isChanged(page);
  const nameless = doc.title.trim() === "" || author.trim() === "";
  return (
    <section className="scenario-head" aria-label={t("open")}>
      <div className="scenario-head-row">
        <span className="scenario-chip">{t("chip")}</span>
        <span className="scenario-space" />
        <UndoButtons />
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
      <p className="ui-soft">
        {doc.head === null ? t("unsaved") : t("version", { ...doc.head })}
        {changed && doc.head !== null ? ` · ${t("changed")}` : ""}
      </p>
      <div className="scenario-head-row">
        <AuthorInput aria-label={t("author")} placeholder={t("author")} />
        <Button
          type="primary"
          // beside an icon of its own the sign of waiting comes and goes at once; without, it may stay behind as a gap and as a name
          icon={<Icon name="check" size={16} />}
          loading={busy}
          disabled={nameless || !(changed || doc.title !== doc.head?.title)}
          onClick={() => void keepScenario(null)}
        >
          {t("save")}
        </Button>
        <Button onClick={() => setScenario({ comparing: true })}>{t("compare.button")}</Button>
      </div>
      {/* a second try of the same land: saving alone would be the next version of the first, under whatever name */}
      {doc.head === null || conflict !== null ? null : (
        <div className="scenario-head-row">
          <Button
            size="small"
            icon={<Icon name="plus" size={14} />}
            title={t("saveAsHint", { title: doc.head.title })}
            disabled={nameless || busy}
            onClick={() => void keepScenario(copyTitleOf(doc, (title) => t("copyTitle", { title })))}
          >
            {t("saveAs")}
          </Button>
          {doc.head.version > 1 && <EarlierVersions head={doc.head} />}
        </div>
      )}
      {check === null ? null : (
        <p className={check === "differs" ? "ui-ink-missed" : "ui-soft"} role="status">
          {t(`check.${check}`)}
        </p>
      )}
      {conflict === null ? null : <ConflictBox doc={doc} theirs={conflict} nameless={nameless} busy={busy} />}
      {comparing ? <ScenarioCompare onClose={() => setScenario({ comparing: false })} /> : null}
    </section>
  );
}
