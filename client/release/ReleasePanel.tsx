// Which states were published? The working data first; each can be opened as it was, or held against the working data.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ListedRelease } from "../../server/api/releaseShapes";
import { trpcClient, useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { writeNumber } from "../ui/write";
import { openState } from "./openRelease";
import { releaseDay } from "./releaseDay";
import { RELEASE_SHOWN } from "./releaseShown";
import { useReleaseState } from "./useReleaseState";
import "./release.css";

interface Props {
  onPublish: () => void;
  /** @param release the id of the state to hold against the working data */
  onCompare: (release: string) => void;
}

export function ReleasePanel({ onPublish, onCompare }: Props) {
  const { t } = useTranslation("release");
  const { data: state } = useReleaseState();
  const list = useQuery(useTRPC().release.list.queryOptions(undefined, { staleTime: 0 }));
  const frozen = RELEASE_SHOWN !== null;
  return (
    <section className="release-panel" aria-label={t("panel.label")}>
      <div className="release-row" data-shown={!frozen}>
        <div>
          <b>{t("working")}</b>
          <p className="ui-small ui-soft">
            {state?.latest == null
              ? t("panel.neverPublished")
              : t(state.changedSinceLatest ? "panel.changed" : "panel.unchanged", {
                  title: state.latest.title,
                })}
            {state?.changedAt == null
              ? null
              : ` ${t("panel.changedAt", { when: releaseDay(state.changedAt) })}`}
          </p>
        </div>
        {frozen ? (
          <Button size="small" type="primary" onClick={() => void openState(null)}>
            {t("open")}
          </Button>
        ) : (
          <span className="release-shown">{t("shown")}</span>
        )}
      </div>
      <Answer query={list} failed={t("panel.failed")}>
        {(releases) =>
          releases.map((release) => (
            <Row key={release.id} release={release} onCompare={() => onCompare(release.id)} />
          ))
        }
      </Answer>
      {frozen ? (
        <p className="ui-small ui-soft">{t("panel.publishElsewhere")}</p>
      ) : (
        <Button block onClick={onPublish}>
          {t("publish.open")}
        </Button>
      )}
    </section>
  );
}

function Row({ release, onCompare }: { release: ListedRelease; onCompare: () => void }) {
  const { t } = useTranslation("release");
  const [opening, setOpening] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const shown = release.id === RELEASE_SHOWN;
  const whole = release.file === "there";
  // the server makes it ready, some seconds the first time: meanwhile this page stays as it is
  const open = async () => {
    setOpening(true);
    setFault(null);
    try {
      await trpcClient.release.open.query({ id: release.id });
      await openState(release.id);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
      setOpening(false);
    }
  };
  return (
    <div className="release-row" data-shown={shown}>
      <div>
        <b>{release.title}</b> <span className="ui-small ui-soft">{release.id}</span>
        <p className="ui-small ui-soft">
          {t("panel.published", { when: releaseDay(release.publishedAt), author: release.author })}
          {" · "}
          {t("panel.holds", {
            parks: release.parks,
            parcels: writeNumber(release.parcels, 0),
            size: writeNumber(release.bytes / 1_000_000, 1),
          })}
        </p>
        {release.note === null ? null : <p className="ui-small">{release.note}</p>}
        {whole ? null : <p className="ui-small ui-warn">{t(`file.${release.file}`)}</p>}
        {fault === null ? null : (
          <p className="ui-small ui-warn" role="alert">
            {fault}
          </p>
        )}
        {opening ? (
          <p className="ui-small ui-soft" role="status">
            {t("opening")}
          </p>
        ) : null}
      </div>
      <span className="release-actions">
        {shown ? (
          <span className="release-shown">{t("shown")}</span>
        ) : (
          <Button size="small" loading={opening} disabled={!whole} onClick={() => void open()}>
            {t("open")}
          </Button>
        )}
        <Button size="small" type="text" disabled={!whole} onClick={onCompare}>
          {t("compare.open")}
        </Button>
      </span>
    </div>
  );
}
