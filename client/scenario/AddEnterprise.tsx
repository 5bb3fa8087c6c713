// What if an enterprise came to this plot?
import { Checkbox, Input } from "antd";
import { useState } from "react";
import { isIndustryCode } from "../../geo/industry/isIndustryCode";
import { freeLandDm2, MEASURES, type Plot } from "../../geo/scenario/plot";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import { useTranslation } from "../locale/useTranslation";
import { writeMu } from "../ui/write";
import { Field } from "./Field";
import { FormButtons } from "./FormButtons";
import { dm2OfDraft, landFault, yuanFault, yuanOfDraft } from "./formFaults";
import { NO_FIGURES, YuanFields } from "./YuanFields";

/** A code has four signs at most; a longer one is shown and refused, not cut to one that was not meant. */
const INDUSTRY_TYPED = 16;

interface Props {
  plot: Plot;
  onDone: (edits: ScenarioEdit[]) => void;
  onCancel: () => void;
}

export function AddEnterprise({ plot, onDone, onCancel }: Props) {
  const { t } = useTranslation("scenario");
  const [name, setName] = useState("");
  const [industry, setIndustry] = useState("");
  const [aboveScale, setAboveScale] = useState(true);
  const [mu, setMu] = useState("");
  const [figures, setFigures] = useState(NO_FIGURES);
  const [output, tax, rd] = [yuanOfDraft(figures.output), yuanOfDraft(figures.tax), yuanOfDraft(figures.rd)];
  const landDm2 = dm2OfDraft(mu);
  const free = freeLandDm2(plot);
  const land = landFault(mu, landDm2, free);
  const badIndustry = industry !== "" && !isIndustryCode(industry);
  const bad =
    name.trim() === "" ||
    land !== null ||
    badIndustry ||
    MEASURES.some((measure) => yuanFault(measure, figures[measure]) !== null);
  return (
    <form
      className="scenario-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (output === undefined || tax === undefined || rd === undefined || bad) return;
        const enterpriseId = `new-${Date.now().toString(36)}`;
        const yuan = { output, tax, rd };
        onDone([
          {
            kind: "addEnterprise",
            plotId: plot.id,
            enterpriseId,
            name: name.trim(),
            industry,
            aboveScale,
            landDm2,
            yuan,
          },
        ]);
      }}
    >
      <div className="scenario-field">
        <span>{t("enterprise.name")}</span>
        <Input
          size="small"
          aria-label={t("enterprise.name")}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <Field label={t("enterprise.industry")} fault={badIndustry ? t("field.notIndustry") : null}>
        {(told) => (
          <Input
            {...told}
            size="small"
            maxLength={INDUSTRY_TYPED}
            value={industry}
            onChange={(event) => setIndustry(event.target.value.trim())}
          />
        )}
      </Field>
      <Field
        label={t("enterprise.mu")}
        fault={land === null ? null : t(`field.${land}`, { mu: writeMu(free) })}
      >
        {(told) => (
          <Input
            {...told}
            size="small"
            inputMode="decimal"
            placeholder={t("enterprise.free", { mu: writeMu(free) })}
            value={mu}
            onChange={(event) => setMu(event.target.value)}
          />
        )}
      </Field>
      <YuanFields value={figures} onChange={setFigures} />
      <Checkbox checked={aboveScale} onChange={(event) => setAboveScale(event.target.checked)}>
        {t("enterprise.aboveScale")}
      </Checkbox>
      <FormButtons
        add={t("enterprise.add")}
        ready={!bad}
        missing={name.trim() === "" ? t("field.nameless") : null}
        onCancel={onCancel}
      />
    </form>
  );
}
