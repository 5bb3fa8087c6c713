// Which versions of this scenario were saved before? Each can be put in the place of what is here; that can be undone, and saved as the next.
import { useQuery } from "@tanstack/react-query";
import { Button, Popover } from "antd";
import { useId, useRef, useState } from "react";
import type { ScenarioHead } from "../../server/api/scenarioShapes";
import { trpcClient, useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { announce } from "../ui/announce";
import { localMoment } from "../ui/localMoment";
import { changeLog, scenarioPage, setScenario } from "./scenarioStore";

/** @param head the version that is open */
export function EarlierVersions({ head }: { head: ScenarioHead }) {
  const { t } = useTranslation("scenario");
  const [shown, show] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const taken = () => {
    show(false);
    button.current?.focus();
  };
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={t("earlierVersions.title")}
      open={shown}
      onOpenChange={show}
      content={shown ? <Versions head={head} onTaken={taken} /> : null}
    >
      <Button ref={button} size="small" aria-expanded={shown}>
        {t("earlierVersions.button")}
      </Button>
    </Popover>
  );
}

function Versions({ head: { id, version }, onTaken }: { head: ScenarioHead; onTaken: () => void }) {
  const { t } = useTranslation(["scenario", "ui"]);
  const rowId = useId();
  const { data, error, refetch } = useQuery(
    useTRPC().scenario.versions.queryOptions({ id }, { staleTime: 0 }),
  );
  const take = async (one: number) => {
    try {
      const { log } = await trpcClient.scenario.open.query({ id, version: one });
      if (scenarioPage().doc?.id !== id) return;
      if (!(await changeLog(() => log))) return;
      announce(t("earlierVersions.taken", { version: one }));
      onTaken();
    } catch (fault) {
      setScenario({ fault: (fault as Error).message });
    }
  };
  if (error !== null)
    return (
      <p className="ui-ink-missed" role="alert">
        {error.message}{" "}
        <Button size="small" onClick={() => void refetch()}>
          {t("ui:retry")}
        </Button>
      </p>
    );
  return (
    <>
      <ul className="scenario-versions" aria-busy={data === undefined}>
        {(data ?? []).map((one) => (
          <li key={one.version}>
            <span id={`${rowId}-${one.version}`}>
              {t("earlierVersions.row", {
                version: one.version,
                by: one.savedBy,
                moment: localMoment(one.savedAt),
                count: one.events,
              })}
            </span>
            {one.version === version ? (
              <span className="ui-soft">{t("earlierVersions.open")}</span>
            ) : (
              <Button
                size="small"
                aria-describedby={`${rowId}-${one.version}`}
                onClick={() => void take(one.version)}
              >
                {t("earlierVersions.take")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="ui-soft">{t("earlierVersions.note")}</p>
    </>
  );
}
