// Somebody else saved first: what did they change, and what becomes of one's own changes?
import { Alert, Button } from "antd";
import type { ScenarioEvent } from "../../geo/scenario/scenarioEvent";
import type { SavedScenario } from "../../server/api/scenarioShapes";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { copyTitleOf } from "./copyTitle";
import { useEventWords } from "./eventWords";
import { logDifference } from "./logDifference";
import { momentOf } from "./momentOf";
import { keepScenario } from "./saveScenario";
import type { ScenarioDoc } from "./scenarioDoc";
import { takeTheirs } from "./scenarioStore";

const MOST_SHOWN = 8;

interface Props {
  doc: ScenarioDoc;
  theirs: SavedScenario;
  /** Whether a name is missing without which nothing is saved. */
  nameless: boolean;
  busy: boolean;
}

export function ConflictBox({ doc, theirs, nameless, busy }: Props) {
  const { t } = useTranslation("scenario");
  const words = useEventWords();
  const { added, dropped, switched, reordered, day } = logDifference(doc.savedLog, theirs.log);
  const lines = [
    ...added.map((event) => line("added", event)),
    ...dropped.map((event) => line("dropped", event)),
    ...switched.map((event) => line(event.off ? "off" : "on", event)),
    ...(reordered ? [{ key: "order", text: t("conflict.reordered") }] : []),
    ...(day ? [{ key: "day", text: t("conflict.day", { day: theirs.log.day ?? t("day.end") }) }] : []),
    ...(theirs.title === doc.head?.title
      ? []
      : [{ key: "title", text: t("conflict.title", { title: theirs.title }) }]),
  ];
  function line(what: "added" | "dropped" | "off" | "on", event: ScenarioEvent) {
    const text = t(`conflict.${what}`, { what: words(event.edit) });
    const by = what === "added" && event.by !== "" ? { by: event.by, when: momentOf(event.at) } : null;
    return { key: `${what} ${event.id}`, text: by === null ? text : t("conflict.by", { what: text, ...by }) };
  }
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t("conflict.what", {
        by: theirs.savedBy,
        when: momentOf(theirs.savedAt),
        version: theirs.version,
      })}
      description={
        <>
          <ul className="scenario-theirs">
            {lines.slice(0, MOST_SHOWN).map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
            {lines.length > MOST_SHOWN ? (
              <li>{t("conflict.more", { count: lines.length - MOST_SHOWN })}</li>
            ) : null}
            {lines.length === 0 ? <li>{t("conflict.nothing")}</li> : null}
          </ul>
          <p>{t("conflict.kept")}</p>
          <Button
            size="small"
            type="primary"
            icon={<Icon name="plus" size={14} />}
            loading={busy}
            disabled={nameless}
            onClick={() => void keepScenario(copyTitleOf(doc, (title) => t("copyTitle", { title })))}
          >
            {t("conflict.copy")}
          </Button>{" "}
          <Button size="small" disabled={busy} onClick={() => void takeTheirs()}>
            {t("conflict.take")}
          </Button>{" "}
          <Button size="small" type="link" href={`?sc=${theirs.id}`} target="_blank">
            {t("conflict.open")}
          </Button>
        </>
      }
    />
  );
}
