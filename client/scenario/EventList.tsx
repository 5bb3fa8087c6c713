// What has been supposed, in order? Each event can be switched off, dropped, and moved by hand, by buttons or by Alt with arrows.
import { Button, Checkbox, Input } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { withDay, withMoved, withoutEvent, withSwitched } from "../../geo/scenario/logHistory";
import type { ScenarioStep } from "../../geo/scenario/replay";
import { Icon } from "../theme/Icon";
import { announce } from "../ui/announce";
import { writeNumber, writeSquareMetres } from "../ui/write";
import { plotName, useEventWords } from "./eventWords";
import { momentOf } from "./momentOf";
import { changeLog, useScenario } from "./scenarioStore";
import { useRefusalWords } from "./useRefusalWords";

export function EventList() {
  const { t } = useTranslation("scenario");
  const { steps, history } = useScenario();
  const [dragged, setDragged] = useState<string | null>(null);
  const dated = history.now.events.some(({ edit }) => edit.kind === "relocate");
  return (
    <section className="scenario-events" aria-label={t("events")}>
      <h3>{t("eventsCount", { count: steps.length })}</h3>
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

interface RowProps {
  step: ScenarioStep;
  at: number;
  last: number;
  dragged: string | null;
  onDrag: (id: string | null) => void;
}

function Row({ step: { event, state, refusal, remarks }, at, last, dragged, onDrag }: RowProps) {
  const { t } = useTranslation("scenario");
  const words = useEventWords();
  const { id } = event;
  const to = (place: number) => void changeLog((log) => withMoved(log, id, place));
  const whyRefused = useRefusalWords();
  const saidRefused = refusal === null ? null : t("refused", { why: whyRefused(refusal) });
  // what was just done and does not apply is said; the older ones have been
  const tells = at === last ? saidRefused : null;
  useEffect(() => {
    if (tells !== null) announce(tells);
  }, [tells]);
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
        <span>{what}</span>
        <span className="ui-soft">
          {momentOf(event.at)}
          {event.by === "" ? "" : ` · ${event.by}`}
          {state === "later" ? ` · ${t("step.later")}` : state === "off" ? ` · ${t("step.off")}` : ""}
        </span>
        {saidRefused === null ? null : <span className="ui-ink-missed">{saidRefused}</span>}
        {remarks.map((remark) => (
          <span key={remark.plotId} className="ui-ink-undecided">
            {t("remark.gap", {
              plot: plotName(remark.plotId),
              width: writeNumber(remark.widthM, 2),
              m2: writeSquareMetres(remark.areaDm2),
            })}
          </span>
        ))}
      </div>
      <span className="scenario-event-tools">
        <Button
          type="text"
          size="small"
          disabled={at === 0}
          aria-label={t("earlier", { what })}
          title={`${t("earlier", { what: "" })} Alt+↑`}
          icon={<Icon name="up" size={14} />}
          onClick={() => to(at - 1)}
        />
        <Button
          type="text"
          size="small"
          disabled={at === last}
          aria-label={t("later", { what })}
          title={`${t("later", { what: "" })} Alt+↓`}
          icon={<Icon name="down" size={14} />}
          onClick={() => to(at + 1)}
        />
        <Button
          type="text"
          size="small"
          aria-label={t("drop", { what })}
          title={t("drop", { what: "" })}
          icon={<Icon name="close" size={14} />}
          onClick={() => void changeLog((log) => withoutEvent(log, id))}
        />
      </span>
    </li>
  );
}
