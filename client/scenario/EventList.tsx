// What has been supposed, in order? Each event can be switched off, dropped, and moved by hand, by buttons or by Alt with arrows.
import { Button, Checkbox, Input } from "antd";
import { type ReactNode, useState } from "react";
import { withDay, withMoved, withoutEvent, withSwitched } from "../../geo/scenario/logHistory";
import type { ScenarioStep, StepState } from "../../geo/scenario/replay";
import { useTranslation } from "../locale/useTranslation";
import { fitBox } from "../state/fitBox";
import { Icon } from "../theme/Icon";
import { announceFirst } from "../ui/announce";
import { EventNotes } from "./EventNotes";
import { useEventWords } from "./eventWords";
import { momentOf } from "./momentOf";
import { changeLog, useScenario } from "./scenarioStore";
import { whereOf } from "./whereOf";

/** Near enough to see a plot, far enough to see what it stands among. */
const AMONG_OTHERS_ZOOM = 15.5;

export function EventList() {
  const { t } = useTranslation("scenario");
  const { steps, history } = useScenario();
  const [dragged, setDragged] = useState<string | null>(null);
  const dated = history.now.events.some(({ edit }) => edit.kind === "relocate");
  return (
    <section className="scenario-events" aria-label={t("events")}>
      <h3>{t("eventsCount", { count: steps.length })}</h3>
      <StepCounts steps={steps} />
      {dated ? (
        <div className="scenario-day">
          <span>{t("day.label")}</span>
          <Input
            type="date"
            size="small"
            aria-label={t("day.label")}
            value={history.now.day ?? ""}
            onChange={(event) =>
              void changeLog((log) => withDay(log, event.target.value === "" ? null : event.target.value))
            }
          />
          <span className="ui-soft">{history.now.day === null ? t("day.end") : t("day.on")}</span>
        </div>
      ) : null}
      <ol>
        {steps.map((step, at) => (
          <Row
            key={step.event.id}
            step={step}
            at={at}
            last={steps.length - 1}
            dragged={dragged}
            onDrag={setDragged}
          />
        ))}
      </ol>
    </section>
  );
}

/** What of the list is not in the figures: nobody has to look for it. */
function StepCounts({ steps }: { steps: readonly ScenarioStep[] }) {
  const { t } = useTranslation("scenario");
  const told = (["refused", "off", "later"] as const satisfies readonly StepState[])
    .map((state) => ({ state, count: steps.filter((step) => step.state === state).length }))
    .filter(({ count }) => count > 0);
  return told.length === 0 ? null : (
    <p className="scenario-counts" role="status">
      {told.map(({ state, count }) => (
        <span key={state} className={state === "refused" ? "ui-ink-missed" : "ui-soft"}>
          {t(`counts.${state}`, { count })}
        </span>
      ))}
    </p>
  );
}

interface RowProps {
  step: ScenarioStep;
  at: number;
  last: number;
  dragged: string | null;
  onDrag: (id: string | null) => void;
}

function Row({ step, at, last, dragged, onDrag }: RowProps) {
  const { t } = useTranslation("scenario");
  const words = useEventWords();
  const { land } = useScenario();
  const { event, state } = step;
  const where = land === null ? null : whereOf(step, land);
  const { id } = event;
  const to = (place: number) => {
    // the row stays under the keyboard: where it is now is to be heard, before what does not apply there
    const number = Math.max(0, Math.min(last, place)) + 1;
    announceFirst(t("movedTo", { number, count: last + 1 }));
    void changeLog((log) => withMoved(log, id, place));
  };
  const what = words(event.edit);
  return (
    <li
      className="scenario-event"
      data-state={state}
      data-over={dragged !== null && dragged !== id}
      draggable
      onDragStart={() => onDrag(id)}
      onDragEnd={() => onDrag(null)}
      onDragOver={(over) => over.preventDefault()}
      onDrop={(drop) => {
        drop.preventDefault();
        if (dragged !== null) void changeLog((log) => withMoved(log, dragged, at));
        onDrag(null);
      }}
      onKeyDown={(key) => {
        if (!key.altKey || (key.key !== "ArrowUp" && key.key !== "ArrowDown")) return;
        key.preventDefault();
        to(key.key === "ArrowUp" ? at - 1 : at + 1);
      }}
    >
      <Checkbox
        checked={!event.off}
        aria-label={t("isOn", { what })}
        title={t(event.off ? "switchOn" : "switchOff", { what })}
        onChange={() => void changeLog((log) => withSwitched(log, id))}
      />
      <div className="scenario-event-words">
        <span>
          {where === null ? (
            what
          ) : (
            <button
              type="button"
              className="scenario-event-where"
              title={t("whereIs")}
              onClick={() => fitBox(where, AMONG_OTHERS_ZOOM)}
            >
              {what}
            </button>
          )}
        </span>
        <EventNotes step={step} newest={at === last} />
        <span className="scenario-event-foot">
          <span className="ui-soft">
            {momentOf(event.at)}
            {event.by === "" ? "" : ` · ${event.by}`}
            {state === "later" ? ` · ${t("step.later")}` : state === "off" ? ` · ${t("step.off")}` : ""}
          </span>
          <span className="scenario-event-tools">
            <Tool
              label={t("earlier", { what })}
              title={`${t("earlier", { what: "" }).trim()} Alt+↑`}
              off={at === 0}
              icon={<Icon name="up" size={14} />}
              onClick={() => to(at - 1)}
            />
            <Tool
              label={t("later", { what })}
              title={`${t("later", { what: "" }).trim()} Alt+↓`}
              off={at === last}
              icon={<Icon name="down" size={14} />}
              onClick={() => to(at + 1)}
            />
            <Tool
              label={t("drop", { what })}
              title={t("drop", { what: "" }).trim()}
              off={false}
              icon={<Icon name="close" size={14} />}
              onClick={() => void changeLog((log) => withoutEvent(log, id))}
            />
          </span>
        </span>
      </div>
    </li>
  );
}

interface ToolProps {
  label: string;
  title: string;
  off: boolean;
  icon: ReactNode;
  onClick: () => void;
}

const Tool = ({ label, title, off, icon, onClick }: ToolProps) => (
  <Button
    type="text"
    size="small"
    disabled={off}
    aria-label={label}
    title={title}
    icon={icon}
    onClick={onClick}
  />
);
