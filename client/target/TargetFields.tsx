// One target as it is edited: what it asks, of whom, over which land, since when, and by which paper.
import { Button, Checkbox, Input, Select } from "antd";
import { type ReactNode, useId } from "react";
import { LAND_DENOMINATORS } from "../../geo/target/denominator";
import { BINDABLE_KINDS, TARGET_SCOPES } from "../../geo/target/scope";
import { METRIC_IDS } from "../../geo/target/target";
import {
  OPERATORS,
  POPULATIONS,
  type TargetDraft,
  type TargetFault,
  unitOf,
} from "../../geo/target/targetDraft";
import { useTranslation } from "../locale/useTranslation";
import { ExemptionRows } from "./ExemptionRows";
import { RampRows } from "./RampRows";

interface Props {
  at: number;
  target: TargetDraft;
  faults: readonly TargetFault[];
  /** Stands in the place of an earlier one of the set. */
  doubled: boolean;
  parks: readonly { value: string; label: string }[];
  onChange: (target: TargetDraft) => void;
  onRemove: () => void;
}

export function TargetFields({ at, target, faults, doubled, parks, onChange, onRemove }: Props) {
  const { t } = useTranslation(["target", "ui"]);
  const set = (changes: Partial<TargetDraft>) => onChange({ ...target, ...changes });
  const { scope } = target;
  const named = scope === "park" || scope === "parcel" || scope === "industry";
  const at1 = { count: at + 1 };
  const field = (
    name: keyof TargetDraft,
    label: string,
    control: (id: string) => ReactNode,
    wide = false,
  ) => (
    <Field
      label={label}
      wide={wide}
      fault={faults.filter((one) => one.field === name).map(({ trouble }) => t(`fault.${trouble}`))[0]}
    >
      {control}
    </Field>
  );
  return (
    <fieldset className="target-fields">
      <legend>
        {t("targetNo", at1)} {t(`ui:metric.${target.metric}`)}
        <Button size="small" type="text" danger onClick={onRemove} aria-label={t("removeTarget", at1)}>
          {t("remove")}
        </Button>
      </legend>
      {doubled ? (
        <p className="target-fault" role="alert">
          {t("fault.twice")}
        </p>
      ) : null}
      <div className="target-grid">
        {field("metric", t("metricHead"), (id) => (
          <Select
            id={id}
            value={target.metric}
            onChange={(metric) =>
              set({
                metric,
                unit: unitOf(metric),
                denominator: metric === "concentration" ? "occupied" : target.denominator,
              })
            }
            options={METRIC_IDS.map((value) => ({ value, label: t(`ui:metric.${value}`) }))}
          />
        ))}
        {field("operator", t("operator"), (id) => (
          <Select
            id={id}
            value={target.operator}
            onChange={(operator) => set({ operator })}
            options={OPERATORS.map((value) => ({ value, label: t(`op.${value}`) }))}
          />
        ))}
        {field("value", t("value"), (id) => (
          <Input
            id={id}
            inputMode="decimal"
            status={faults.some((one) => one.field === "value") ? "error" : ""}
            value={target.value}
            suffix={t(`unit.${target.unit === "%" ? "percent" : "perMu"}`)}
            onChange={(event) => set({ value: event.target.value.trim() })}
          />
        ))}
        {field("population", t("population"), (id) => (
          <Select
            id={id}
            value={target.population}
            onChange={(population) => set({ population })}
            options={POPULATIONS.map((value) => ({ value, label: t(`ui:population.${value}`) }))}
          />
        ))}
        {field("denominator", t("denominator"), (id) => (
          <Select
            id={id}
            value={target.denominator}
            disabled={target.metric === "concentration"}
            onChange={(denominator) => set({ denominator })}
            options={LAND_DENOMINATORS.map((value) => ({ value, label: t(`land.${value}`) }))}
          />
        ))}
        {field("scope", t("scopeHead"), (id) => (
          <Select
            id={id}
            value={scope}
            onChange={(chosen) => set({ scope: chosen, scopeIds: [], bindsKinds: [] })}
            options={TARGET_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
          />
        ))}
        {named
          ? field(
              "scopeIds",
              t(`ids.${scope}`),
              (id) => (
                <Select
                  id={id}
                  mode={scope === "park" ? "multiple" : "tags"}
                  value={[...target.scopeIds]}
                  onChange={(scopeIds) => set({ scopeIds })}
                  options={scope === "park" ? [...parks] : []}
                  optionFilterProp="label"
                  tokenSeparators={[",", "，", ";", "；", " "]}
                />
              ),
              true,
            )
          : field(
              "bindsKinds",
              t("binds"),
              (id) => (
                <Select
                  id={id}
                  mode="multiple"
                  placeholder={t("bindsAll")}
                  value={[...target.bindsKinds]}
                  onChange={(bindsKinds) => set({ bindsKinds })}
                  options={BINDABLE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                />
              ),
              true,
            )}
        {field("validFrom", t("validFrom"), (id) => (
          <Input
            id={id}
            type="date"
            value={target.validFrom ?? ""}
            onChange={(event) => set({ validFrom: event.target.value || null })}
          />
        ))}
        {field("validTo", t("validTo"), (id) => (
          <Input
            id={id}
            type="date"
            value={target.validTo ?? ""}
            onChange={(event) => set({ validTo: event.target.value || null })}
          />
        ))}
        {field(
          "document",
          t("document"),
          (id) => (
            <Input
              id={id}
              maxLength={200}
              value={target.document}
              onChange={(event) => set({ document: event.target.value })}
            />
          ),
          true,
        )}
        {field("clause", t("clause"), (id) => (
          <Input
            id={id}
            maxLength={200}
            value={target.clause}
            onChange={(event) => set({ clause: event.target.value })}
          />
        ))}
        {field(
          "ramp",
          t("ramp"),
          (id) => (
            <RampRows id={id} target={target} onChange={set} />
          ),
          true,
        )}
        {field(
          "exemptions",
          t("exemptions"),
          () => (
            <ExemptionRows exemptions={target.exemptions} parks={parks} onChange={set} />
          ),
          true,
        )}
        <Checkbox
          className="target-wide"
          checked={target.reference}
          onChange={(event) => set({ reference: event.target.checked })}
        >
          {t("referenceOnly")}
        </Checkbox>
      </div>
    </fieldset>
  );
}

interface FieldProps {
  label: string;
  wide: boolean;
  fault: string | undefined;
  children: (id: string) => ReactNode;
}

function Field({ label, wide, fault, children }: FieldProps) {
  const id = useId();
  return (
    <div className={wide ? "target-field target-wide" : "target-field"}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {fault === undefined ? null : (
        <p className="target-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
