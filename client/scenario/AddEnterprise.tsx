// What if an enterprise came to this plot?
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isIndustryCode } from "../../geo/industry/isIndustryCode";
import { freeLandDm2, type Plot } from "../../geo/scenario/plot";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import { dm2Of } from "../../geo/unit/land";
import { writeMu } from "../ui/write";
import { NO_FIGURES, YuanFields, yuanOfDraft } from "./YuanFields";

export function AddEnterprise({ plot, onDone }: { plot: Plot; onDone: (edits: ScenarioEdit[]) => void }) {
  const { t } = useTranslation("scenario");
  const [name, setName] = useState("");
  const [industry, setIndustry] = useState("");
  const [aboveScale, setAboveScale] = useState(true);
  const [mu, setMu] = useState("");
  const [figures, setFigures] = useState(NO_FIGURES);
  const [output, tax, rd] = [yuanOfDraft(figures.output), yuanOfDraft(figures.tax), yuanOfDraft(figures.rd)];
  const landDm2 = mu.trim() === "" ? null : dm2Of(mu.trim(), "mu");
  const badLand = mu.trim() !== "" && (landDm2 === null || landDm2 <= 0);
  const badIndustry = industry !== "" && !isIndustryCode(industry);
  const bad =
    name.trim() === "" ||
    badLand ||
    badIndustry ||
    output === undefined ||
    tax === undefined ||
    rd === undefined;
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
      <div className="scenario-field">
        <span>{t("enterprise.industry")}</span>
        <Input
          size="small"
          aria-label={t("enterprise.industry")}
          maxLength={4}
          status={badIndustry ? "error" : ""}
          value={industry}
          onChange={(event) => setIndustry(event.target.value.trim())}
        />
      </div>
      <div className="scenario-field">
        <span>{t("enterprise.mu")}</span>
        <Input
          size="small"
          inputMode="decimal"
          aria-label={t("enterprise.mu")}
          status={badLand ? "error" : ""}
          placeholder={t("enterprise.free", { mu: writeMu(freeLandDm2(plot)) })}
          value={mu}
          onChange={(event) => setMu(event.target.value)}
        />
      </div>
      <YuanFields value={figures} onChange={setFigures} />
      <Checkbox checked={aboveScale} onChange={(event) => setAboveScale(event.target.checked)}>
        {t("enterprise.aboveScale")}
      </Checkbox>
      <Button size="small" type="primary" htmlType="submit" disabled={bad}>
        {t("enterprise.add")}
      </Button>
    </form>
  );
}
