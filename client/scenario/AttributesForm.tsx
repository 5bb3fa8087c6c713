// What if these plots had another use, status or plan limits?
import { Input, Select } from "antd";
import { useState } from "react";
import { LAND_STATUSES } from "../../geo/land/landStatus";
import type { Plot, PlotLimit } from "../../geo/scenario/plot";
import type { AttributesEdit, ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import { useTranslation } from "../locale/useTranslation";
import { FormButtons } from "./FormButtons";
import { isLimit, limitFault } from "./formFaults";

/** As an import calls them, so that the form begins with what the plan says. */
const LIMITS = ["far", "density", "green_ratio", "height"] as const;

export function AttributesForm({
  plots,
  onDone,
  onCancel,
}: {
  plots: readonly Plot[];
  onDone: (edits: ScenarioEdit[]) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation("scenario");
  const [first] = plots;
  const [use, setUse] = useState(first?.use ?? "");
  const [status, setStatus] = useState<string | null>(first?.status ?? null);
  const [limits, setLimits] = useState<Readonly<Record<string, PlotLimit>>>(first?.limits ?? {});
  const faults = Object.values(limits).map(limitFault);
  const fault = faults.find((one) => one !== null) ?? null;
  const edits = plots.map((plot): AttributesEdit => {
    const changed = Object.entries(limits).filter(
      ([key, { min, max }]) =>
        (plot.limits[key]?.min ?? null) !== min || (plot.limits[key]?.max ?? null) !== max,
    );
    return {
      kind: "attributes",
      plotId: plot.id,
      ...(use.trim() === (plot.use ?? "") ? {} : { use: use.trim() === "" ? null : use.trim() }),
      ...(status === plot.status ? {} : { status }),
      ...(changed.length === 0 ? {} : { limits: Object.fromEntries(changed) }),
    };
  });
  /** The bound that is no number; of two that are turned both. */
  const isWrong = (key: string, side: "min" | "max"): boolean => {
    const limit = limits[key];
    return limit !== undefined && (!isLimit(limit[side]) || limitFault(limit) === "limitsTurned");
  };
  const open = edits.filter((edit) => Object.keys(edit).length > 2);
  const set = (key: string, side: "min" | "max", value: string) => {
    const known = limits[key] ?? { min: null, max: null };
    setLimits({ ...limits, [key]: { ...known, [side]: value.trim() === "" ? null : value.trim() } });
  };
  return (
    <form
      className="scenario-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (open.length > 0 && fault === null) onDone(open);
      }}
    >
      <div className="scenario-field">
        <span>{t("use")}</span>
        <Input
          size="small"
          aria-label={t("use")}
          maxLength={16}
          value={use}
          onChange={(event) => setUse(event.target.value)}
        />
      </div>
      <div className="scenario-field">
        <span>{t("status")}</span>
        <Select
          size="small"
          aria-label={t("status")}
          value={status}
          onChange={setStatus}
          options={LAND_STATUSES.map((value) => ({
            value,
            label: t(`word.status.${value}`, { ns: "legend" }),
          }))}
        />
      </div>
      {LIMITS.map((key) => (
        <div key={key} className="scenario-field">
          <span>{t(`limit.${key}`)}</span>
          <span className="scenario-range">
            <Input
              size="small"
              inputMode="decimal"
              aria-label={t("least", { what: t(`limit.${key}`) })}
              status={isWrong(key, "min") ? "error" : ""}
              value={limits[key]?.min ?? ""}
              onChange={(event) => set(key, "min", event.target.value)}
            />
            –
            <Input
              size="small"
              inputMode="decimal"
              aria-label={t("most", { what: t(`limit.${key}`) })}
              status={isWrong(key, "max") ? "error" : ""}
              value={limits[key]?.max ?? ""}
              onChange={(event) => set(key, "max", event.target.value)}
            />
          </span>
        </div>
      ))}
      <FormButtons
        add={t("apply")}
        ready={open.length > 0 && fault === null}
        missing={t(`field.${fault ?? "nothingChanged"}`)}
        onCancel={onCancel}
      />
    </form>
  );
}
