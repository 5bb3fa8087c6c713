// Who is let off the target, until when, and why?
import { Button, Input, Select } from "antd";
import { EXEMPT_KINDS, type Exemption } from "../../geo/target/exemption";
import { useTranslation } from "../locale/useTranslation";

interface Props {
  exemptions: readonly Exemption[];
  parks: readonly { value: string; label: string }[];
  onChange: (changes: { exemptions: Exemption[] }) => void;
}

export function ExemptionRows({ exemptions, parks, onChange }: Props) {
  const { t } = useTranslation("target");
  const change = (at: number, changes: Partial<Exemption>) =>
    onChange({ exemptions: exemptions.map((one, index) => (index === at ? { ...one, ...changes } : one)) });
  return (
    <div className="target-rows">
      {exemptions.map(({ kind, id, reason, until }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <div key={at} className="target-row target-exemption">
          <Select
            aria-label={t("exemptWhat")}
            value={kind}
            onChange={(chosen) => change(at, { kind: chosen, id: "" })}
            options={EXEMPT_KINDS.map((value) => ({ value, label: t(`exempt.${value}`) }))}
          />
          {kind === "park" ? (
            <Select
              aria-label={t("exemptWho")}
              showSearch={{ optionFilterProp: "label" }}
              placeholder={t("exemptWho")}
              value={id === "" ? null : id}
              onChange={(chosen) => change(at, { id: chosen ?? "" })}
              options={[...parks]}
            />
          ) : (
            <Input
              aria-label={t("exemptWho")}
              placeholder={t("exemptWho")}
              maxLength={64}
              value={id}
              onChange={(event) => change(at, { id: event.target.value.trim() })}
            />
          )}
          <Input
            aria-label={t("exemptUntil")}
            type="date"
            value={until ?? ""}
            onChange={(event) => change(at, { until: event.target.value || null })}
          />
          <Input
            aria-label={t("exemptWhy")}
            placeholder={t("exemptWhy")}
            maxLength={500}
            value={reason}
            onChange={(event) => change(at, { reason: event.target.value })}
          />
          <Button
            size="small"
            type="text"
            aria-label={t("removeExemption", { id })}
            onClick={() => onChange({ exemptions: exemptions.filter((_, index) => index !== at) })}
          >
            {t("remove")}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() =>
          onChange({ exemptions: [...exemptions, { kind: "park", id: "", reason: "", until: null }] })
        }
      >
        {t("addExemption")}
      </Button>
      {exemptions.length === 0 ? null : <small className="target-soft">{t("exemptNote")}</small>}
    </div>
  );
}
