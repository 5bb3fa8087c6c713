// How does a parcel go back to what it is in the base? All its events are dropped as one change; what else they touch is said before.
import { Button, Popconfirm } from "antd";
import { useMemo, useState } from "react";
import { withoutEvents } from "../../geo/scenario/logHistory";
import { type ParcelEvents, parcelEvents } from "../../geo/scenario/parcelEvents";
import { ScenarioReplay } from "../../geo/scenario/replay";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { announceFirst } from "../ui/announce";
import { plotName, useEventWords } from "./eventWords";
import { changeLog, scenarioPage, useScenario } from "./scenarioStore";

const MOST_SHOWN = 5;

/** Nothing where no event touches them. @param parcels of the base, by id */
export function RevertParcels({ parcels }: { parcels: readonly string[] }) {
  const { t } = useTranslation("scenario");
  const { steps, history, busy } = useScenario();
  const { population } = useView();
  const words = useEventWords();
  const [asked, setAsked] = useState(false);
  const key = parcels.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parcels are told apart by their ids
  const own = useMemo(() => parcelEvents(steps, parcels), [steps, key]);
  // the whole log once more: when it is asked for, not whenever the page is drawn
  const stranded = useMemo(() => (asked ? strandedBy(own, population) : 0), [asked, own, population]);
  if (own.events.length === 0) return null;
  const names = listed(parcels);
  const edits = history.now.events.filter(({ id }) => own.events.includes(id));
  const revert = async () => {
    const done = t("revert.done", { plot: names, count: own.events.length });
    if (await changeLog((log) => withoutEvents(log, own.events))) announceFirst(done);
  };
  return (
    <Popconfirm
      open={asked}
      placement="bottomLeft"
      onOpenChange={setAsked}
      title={t("revert.title", { plot: names, count: own.events.length })}
      description={
        <div className="scenario-revert">
          <ul>
            {edits.slice(0, MOST_SHOWN).map(({ id, edit }) => (
              <li key={id}>{words(edit)}</li>
            ))}
            {edits.length > MOST_SHOWN ? (
              <li>{t("revert.more", { count: edits.length - MOST_SHOWN })}</li>
            ) : null}
          </ul>
          {own.others.length === 0 ? null : <p>{t("revert.others", { plots: listed(own.others) })}</p>}
          {stranded === 0 ? null : (
            <p className="ui-ink-missed">{t("revert.strands", { count: stranded })}</p>
          )}
        </div>
      }
      okText={t("revert.do")}
      cancelText={t("drawing.cancel")}
      onConfirm={() => void revert()}
    >
      <Button size="small" disabled={busy}>
        {t(parcels.length > 1 ? "revert.buttonMany" : "revert.button")}
      </Button>
    </Popconfirm>
  );

  function listed(ids: readonly string[]): string {
    const plots = ids.slice(0, MOST_SHOWN).map(plotName).join(t("standing.comma"));
    return ids.length > MOST_SHOWN ? t("revert.manyPlots", { plots, count: ids.length }) : plots;
  }
}

/** How many of the other events would no longer apply without these. */
function strandedBy({ events }: ParcelEvents, population: ConstructorParameters<typeof ScenarioReplay>[1]) {
  const { land, history, steps } = scenarioPage();
  if (land === null) return 0;
  const refused = new Set(steps.filter(({ state }) => state === "refused").map(({ event }) => event.id));
  return new ScenarioReplay(land, population)
    .run(withoutEvents(history.now, events))
    .filter(({ state, event }) => state === "refused" && !refused.has(event.id)).length;
}
