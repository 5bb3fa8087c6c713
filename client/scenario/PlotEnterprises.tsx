// Which enterprises use the plot, and what if one reported otherwise, went, or moved?
import { Button } from "antd";
import { useState } from "react";
import { combineHoldings, type Holding, type Plot } from "../../geo/scenario/plot";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { writeMu, writeWanYuan } from "../ui/write";
import { FiguresForm } from "./FiguresForm";
import { RelocateForm } from "./RelocateForm";

type Form = { readonly enterpriseId: string; readonly kind: "figures" | "relocate" };

export function PlotEnterprises({ plot, onDone }: { plot: Plot; onDone: (edits: ScenarioEdit[]) => void }) {
  const { t } = useTranslation("scenario");
  const { population } = useView();
  const [form, setForm] = useState<Form | null>(null);
  const holdings = combineHoldings(plot.parts.flatMap((part) => part.holdings));
  if (holdings.length === 0) return <p className="ui-soft">{t("enterprise.none")}</p>;
  const toggle = (holding: Holding, kind: Form["kind"]) =>
    setForm(
      form?.enterpriseId === holding.enterpriseId && form.kind === kind
        ? null
        : { enterpriseId: holding.enterpriseId, kind },
    );
  return (
    <ul className="scenario-enterprises">
      {holdings.map((holding) => {
        const mine = form?.enterpriseId === holding.enterpriseId ? form : null;
        return (
          <li key={JSON.stringify([holding.enterpriseId, holding.industry, holding.outputYuan])}>
            <b>{holding.name}</b>
            <span className="ui-soft">
              {t("enterprise.facts", {
                mu: writeMu(holding.landDm2),
                output: writeWanYuan(holding.outputYuan, 2),
                tax: writeWanYuan(holding.taxYuan, 2),
                rd: writeWanYuan(holding.rdYuan, 2),
              })}
              {population === "above-scale" && !holding.aboveScale ? ` · ${t("enterprise.belowScale")}` : ""}
            </span>
            <span className="scenario-tools">
              <Button
                size="small"
                aria-expanded={mine?.kind === "figures"}
                onClick={() => toggle(holding, "figures")}
              >
                {t("tool.figures")}
              </Button>
              <Button
                size="small"
                aria-expanded={mine?.kind === "relocate"}
                onClick={() => toggle(holding, "relocate")}
              >
                {t("tool.relocate")}
              </Button>
              <Button
                size="small"
                onClick={() =>
                  onDone([{ kind: "removeEnterprise", enterpriseId: holding.enterpriseId, plotId: plot.id }])
                }
              >
                {t("tool.removeEnterprise")}
              </Button>
            </span>
            {mine?.kind === "figures" ? (
              <FiguresForm
                enterpriseId={holding.enterpriseId}
                onDone={onDone}
                onCancel={() => setForm(null)}
              />
            ) : null}
            {mine?.kind === "relocate" ? (
              <RelocateForm
                enterpriseId={holding.enterpriseId}
                plot={plot}
                onDone={onDone}
                onCancel={() => setForm(null)}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
