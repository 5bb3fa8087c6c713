// One field of a project's form: its name, its unit, and what is wrong with what was typed.
import { Input, Select } from "antd";
import type { ProjectIssue } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { CHOICES, DAY_FIELDS, type ProjectField, UNIT_OF } from "./projectGroups";

interface Props {
  field: ProjectField;
  text: string;
  /** Whether it cannot be changed any more. */
  fixed: boolean;
  issues: readonly ProjectIssue[];
  onChange: (text: string) => void;
}

const HINTS: Readonly<Partial<Record<ProjectField, string>>> = {
  id: "idAuto",
  land: "rangeHint",
  floor: "rangeHint",
  honours: "listHint",
  wanted_parks: "listHint",
};

export function ProjectFieldInput({ field, text, fixed, issues, onChange }: Props) {
  const { t } = useTranslation("promotion");
  const id = `project-${field}`;
  const choices = CHOICES[field];
  const unit = UNIT_OF[field];
  const hint = HINTS[field];
  const rejected = issues.some(({ severity }) => severity === "rejected");
  const status = rejected ? "error" : issues.length > 0 ? "warning" : "";
  return (
    <>
      <label htmlFor={id}>{t(`field.${field}`)}</label>
      <div>
        {choices === undefined ? (
          <Input
            id={id}
            type={DAY_FIELDS.includes(field) ? "date" : "text"}
            maxLength={1000}
            value={text}
            disabled={fixed}
            status={status}
            aria-invalid={rejected}
            aria-describedby={`${id}-issues`}
            placeholder={hint === undefined ? undefined : t(hint)}
            suffix={unit === undefined ? undefined : <span className="ui-soft">{t(`unit.${unit}`)}</span>}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Select
            id={id}
            className="project-choice"
            allowClear={field !== "confidentiality"}
            value={text === "" ? null : text}
            placeholder={t("unset")}
            onChange={(value: string | null | undefined) => onChange(value ?? "")}
            options={choices.map(([value, key]) => ({ value, label: t(key) }))}
          />
        )}
        <div id={`${id}-issues`} aria-live="polite">
          {issues.map(({ code, message, severity }) => (
            <p
              key={`${code}${message}`}
              className={severity === "rejected" ? "project-fault" : "project-doubt"}
            >
              {message}
            </p>
          ))}
        </div>
      </div>
    </>
  );
}
