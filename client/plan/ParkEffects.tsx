// What does the plan do to each park? Its meters before and after, a verdict that turns told in words.
import { DISTRICT } from "../../geo/scenario/plotTallies";
import type { EffectView } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { writeFigure } from "../match/writeFigure";
import { ObjectLink } from "../ui/ObjectLink";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { useParkNames } from "./useParkNames";

export function ParkEffects({ effects }: { effects: readonly EffectView[] }) {
  const { t } = useTranslation(["plan", "match"]);
  const { nameOf } = useParkNames();
  if (effects.length === 0) return null;
  const units = [...new Set(effects.map(({ unit }) => unit))];
  const turned = effects.filter(({ before, after }) => before.verdict !== after.verdict);
  const lost = turned.filter(({ before }) => before.verdict === "met");
  const nameOfUnit = (unit: string) => (unit === DISTRICT ? t("plan:wholeDistrict") : nameOf(unit));
  return (
    <section className="match-block" aria-labelledby="plan-effects">
      <header className="match-head">
        <h3 id="plan-effects">{t("plan:effects")}</h3>
        <span className="ui-soft ui-small">
          {turned.length === 0 ? t("plan:noFlips") : t("plan:flips", { count: turned.length })}
        </span>
      </header>
      {lost.length === 0 ? null : (
        <p className="plan-note" role="note">
          {t("plan:lost", { count: lost.length })}
          {lost.map(({ unit, before: { metric }, reference }) => (
            <span key={`${unit} ${metric}`} className="plan-lost">
              {nameOfUnit(unit)} · {t(`match:metric.${metric}`)}
              {reference ? ` (${t("match:reference")})` : ""}
            </span>
          ))}
        </p>
      )}
      <ul className="ui-plain plan-effects">
        {units.map((unit) => (
          <li key={unit}>
            {unit === DISTRICT ? (
              <b>{nameOfUnit(unit)}</b>
            ) : (
              <ObjectLink kind="park" id={unit} className="match-site">
                {nameOf(unit)}
              </ObjectLink>
            )}
            <ul className="match-chips" aria-label={t("match:effect")}>
              {effects
                .filter((one) => one.unit === unit)
                .map((effect) => (
                  <EffectOf key={effect.before.metric} effect={effect} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EffectOf({ effect: { before, after, target, reference } }: { effect: EffectView }) {
  const { t } = useTranslation("match");
  const turns = before.verdict !== after.verdict;
  const text = (value: number | null) => writeFigure(before.metric, value, target);
  return (
    <li className="match-chip" data-flips={turns ? after.verdict : undefined}>
      {t(`metric.${before.metric}`)} {text(before.value)} → <b>{text(after.value)}</b>
      {before.metric === "concentration" && after.value !== null ? " %" : ""}{" "}
      {target === null ? null : <VerdictGlyph verdict={after.verdict} />}
      {reference && target !== null ? <small className="ui-soft"> {t("reference")}</small> : null}
      {turns ? (
        <span className="match-flip">
          {t("flips", { before: t(`verdict.${before.verdict}`), after: t(`verdict.${after.verdict}`) })}
        </span>
      ) : target === null ? null : (
        <span className="ui-hidden">{t(`verdict.${after.verdict}`)}</span>
      )}
    </li>
  );
}
