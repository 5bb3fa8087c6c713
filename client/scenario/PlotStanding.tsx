// What has the scenario made of the parcel that is open? It stands changed, or other plots stand in its place.
import type { Plot } from "../../geo/scenario/plot";
import { DISTRICT, plotTallies } from "../../geo/scenario/plotTallies";
import { perMu } from "../../geo/tally/perMu";
import { EMPTY_TALLY } from "../../geo/tally/tally";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { NOTHING, writeMu, writeNumber } from "../ui/write";
import { plotName } from "./eventWords";
import { RevertParcels } from "./RevertParcels";
import { StandingHead, StandingRow } from "./ScenarioStanding";
import { standingPlots, useScenario } from "./scenarioStore";

const NO_PARKS = new Map<string, never>();

/** Nothing without a scenario, or where it leaves the parcel as it is. */
export function PlotStanding({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation(["scenario", "ui", "legend"]);
  const { population } = useView();
  const page = useScenario();
  const { replay, land } = page;
  const was = land?.plot(parcelId);
  const is = replay?.touched().get(parcelId);
  if (was === undefined || is === undefined) return null;
  const heirs = standingPlots(page).filter(({ id, from }) => id !== parcelId && from.includes(parcelId));
  const tallyOf = (plot: Plot) => plotTallies(plot, NO_PARKS, population).get(DISTRICT) ?? EMPTY_TALLY;
  const status = (plot: Plot) =>
    plot.status === null ? NOTHING : t(`legend:word.status.${plot.status}`, { defaultValue: plot.status });
  return (
    <section className="ui-section scenario-standing" aria-label={t("standing.label")}>
      <p className="scenario-standing-head">
        <span className="scenario-chip">{t("chip")}</span>{" "}
        <span className="ui-small ui-soft">{t("standing.note")}</span>
        <RevertParcels parcels={[parcelId]} />
      </p>
      {heirs.length === 0 ? null : (
        <p>
          {t("standing.heirs", {
            plots: heirs
              .map((plot) =>
                t("standing.heir", { plot: plotName(plot.id), mu: writeMu(tallyOf(plot).areaDm2) }),
              )
              .join(t("standing.comma")),
          })}
        </p>
      )}
      {is === null ? (
        heirs.length === 0 ? (
          <p>{t("standing.gone")}</p>
        ) : null
      ) : (
        <table className="scenario-standing-table">
          <caption className="ui-hidden">{t("standing.label")}</caption>
          <StandingHead />
          <tbody>
            {(["output", "tax", "rd"] as const).map((measure) => {
              const [before, after] = [perMu(tallyOf(was), measure), perMu(tallyOf(is), measure)];
              return (
                <StandingRow
                  key={measure}
                  name={t(`ui:metric.${measure}_per_mu`)}
                  was={writeNumber(before, 1)}
                  is={writeNumber(after, 1)}
                  differs={before !== after}
                />
              );
            })}
            <StandingRow
              name={t("standing.land")}
              was={writeMu(tallyOf(was).areaDm2)}
              is={writeMu(tallyOf(is).areaDm2)}
              differs={tallyOf(was).areaDm2 !== tallyOf(is).areaDm2}
            />
            <StandingRow
              name={t("use")}
              was={was.use ?? NOTHING}
              is={is.use ?? NOTHING}
              differs={was.use !== is.use}
            />
            <StandingRow
              name={t("status")}
              was={status(was)}
              is={status(is)}
              differs={was.status !== is.status}
            />
          </tbody>
        </table>
      )}
    </section>
  );
}
