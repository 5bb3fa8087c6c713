// What if an enterprise came, or went?
import { isUsedBy } from "../plot";
import type { AddEnterpriseEdit, RemoveEnterpriseEdit } from "../scenarioEvent";
import { type Change, type Refusal, refuse, type ScenarioState } from "../scenarioState";
import { withArrival, withoutEnterprise } from "./placeHolding";

/** A new enterprise on a plot's free land. One that is in the district already is relocated instead. */
export function addEnterprise(state: ScenarioState, edit: AddEnterpriseEdit): Change | Refusal {
  const plot = state.plot(edit.plotId);
  if (plot === null) return refuse("no_plot", edit.plotId);
  if (state.plotsOf(edit.enterpriseId).length > 0) return refuse("enterprise_there", edit.enterpriseId);
  const { enterpriseId, name, industry, aboveScale, yuan } = edit;
  const arrival = {
    ...{ enterpriseId, name, industry, aboveScale },
    ...{ outputYuan: yuan.output, taxYuan: yuan.tax, rdYuan: yuan.rd },
  };
  const placed = withArrival(plot, arrival, edit.landDm2);
  return "refused" in placed ? placed : new Map([[plot.id, placed]]);
}

/** The figures that go are those of the land that is left; what the enterprise has elsewhere stays. */
export function removeEnterprise(
  state: ScenarioState,
  { enterpriseId, plotId }: RemoveEnterpriseEdit,
): Change | Refusal {
  if (plotId !== null && state.plot(plotId) === null) return refuse("no_plot", plotId);
  const plots = state.plotsOf(enterpriseId).filter(({ id }) => plotId === null || id === plotId);
  if (plots.length === 0) return refuse("no_enterprise", enterpriseId);
  return new Map(
    plots
      .filter((plot) => isUsedBy(plot, enterpriseId))
      .map((plot) => [plot.id, withoutEnterprise(plot, enterpriseId)]),
  );
}
