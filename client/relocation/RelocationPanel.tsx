// 腾挪: who has to leave, through which park, to where and when; how full the parks are, and what the freed land makes possible.
import { useEffect } from "react";
import { passes } from "../../geo/indicator/progress";
import { ratioOf } from "../../geo/number/ratio";
import type { DisplacedView, RelocationBoard } from "../../server/api/relocationShapes";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { DisplacedCard, QuarterHeads } from "./DisplacedCard";
import { FreedList } from "./FreedList";
import { quartersShown } from "./gantt";
import { ParkOccupancy } from "./ParkOccupancy";
import { PlanBox } from "./PlanBox";
import { RecordBox } from "./RecordBox";
import { showRelocation } from "./relocationStore";
import { today, useRelocationBoard, useRelocationPlan } from "./useRelocation";
import "./relocation.css";

/** Two years are shown at least, three at most. */
const [LEAST, MOST] = [8, 12];

export function RelocationPanel() {
  const { t } = useTranslation("relocation");
  const query = useRelocationBoard();
  const { data: plan } = useRelocationPlan();
  useEffect(() => {
    showRelocation({ open: true });
    return () => showRelocation({ open: false, lit: null });
  }, []);
  return (
    <Answer query={query} failed={t("failed")} rows={12}>
      {(board) => {
        const arrivals = plan?.ways.map(({ arrivesOn }) => arrivesOn) ?? [];
        const quarters = quartersShown(today(), arrivals, LEAST, MOST);
        return (
          <div className="reloc">
            <Summary board={board} />
            <PlanBox board={board} />
            {plan === undefined ? null : <FreedList plan={plan} />}
            <ParkOccupancy
              board={board}
              planned={
                plan === undefined ? null : new Map(plan.parks.map(({ id, quarters: own }) => [id, own]))
              }
            />
            <section className="reloc-block" aria-labelledby="reloc-displaced">
              <h3 id="reloc-displaced">{t("displaced")}</h3>
              {board.displaced.length === 0 ? (
                <EmptyNotice>{t("none")}</EmptyNotice>
              ) : (
                <>
                  <Key />
                  <QuarterHeads quarters={quarters} />
                  <ul className="ui-plain">
                    {board.displaced.map((one) => (
                      <DisplacedCard
                        key={one.id}
                        one={one}
                        board={board}
                        plan={plan ?? null}
                        quarters={quarters}
                      />
                    ))}
                  </ul>
                </>
              )}
            </section>
            {RELEASE_SHOWN === null ? <RecordBox board={board} /> : null}
          </div>
        );
      }}
    </Answer>
  );
}

function Summary({ board: { parks, required, displaced } }: { board: RelocationBoard }) {
  const { t } = useTranslation("relocation");
  const { lang } = useView();
  const at = (...places: DisplacedView["at"][]) => displaced.filter((one) => places.includes(one.at)).length;
  const unclear = at("left", "lost");
  const enough =
    required !== null && passes(ratioOf(parks.length), required.operator, ratioOf(required.target));
  return (
    <section className="reloc-block">
      <p>
        {t("parkCount", { count: parks.length })}{" "}
        {required === null ? null : (
          <span className="reloc-required" data-met={enough || undefined}>
            {enough ? "✓ " : "▲ "}
            {t("required", {
              name: inLanguage(lang, required),
              target: `${required.operator.replace(">=", "≥").replace("<=", "≤")} ${required.target}`,
              clause: required.clause,
            })}
          </span>
        )}
      </p>
      <p className="ui-facts">
        {t("counts", {
          all: displaced.length,
          waiting: at("land"),
          inTransit: at("park"),
          arrived: at("there"),
        })}
        {unclear === 0 ? null : ` ${t("unclear", { count: unclear })}`}
      </p>
    </section>
  );
}

function Key() {
  const { t } = useTranslation("relocation");
  return (
    <p className="reloc-key ui-facts">
      {(["here", "transit", "there"] as const).map((phase) => (
        <span key={phase}>
          <i data-phase={phase} /> {t(`phase_${phase}`)}
        </span>
      ))}
    </p>
  );
}
