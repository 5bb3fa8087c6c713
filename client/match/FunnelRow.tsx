// One requirement: whether it is asked, what is left after it, whom it excludes and why, and how many come back without it.
import { Button, Checkbox } from "antd";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import type { MatchPage, MatchRuleView } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { Icon } from "../theme/Icon";
import { inLanguage } from "../ui/inLanguage";
import { writeNumber } from "../ui/write";
import { ExcludedList } from "./ExcludedList";
import { askedWords } from "./faultWords";
import { useNameOfPark } from "./siteLabel";
import { ThresholdField } from "./ThresholdField";
import { useMatchLook } from "./useMatch";

interface Props {
  rule: MatchRuleView;
  /** Null where it is left out. */
  step: MatchPage["steps"][number] | null;
  from: number;
  place: number;
  last: number;
  project: string;
  onMove: (rule: string, place: number) => void;
  /** Another one was dropped here. */
  onDrop: (rule: string) => void;
}

const DRAGGED = "application/x-mutu-rule";

export function FunnelRow({ rule, step, from, place, last, project, onMove, onDrop }: Props) {
  const { t } = useTranslation("match");
  const lang = useViewPart((view) => view.lang);
  const [look, choose] = useMatchLook();
  const [open, setOpen] = useState(false);
  const id = rule.rule;
  const name = inLanguage(lang, rule);
  const parkName = useNameOfPark();
  const asked = askedWords(rule.asked, t, parkName);
  const toggle = (on: boolean) =>
    choose(({ off }) => {
      const others = off.filter((one) => one !== id);
      return { off: on ? others : [...others, id] };
    });
  const key = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onMove(id, place + by);
  };
  const drop = (event: DragEvent) => {
    const dragged = event.dataTransfer.getData(DRAGGED);
    if (dragged === "") return;
    event.preventDefault();
    onDrop(dragged);
  };
  return (
    <li
      data-rule={id}
      data-off={rule.on ? undefined : true}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
      }}
      onDrop={drop}
    >
      <div className="match-rule">
        <button
          type="button"
          className="match-handle"
          draggable
          aria-label={t("handle", { name, place: place + 1, of: last + 1 })}
          title={t("handleHint")}
          onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
          onKeyDown={key}
        >
          ⠿
        </button>
        <Checkbox checked={!look.off.includes(id)} onChange={(event) => toggle(event.target.checked)}>
          {name}
          {rule.soft ? <span className="match-soft">{t("soft")}</span> : null}
          {asked === "" ? null : <span className="match-asked">{asked}</span>}
        </Checkbox>
        <b className="match-count">{step === null ? "" : writeNumber(step.left, 0)}</b>
      </div>
      {step === null ? (
        <p className="match-said">{t("leftOut")}</p>
      ) : (
        <>
          <span className="match-track" aria-hidden="true">
            {/* by the square root: the last few are what is looked for */}
            <i style={{ width: `${from === 0 ? 0 : Math.sqrt(step.left / from) * 100}%` }} />
          </span>
          <button type="button" className="match-said" aria-expanded={open} onClick={() => setOpen(!open)}>
            {rule.soft ? t("softExcludes") : t("excludes", { count: step.excluded })}
            {step.freed > 0 ? <span className="match-freed">{t("freed", { count: step.freed })}</span> : null}
            <Icon name={open ? "up" : "down"} size={12} />
          </button>
        </>
      )}
      {open && step !== null ? (
        <div className="match-detail">
          <div className="match-adjust">
            {rule.threshold === null ? null : <ThresholdField rule={rule} threshold={rule.threshold} />}
            <Button
              size="small"
              disabled={place === 0}
              aria-label={t("upOf", { name })}
              onClick={() => onMove(id, place - 1)}
            >
              {t("up")}
            </Button>
            <Button
              size="small"
              disabled={place === last}
              aria-label={t("downOf", { name })}
              onClick={() => onMove(id, place + 1)}
            >
              {t("down")}
            </Button>
          </div>
          {step.excluded > 0 ? <ExcludedList project={project} rule={id} /> : null}
        </div>
      ) : null}
    </li>
  );
}
