// How does the target climb? No ramp, a straight line or steps, with what is asked at the end of which year.
import { Button, Input, Select } from "antd";
import type { Milestone, Ramp } from "../../geo/target/ramp";
import type { TargetDraft } from "../../geo/target/targetDraft";
import { useTranslation } from "../locale/useTranslation";

interface Props {
  id: string;
  target: TargetDraft;
  onChange: (changes: Pick<TargetDraft, "ramp">) => void;
}

export function RampRows({ id, target, onChange }: Props) {
  const { t } = useTranslation("target");
  const { ramp } = target;
  const milestones = ramp?.milestones ?? [];
  const write = (shape: Ramp["shape"], rows: readonly Milestone[]) =>
    onChange({ ramp: { shape, milestones: rows } });
  const begin = (): Milestone[] => {
    const end = Number((target.validTo ?? "").slice(0, 4)) || 2027;
    return [
      { year: Math.min(Number((target.validFrom ?? "").slice(0, 4)) || end - 1, end - 1), value: "" },
      { year: end, value: target.value },
    ];
  };
  const change = (at: number, changes: Partial<Milestone>) =>
    write(
      ramp?.shape ?? "line",
      milestones.map((one, index) => (index === at ? { ...one, ...changes } : one)),
    );
  return (
    <div className="target-rows">
      <Select<Ramp["shape"] | "none">
        id={id}
        value={ramp?.shape ?? "none"}
        onChange={(shape) =>
          shape === "none" ? onChange({ ramp: null }) : write(shape, ramp === null ? begin() : milestones)
        }
        options={(["none", "line", "steps"] as const).map((value) => ({ value, label: t(`shape.${value}`) }))}
      />
      {milestones.map(({ year, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <div key={at} className="target-row">
          <Input
            aria-label={t("year")}
            className="target-year"
            inputMode="numeric"
            maxLength={4}
            value={year === 0 ? "" : String(year)}
            onChange={(event) => change(at, { year: Number(event.target.value.replace(/\D/g, "")) })}
          />
          <Input
            aria-label={t("milestoneValue", { year })}
            inputMode="decimal"
            value={value}
            onChange={(event) => change(at, { value: event.target.value.trim() })}
          />
          <Button
            size="small"
            type="text"
            aria-label={t("removeYear", { year })}
            onClick={() =>
              write(
                ramp?.shape ?? "line",
                milestones.filter((_, index) => index !== at),
              )
            }
          >
            {t("remove")}
          </Button>
        </div>
      ))}
      {ramp === null ? null : (
        <Button
          size="small"
          onClick={() =>
            write(ramp.shape, [
              ...milestones,
              { year: (milestones.at(-1)?.year ?? 2026) + 1, value: target.value },
            ])
          }
        >
          {t("addYear")}
        </Button>
      )}
    </div>
  );
}
