// Where does a relocated enterprise stay, on how much land, and since when?
import { Input } from "antd";
import type { ScenarioReplay } from "../../geo/scenario/replay";
import { useTranslation } from "../locale/useTranslation";
import { writeMu } from "../ui/write";
import { Field } from "./Field";
import { dayFault, dm2OfDraft, stayLandFault } from "./formFaults";
import { PlotChoice } from "./PlotChoice";

/** As typed; `mu` empty: as much as it had. */
export interface StayDraft {
  readonly plotId: string | null;
  readonly since: string;
  readonly mu: string;
}
export const NO_STAY: StayDraft = { plotId: null, since: "", mu: "" };

interface Props {
  /** `via` or `to`: the names of its fields. */
  which: "via" | "to";
  parks: ReadonlySet<string> | null;
  value: StayDraft;
  /** As it stands on the day from which it would stay. */
  land: ScenarioReplay | null;
  /** What of the plot nobody uses then, for this enterprise; null: not known yet. */
  freeDm2: number | null;
  heldDm2: number;
  onChange: (value: StayDraft) => void;
}

export function StayFields({ which, parks, value, land: then, freeDm2, heldDm2, onChange }: Props) {
  const { t } = useTranslation("scenario");
  const land = stayLandFault(value.mu, heldDm2, freeDm2);
  const held = writeMu(heldDm2);
  return (
    <>
      <div className="scenario-field">
        <span>{t(`relocate.${which}`)}</span>
        <PlotChoice
          label={t(`relocate.${which}`)}
          parks={parks}
          land={then}
          needDm2={dm2OfDraft(value.mu) ?? heldDm2}
          value={value.plotId}
          onChange={(plotId) => onChange({ ...value, plotId })}
        />
      </div>
      {value.plotId === null ? null : (
        <Field
          label={t(`relocate.${which}Mu`)}
          fault={land === null ? null : t(`field.${land}`, { mu: writeMu(freeDm2), held })}
        >
          {(told) => (
            <Input
              {...told}
              size="small"
              inputMode="decimal"
              placeholder={t("relocate.asMuch", { mu: held })}
              value={value.mu}
              onChange={(event) => onChange({ ...value, mu: event.target.value })}
            />
          )}
        </Field>
      )}
      {which === "to" && value.plotId === null ? null : (
        <DayField
          label={t(`relocate.${which}Since`)}
          value={value.since}
          onChange={(since) => onChange({ ...value, since })}
        />
      )}
    </>
  );
}

export function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation("scenario");
  const fault = dayFault(value);
  return (
    <Field label={label} fault={fault === null ? null : t(`field.${fault}`)}>
      {(told) => (
        <Input
          {...told}
          size="small"
          type="date"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
