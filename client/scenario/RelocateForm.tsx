// What if an enterprise moved through a relocation park (腾挪园)? From here, there, and on to where it will stay.
import { useEffect, useMemo, useState } from "react";
import { freeForComer } from "../../geo/scenario/landOnDay";
import type { Plot } from "../../geo/scenario/plot";
import type { ScenarioReplay } from "../../geo/scenario/replay";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { FormButtons } from "./FormButtons";
import { dayFault, dm2OfDraft, stayLandFault } from "./formFaults";
import { DayField, NO_STAY, type StayDraft, StayFields } from "./StayFields";
import { useScenario } from "./scenarioStore";
import { useLandOn } from "./useLandOn";

/** Relocation parks are small: of so many plots it is read how much is free before one is chosen. */
const MOST_READ = 240;
const NO_PARK = 65535;

export function RelocateForm({
  enterpriseId,
  plot,
  onDone,
  onCancel,
}: {
  enterpriseId: string;
  plot: Plot;
  onDone: (edits: ScenarioEdit[]) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation("scenario");
  const { base } = useScenario();
  const heldDm2 = plot.parts
    .flatMap(({ holdings }) => holdings)
    .reduce((sum, one) => sum + (one.enterpriseId === enterpriseId ? one.landDm2 : 0), 0);
  const [leaves, setLeaves] = useState("");
  const [via, setVia] = useState(NO_STAY);
  const [to, setTo] = useState(NO_STAY);
  const relocation = useMemo(
    () => new Set(base?.units.filter(({ kind }) => kind === "relocation_park").map(({ id }) => id)),
    [base],
  );
  useLandOf(relocation, [via.plotId, to.plotId]);
  // who leaves a plot by then leaves room on it, whatever day is looked at
  const [viaLand, toLand] = [useLandOn(via.since), useLandOn(to.since)];
  const comer = { fromPlotId: plot.id, heldDm2 };
  const freeOf = (land: ScenarioReplay | null, plotId: string | null) =>
    land === null || plotId === null ? null : freeForComer(land, plotId, comer);
  const [viaFree, toFree] = [freeOf(viaLand, via.plotId), freeOf(toLand, to.plotId)];
  const missing = [
    ...(leaves === "" ? [t("relocate.leaves")] : []),
    ...(via.plotId === null ? [t("relocate.via")] : []),
    ...(via.since === "" ? [t("relocate.viaSince")] : []),
    ...(to.plotId !== null && to.since === "" ? [t("relocate.toSince")] : []),
  ];
  const days = [leaves, via.since, ...(to.plotId === null ? [] : [to.since])];
  const dated = days.filter((day) => day !== "");
  const disordered = dated.some((day, at) => day < (dated[at - 1] ?? ""));
  const wrong =
    dated.some((day) => dayFault(day) !== null) ||
    (via.plotId !== null && stayLandFault(via.mu, heldDm2, viaFree) !== null) ||
    (to.plotId !== null && stayLandFault(to.mu, heldDm2, toFree) !== null);
  const bad = missing.length > 0 || disordered || wrong;
  const stayOf = ({ since, mu }: StayDraft, plotId: string) => ({ plotId, since, landDm2: dm2OfDraft(mu) });
  return (
    <form
      className="scenario-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (bad || via.plotId === null) return;
        onDone([
          {
            ...{ kind: "relocate", enterpriseId, fromPlotId: plot.id, leaves },
            via: stayOf(via, via.plotId),
            to: to.plotId === null ? null : stayOf(to, to.plotId),
          },
        ]);
      }}
    >
      <p className="ui-soft">{t("relocate.about")}</p>
      <DayField label={t("relocate.leaves")} value={leaves} onChange={setLeaves} />
      <StayFields
        which="via"
        parks={relocation}
        value={via}
        land={viaLand}
        freeDm2={viaFree}
        heldDm2={heldDm2}
        onChange={setVia}
      />
      <StayFields
        which="to"
        parks={null}
        value={to}
        land={toLand}
        freeDm2={toFree}
        heldDm2={heldDm2}
        onChange={setTo}
      />
      {to.plotId !== null && to.plotId === via.plotId ? (
        <p className="ui-soft" role="status">
          {t("relocate.samePlot")}
        </p>
      ) : null}
      <FormButtons
        add={t("apply")}
        ready={!bad}
        missing={
          disordered
            ? t("relocate.disordered")
            : missing.length > 0
              ? t("field.missing", { what: missing.join(t("standing.comma")) })
              : null
        }
        onCancel={onCancel}
      />
    </form>
  );
}

/** Has the plots of these parks at hand, and those chosen, so that the form knows what is free; renders again once they are. */
function useLandOf(parks: ReadonlySet<string>, chosen: readonly (string | null)[]): void {
  const { land } = useScenario();
  const { land: scene } = useGround();
  const [, setRead] = useState(0);
  const geometry = scene?.geometry;
  // not with every sign that is typed: a district has 100 000 parcels
  const inParks = useMemo(
    () =>
      (geometry?.ids ?? [])
        .filter((_, at) => parks.has(geometry?.parkIds[geometry.park[at] ?? NO_PARK] ?? ""))
        .slice(0, MOST_READ),
    [geometry, parks],
  );
  // what is chosen is read first
  const key = [...chosen.filter((id) => id !== null), ...inParks].join();
  useEffect(() => {
    const wanted = { plots: key === "" ? [] : key.split(","), enterprises: [], around: [] };
    if (land === null || !land.lacks(wanted)) return;
    // what cannot be read is said when the event is added
    void land.fetch(wanted).then(
      () => setRead((count) => count + 1),
      () => {},
    );
  }, [land, key]);
}
