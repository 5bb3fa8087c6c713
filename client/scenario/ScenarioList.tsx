// Which scenarios are saved, by whom and when?
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ScenarioHead } from "../../server/api/scenarioShapes";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { localDay } from "../ui/localDay";
import { EmptyNotice, ErrorNotice } from "../ui/Notice";

export function ScenarioList() {
  const { t } = useTranslation("scenario");
  const { open } = useView();
  const { data, error, refetch } = useQuery(
    useTRPC().scenario.list.queryOptions(undefined, { staleTime: 0 }),
  );
  return (
    <section className="scenario-list" aria-label={t("saved")}>
      <p className="ui-soft">{t("about")}</p>
      <Button
        type="primary"
        icon={<Icon name="plus" size={16} />}
        onClick={() => open({ scenario: "new", reach: null }, { push: true })}
      >
        {t("begin")}
      </Button>
      {error === null ? null : (
        <ErrorNotice what={t("listFailed")} detail={error.message} retry={() => void refetch()} />
      )}
      {data === undefined ? null : data.length === 0 ? (
        <EmptyNotice>{t("none")}</EmptyNotice>
      ) : (
        <ul>
          {data.map((head) => (
            <Row key={head.id} head={head} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ head }: { head: ScenarioHead }) {
  const { t } = useTranslation("scenario");
  const { open, href } = useView();
  const patch = { scenario: head.id, reach: null };
  return (
    <li>
      <a
        href={href(patch)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          open(patch, { push: true });
        }}
      >
        {head.title}
      </a>
      <span className="ui-soft">
        {t("row", {
          id: head.id,
          version: head.version,
          by: head.savedBy,
          day: localDay(head.savedAt),
          events: head.events,
        })}
        {head.baseRelease === null ? "" : ` · ${t("onRelease", { id: head.baseRelease })}`}
      </span>
    </li>
  );
}
