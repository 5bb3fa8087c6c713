// What is settled before a plan is sought: who is pinned to or kept from where, by whom, since when?
import { Button, type InputRef } from "antd";
import { useRef, useState } from "react";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { AuthorInput } from "../ui/AuthorInput";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";
import { takingBack } from "./boardModel";
import { useDecisions } from "./useDecisions";
import { useParkNames } from "./useParkNames";

/** The newest of them are shown. */
const SHOWN = 12;

export function DecisionList({ projects }: { projects: ProjectList["projects"] }) {
  const { t } = useTranslation("plan");
  const { standing, history, decide, fault, busy } = useDecisions();
  const [author] = useAuthor();
  const [nameless, setNameless] = useState(false);
  const field = useRef<InputRef>(null);
  const { nameOf } = useParkNames();
  const nameOfProject = (id: string) =>
    projects.find((one) => one.id === id)?.name ?? t("goneProject", { id });
  const spot = (one: (typeof history)[number]) => ({
    project: nameOfProject(one.project),
    where: one.place === null ? nameOf(one.park) : t("onePlaceIn", { park: nameOf(one.park) }),
    ...{ author: one.author, day: localDay(one.createdAt) },
  });
  const takeBack = (one: (typeof standing)[number]) => {
    const back = takingBack(one, author);
    if (back === null) {
      setNameless(true);
      field.current?.focus();
      return;
    }
    setNameless(false);
    decide(back, back.author);
  };
  return (
    <section className="match-block" aria-labelledby="plan-decisions">
      <header className="match-head">
        <h3 id="plan-decisions">{t("decisions")}</h3>
        <span className="ui-soft ui-small">{t("decisionsHow")}</span>
      </header>
      {fault === null ? null : (
        <p className="match-fault" role="alert">
          {fault}
        </p>
      )}
      {standing.length === 0 ? <p className="ui-facts">{t("noDecisions")}</p> : null}
      {nameless ? (
        <AuthorInput
          ref={field}
          autoFocus
          size="small"
          status={author.trim() === "" ? "warning" : ""}
          aria-label={t("authorBack")}
          placeholder={t("authorBack")}
        />
      ) : null}
      <ul className="ui-plain">
        {standing.map((one) => (
          <li key={one.seq} className="plan-decision" data-mark={one.mark}>
            <span>
              {t(`stands.${one.mark === "pinned" ? "pinned" : "forbidden"}`, spot(one))}
              <small>{t("byAt", spot(one))}</small>
            </span>
            <Button
              type="text"
              size="small"
              disabled={busy}
              aria-label={t("takeBack", spot(one))}
              icon={<Icon name="close" size={14} />}
              onClick={() => takeBack(one)}
            />
          </li>
        ))}
      </ul>
      {history.length === 0 ? null : (
        <details className="match-history">
          <summary>{t("history", { count: history.length })}</summary>
          <ol>
            {history.slice(0, SHOWN).map((one) => (
              <li key={one.seq}>{t(`did.${one.mark}`, spot(one))}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
