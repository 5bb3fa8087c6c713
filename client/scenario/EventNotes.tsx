// What is to be known of an event beside what it says: why it does not apply, where an enterprise is on the day, what it leaves behind.
import { Button } from "antd";
import { useEffect } from "react";
import type { LAND_STATUSES } from "../../geo/land/landStatus";
import { stayOn } from "../../geo/scenario/edit/relocateEnterprise";
import { plotArea } from "../../geo/scenario/plot";
import type { ScenarioStep } from "../../geo/scenario/replay";
import type { EditKind } from "../../geo/scenario/scenarioEvent";
import { useTranslation } from "../locale/useTranslation";
import { announce } from "../ui/announce";
import { authorNow } from "../ui/useAuthor";
import { writeMu, writeNumber, writeSquareMetres } from "../ui/write";
import { arrivalOf } from "./arrivalOf";
import { plotName } from "./eventWords";
import { askEdits, useScenario } from "./scenarioStore";
import { useRefusalWords } from "./useRefusalWords";

/** 投产 */
const PRODUCING: (typeof LAND_STATUSES)[number] = "in_use";

/** They make other plots, or other areas: which, is said. */
const DRAWN: ReadonlySet<EditKind> = new Set(["split", "merge", "redraw"]);

/** @param newest the last of the list: what was just done and does not apply is said, the older ones have been */
export function EventNotes({ step, newest }: { step: ScenarioStep; newest: boolean }) {
  const { t } = useTranslation("scenario");
  const { history, replay } = useScenario();
  const whyRefused = useRefusalWords();
  const { event, state, refusal, remarks } = step;
  const saidRefused = refusal === null ? null : t("refused", { why: whyRefused(refusal) });
  const tells = newest ? saidRefused : null;
  useEffect(() => {
    if (tells !== null) announce(tells);
  }, [tells]);
  const { day } = history.now;
  const stay =
    event.edit.kind === "relocate" && state === "done" && day !== null ? stayOn(event.edit, day) : null;
  const arrival = arrivalOf(step, replay);
  const made = DRAWN.has(event.edit.kind) ? [...step.after.values()].filter((plot) => plot !== null) : [];
  return (
    <>
      {made.length === 0 ? null : (
        <span className="ui-soft">
          {made
            .map((plot) =>
              t("standing.heir", { plot: plotName(plot.id), mu: writeMu(plotArea(plot).areaDm2) }),
            )
            .join(t("standing.comma"))}
        </span>
      )}
      {saidRefused === null ? null : <span className="ui-ink-missed">{saidRefused}</span>}
      {stay === null || stay === "here" ? null : stay === "nowhere" ? (
        <span className="ui-ink-undecided">{t("stage.nowhere")}</span>
      ) : (
        <span className="ui-soft">
          {t(event.edit.kind === "relocate" && stay === event.edit.to ? "stage.to" : "stage.via", {
            plot: plotName(stay.plotId),
          })}
        </span>
      )}
      {arrival === null ? null : (
        <span className="ui-ink-undecided">
          {t("remark.status", {
            plot: plotName(arrival.plotId),
            status: t(`word.status.${arrival.status}`, { ns: "legend" }),
          })}
          {event.edit.kind === "addEnterprise" && (
            <Button
              type="link"
              size="small"
              onClick={() =>
                void askEdits(
                  [{ kind: "attributes", plotId: arrival.plotId, status: PRODUCING }],
                  authorNow(),
                )
              }
            >
              {t("remark.produces")}
            </Button>
          )}
        </span>
      )}
      {remarks.map((remark) => (
        <span key={remark.plotId} className="ui-ink-undecided">
          {t("remark.gap", {
            plot: plotName(remark.plotId),
            width: writeNumber(remark.widthM, 2),
            m2: writeSquareMetres(remark.areaDm2),
          })}
        </span>
      ))}
    </>
  );
}
