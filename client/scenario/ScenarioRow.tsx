// One saved scenario on the list: open it, or take it off.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import type { ScenarioHead } from "../../server/api/scenarioShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { AuthorInput } from "../ui/AuthorInput";
import { announce } from "../ui/announce";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";
import { useViewLink } from "../ui/useViewLink";

/** @param onAnswered the list is another now: this one is off it, or has a newer version */
export function ScenarioRow({ head, onAnswered }: { head: ScenarioHead; onAnswered: () => void }) {
  const { t } = useTranslation("scenario");
  const link = useViewLink();
  const [asking, setAsking] = useState(false);
  const [author] = useAuthor();
  const { id, version, title } = head;
  const remove = useMutation(
    useTRPC().scenario.remove.mutationOptions({
      onSuccess: () => announce(t("remove.done", { title })),
      // refused as well: somebody saved it since, and it is that version which is to be looked at, or taken off
      onSettled: onAnswered,
    }),
  );
  const cross = useRef<HTMLButtonElement>(null);
  const keep = () => {
    setAsking(false);
    cross.current?.focus();
  };
  const patch = { scenario: id, reach: null };
  const by = author.trim();
  return (
    <li>
      <span className="scenario-head-row">
        <a {...link(patch, { push: true })}>{title}</a>
        <span className="scenario-space" />
        <Button
          ref={cross}
          type="text"
          size="small"
          aria-label={t("remove.of", { title })}
          aria-expanded={asking}
          title={t("remove.of", { title })}
          icon={<Icon name="close" size={14} />}
          onClick={() => setAsking(!asking)}
        />
      </span>
      <span className="ui-soft">
        {t("row", { id, version, by: head.savedBy, day: localDay(head.savedAt), count: head.events })}
        {head.baseRelease === null ? "" : ` · ${t("onRelease", { id: head.baseRelease })}`}
      </span>
      {asking && (
        <form
          className="scenario-remove"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            keep();
          }}
          onSubmit={(event) => {
            event.preventDefault();
            if (by !== "") remove.mutate({ id, version, by });
          }}
        >
          <p>{t("remove.ask")}</p>
          <AuthorInput
            size="small"
            autoFocus={by === ""}
            aria-label={t("author")}
            placeholder={t("author")}
          />
          <Button size="small" danger htmlType="submit" disabled={by === ""} loading={remove.isPending}>
            {t("remove.now")}
          </Button>
          <Button size="small" onClick={keep}>
            {t("remove.keep")}
          </Button>
          {remove.error && (
            <p className="ui-ink-missed" role="alert">
              {remove.error.message}
            </p>
          )}
        </form>
      )}
    </li>
  );
}
