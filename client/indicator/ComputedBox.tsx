// What do the district's own data say of an indicator, how is it worked out, and may it stand for it?
import type { TraceMetric } from "../../geo/trace/traceMetric";
import type { ComputedPart, IndicatorView } from "../../server/api/indicatorShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { useTrace } from "../trace/useTrace";
import { WhyButton } from "../trace/WhyButton";
import { inLanguage } from "../ui/inLanguage";
import { NOTHING, writePercent } from "../ui/write";
import { useIndicatorWords } from "./useIndicatorWords";

/** Rules whose parts are parks with a trace of their own. */
const TRACED: Readonly<Record<string, TraceMetric>> = {
  output_per_mu: "output_per_mu",
  tax_per_mu: "tax_per_mu",
  rd_per_mu: "rd_per_mu",
  concentration: "concentration",
};

export function ComputedBox({ indicator, period }: { indicator: IndicatorView; period: string | null }) {
  const { t } = useTranslation("indicator");
  const { lang, population, period: shown } = useView();
  const words = useIndicatorWords();
  const { panel, open } = useTrace();
  const { computed, unit } = indicator;
  if (computed === null) return null;
  const metric = TRACED[computed.rule];
  // a trace is of the period and the enterprises on the screen
  const traced =
    metric !== undefined && population === "above-scale" && shown === period && computed.text !== null;
  const why = ({ id, name, nameEn }: ComputedPart) => {
    const said = inLanguage(lang, { name, nameEn });
    return traced ? (
      <WhyButton name={said} onClick={() => open({ kind: "park", id, name: said }, metric)} />
    ) : null;
  };
  return (
    <section className="indicator-computed">
      <h3>{t("computedTitle")}</h3>
      <p className="ui-facts">{t(`rule.${computed.rule}`)}</p>
      <p>
        <span className="ui-num">{computed.text ?? NOTHING}</span>{" "}
        <span className="ui-unit">{computed.text === null ? "" : words.unitOf(unit)}</span>
        {computed.asOf === null || computed.text === null ? null : (
          <span className="ui-soft ui-small"> {t("asOf", { day: computed.asOf })}</span>
        )}
      </p>
      <p className="ui-facts">
        {computed.reason === null ? "" : t(`reason.${computed.reason}`)}
        {computed.state === "reference" ? t("state.reference", { scope: words.scope(indicator) }) : ""}
        {computed.state === "counts"
          ? t(indicator.current?.origin === "entered" ? "state.beside" : "state.counts")
          : ""}{" "}
        {computed.coverage === null ? "" : t("coverage", { share: writePercent(computed.coverage) })}
        {computed.counted === null
          ? ""
          : t(computed.rule === "concentration" ? "countedParks" : "counted", computed.counted)}
      </p>
      {computed.parts.length === 0 ? null : (
        <ul className="indicator-parts">
          {computed.parts.map((part) => (
            <li key={part.id}>
              <span>{inLanguage(lang, part)}</span>
              <span className="ui-num">{computed.rule === "parks" ? part.id : (part.text ?? NOTHING)}</span>
              {why(part)}
            </li>
          ))}
        </ul>
      )}
      {panel}
    </section>
  );
}
