// How does what is open stand, now and under the scenario? Over the panel of the record, so that nobody takes one for the other.
import { useMemo } from "react";
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { DISTRICT } from "../../geo/scenario/plotTallies";
import type { Tally } from "../../geo/tally/tally";
import type { Judgement } from "../../geo/target/judgement";
import type { TargetView } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING, powerOfTen, writeMu, writeNumber } from "../ui/write";
import { useScenario } from "./scenarioStore";
import { changedUnits, type UnitChange, unitChange } from "./unitChanges";
import "./scenario.css";

/** A park under the scenario; @param parkId null: every park that it changes. Nothing without a scenario. */
export function ScenarioStanding({ parkId }: { parkId: string | null }) {
  const { t } = useTranslation("scenario");
  const { base, replay, steps, busy } = useScenario();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the replay changes in place, its steps say that it did
  const changes = useMemo(() => {
    if (base === null || replay === null) return null;
    const unit = base.units.find(({ id }) => id === parkId);
    if (parkId === null) return changedUnits(base, replay).filter((one) => one.unit.id !== DISTRICT);
    return unit === undefined ? [] : [unitChange(unit, base, replay)];
  }, [base, replay, steps, parkId]);
  if (changes === null) return null;
  return (
    <section className="ui-section scenario-standing" aria-label={t("standing.label")} aria-busy={busy}>
      <p className="scenario-standing-head">
        <span className="scenario-chip">{t("chip")}</span>{" "}
        <span className="ui-small ui-soft">{t("standing.note")}</span>
      </p>
      {parkId === null && changes.length === 0 ? <p className="ui-soft">{t("ribbon.same")}</p> : null}
      {changes.map((change) => (
        <UnitTable key={change.unit.id} change={change} named={parkId === null} />
      ))}
    </section>
  );
}

function UnitTable({ change: { unit, after, metrics }, named }: { change: UnitChange; named: boolean }) {
  const { t } = useTranslation(["scenario", "ui", "app"]);
  const { lang } = useView();
  return (
    <table className="scenario-standing-table">
      <caption className={named ? "" : "ui-hidden"}>
        {named ? (
          <ObjectLink kind="park" id={unit.id}>
            {inLanguage(lang, unit)}
          </ObjectLink>
        ) : (
          t("standing.label")
        )}
      </caption>
      <StandingHead />
      <tbody>
        {metrics.map(({ metric, target, was, is }) => (
          <StandingRow
            key={metric}
            name={t(`ui:metric.${metric}`)}
            was={<Judged judged={was} target={target} share={metric === "concentration"} />}
            is={<Judged judged={is} target={target} share={metric === "concentration"} />}
            differs={was.value !== is.value || was.surplusCents !== is.surplusCents}
          />
        ))}
        {named ? null : <LandRows was={unit.tally} is={after} />}
      </tbody>
    </table>
  );
}

/** Land, of which idle, and plots. */
function LandRows({ was, is }: { was: Tally; is: Tally }) {
  const { t } = useTranslation(["scenario", "app"]);
  return (
    <>
      <StandingRow
        name={t("standing.land")}
        was={writeMu(was.areaDm2)}
        is={writeMu(is.areaDm2)}
        differs={was.areaDm2 !== is.areaDm2}
      />
      <StandingRow
        name={t("standing.idle")}
        was={writeMu(was.idleDm2)}
        is={writeMu(is.idleDm2)}
        differs={was.idleDm2 !== is.idleDm2}
      />
      <StandingRow
        name={t("standing.plots")}
        was={writeNumber(was.parcels, 0)}
        is={writeNumber(is.parcels, 0)}
        differs={was.parcels !== is.parcels}
      />
    </>
  );
}

export function StandingHead() {
  const { t } = useTranslation("scenario");
  return (
    <thead>
      <tr>
        <td />
        <th scope="col">{t("standing.was")}</th>
        <th scope="col">{t("standing.is")}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  name: string;
  was: React.ReactNode;
  is: React.ReactNode;
  differs: boolean;
}

export function StandingRow({ name, was, is, differs }: RowProps) {
  return (
    <tr data-differs={differs}>
      <th scope="row">{name}</th>
      <td>{was}</td>
      <td>{is}</td>
    </tr>
  );
}

interface JudgedProps {
  judged: Judgement;
  target: TargetView | null;
  /** A share of 1, shown in per cent. */
  share: boolean;
}

function Judged({ judged: { value, verdict }, target, share }: JudgedProps) {
  const { t } = useTranslation("ui");
  const shown = value === null ? null : share ? powerOfTen(value, 2) : value;
  const text =
    shown === null
      ? NOTHING
      : target === null
        ? writeNumber(shown, 1)
        : formatAgainstTarget(shown, target.value, { digits: 1, maxDigits: 4, group: true, minus: "−" }).text;
  return (
    <>
      {target === null ? null : (
        <>
          <VerdictGlyph verdict={verdict} size={10} />
          <span className="ui-hidden">{t(`verdict.${verdict}`)}</span>{" "}
        </>
      )}
      {text}
      {share && shown !== null ? " %" : ""}
    </>
  );
}
