// The screen on the wall: one park at a time, no chrome. Steps by keys or by itself; starts from a link, without a gesture.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import type { ParkList } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";
import { currentAddress, openView } from "../state/viewStore";
import { Answer } from "../ui/Answer";
import { useScope } from "../ui/useScope";
import { PresentDistrict } from "./PresentDistrict";
import { PresentHeader } from "./PresentHeader";
import { PresentPark } from "./PresentPark";
import { presentOptions } from "./presentOptions";
import { presentSteps, stepFrom } from "./presentSteps";
import { useKeys } from "./useKeys";
import { useIdle, useRotation, useWakeLock } from "./useWall";
import "../ui/meter.css";
import "../ui/ui.css";
import "./present.css";

/** Where the link does not say how long a step stays and somebody starts the rotation. */
const SECONDS = 30;
/** From this scale on not everything fits any more. */
const LARGE = 1.15;

const leave = () => openView({ present: false }, { push: false });
/** Also while there is nothing to step through. */
const LEAVING = new Map([
  ["Escape", leave],
  ["p", leave],
  ["P", leave],
]);

export default function PresentScreen() {
  const { t } = useTranslation(["present", "leader"]);
  const query = useQuery(useTRPC().park.list.queryOptions(useScope(), { placeholderData: keepPreviousData }));
  const options = presentOptions(currentAddress().foreign);
  const screen = useRef<HTMLElement>(null);
  const idle = useIdle();
  useWakeLock();
  useEffect(() => screen.current?.focus(), []);
  useKeys(LEAVING);
  return (
    <main
      className="present"
      data-idle={idle}
      ref={screen}
      tabIndex={-1}
      aria-label={t("label")}
      data-large={options.scale > LARGE}
      style={{ "--scale": options.scale, "--title": options.scale ** -0.5 } as CSSProperties}
    >
      <Answer query={query} failed={t("leader:failed")} rows={8}>
        {(list) => <Steps list={list} rotateSeconds={options.rotateSeconds} numbered={options.numbered} />}
      </Answer>
    </main>
  );
}

function Steps({
  list,
  rotateSeconds,
  numbered,
}: {
  list: ParkList;
  rotateSeconds: number | null;
  numbered: readonly string[];
}) {
  const { t } = useTranslation("present");
  const { parkId, open } = useView();
  const { overview } = useGround();
  const [running, setRunning] = useState(rotateSeconds !== null);
  const steps = presentSteps(list.rows);
  const at = Math.max(0, steps.indexOf(parkId));
  const park = list.rows.find(({ id }) => id === parkId) ?? null;
  const go = (by: 1 | -1) => open({ parkId: stepFrom(steps, parkId, by), parcelId: null }, { push: false });
  useRotation(rotateSeconds ?? SECONDS, running && steps.length > 1, parkId ?? "", () => go(1));

  const forth = () => go(1);
  const back = () => go(-1);
  useKeys(
    new Map([
      ["ArrowRight", forth],
      ["PageDown", forth],
      ["ArrowLeft", back],
      ["PageUp", back],
      [" ", () => setRunning(!running)],
    ]),
  );

  return (
    <>
      <PresentHeader list={list} park={park} demo={overview.demo} place={{ at: at + 1, of: steps.length }} />
      {park === null ? <PresentDistrict list={list} /> : <PresentPark park={park} numbered={numbered} />}
      <footer className="present-foot">
        <span>{t("step", { at: at + 1, of: steps.length })}</span>
        <button type="button" onClick={() => go(-1)} aria-label={t("previous")}>
          ←
        </button>
        <button type="button" onClick={() => go(1)} aria-label={t("next")}>
          →
        </button>
        <button type="button" onClick={() => setRunning(!running)} aria-pressed={running}>
          {t(running ? "pause" : rotateSeconds === null ? "byHand" : "resume")}
        </button>
        <button type="button" onClick={leave}>
          {t("leave")} Esc
        </button>
      </footer>
    </>
  );
}
