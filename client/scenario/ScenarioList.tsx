// Which scenarios are saved, by whom and when?
import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { EmptyNotice, ErrorNotice } from "../ui/Notice";
import { useFoundFocus } from "../ui/useFoundFocus";
import { useScope } from "../ui/useScope";
import { ScenarioRow } from "./ScenarioRow";
import { resumeScenario } from "./scenarioStore";
import { dropUnsaved, type Unsaved, useUnsaved } from "./unsaved";

export function ScenarioList() {
  const { t } = useTranslation("scenario");
  const { open } = useView();
  const { data, error, refetch } = useQuery(
    useTRPC().scenario.list.queryOptions(undefined, { staleTime: 0 }),
  );
  const unsaved = useUnsaved();
  const list = useFoundFocus<HTMLElement>((data ?? []).map(({ id }) => id).join(" "));
  return (
    <section className="scenario-list" ref={list} tabIndex={-1} aria-label={t("saved")}>
      <p className="ui-soft">{t("about")}</p>
      <Button
        type="primary"
        icon={<Icon name="plus" size={16} />}
        onClick={() => open({ scenario: "new", reach: null }, { push: true })}
      >
        {t("begin")}
      </Button>
      {unsaved.length === 0 ? null : (
        <section aria-label={t("left.title")}>
          <h3 className="ui-soft">{t("left.title")}</h3>
          <ul>
            {unsaved.map((left) => (
              <LeftRow key={`${left.doc.id} ${left.log.events[0]?.id}`} left={left} />
            ))}
          </ul>
        </section>
      )}
      {error === null ? null : (
        <ErrorNotice what={t("listFailed")} detail={error.message} retry={() => void refetch()} />
      )}
      {data === undefined ? null : data.length === 0 ? (
        <EmptyNotice>{t("none")}</EmptyNotice>
      ) : (
        <ul>
          {data.map((head) => (
            <ScenarioRow key={head.id} head={head} onAnswered={() => void refetch()} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LeftRow({ left }: { left: Unsaved }) {
  const { t } = useTranslation("scenario");
  const { open } = useView();
  const scope = useScope();
  const { doc, log } = left;
  const resume = () => {
    void resumeScenario(left, scope);
    open({ scenario: doc.id ?? "new", reach: null }, { push: true });
  };
  return (
    <li>
      <strong>{doc.title.trim() === "" ? t("left.nameless") : doc.title}</strong>
      <span className="ui-soft">
        {doc.head === null
          ? t("left.never", { count: log.events.length })
          : t("left.since", {
              count: log.events.length,
              id: doc.head.id,
              version: doc.head.version,
            })}
      </span>
      <span className="scenario-head-row">
        <Button size="small" onClick={resume}>
          {t("left.resume")}
        </Button>
        <Popconfirm
          title={t("left.sure")}
          okText={t("left.drop")}
          cancelText={t("left.keep")}
          onConfirm={() => dropUnsaved(left)}
        >
          <Button size="small" type="text">
            {t("left.drop")}
          </Button>
        </Popconfirm>
      </span>
    </li>
  );
}
