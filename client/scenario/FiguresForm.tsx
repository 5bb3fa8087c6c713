// What if an enterprise reported other figures? Its whole ones, over all the land it uses.
import { useEffect, useState } from "react";
import { MEASURES, YUAN_OF } from "../../geo/scenario/plot";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import type { Measure } from "../../geo/tally/tally";
import { useTranslation } from "../locale/useTranslation";
import { FormButtons } from "./FormButtons";
import { yuanFault, yuanOfDraft } from "./formFaults";
import { useScenario } from "./scenarioStore";
import { draftOfYuan, NO_FIGURES, YuanFields } from "./YuanFields";

export function FiguresForm({
  enterpriseId,
  onDone,
  onCancel,
}: {
  enterpriseId: string;
  onDone: (edits: ScenarioEdit[]) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation("scenario");
  const { land, replay } = useScenario();
  const [whole, setWhole] = useState<Record<Measure, number | null> | null>(null);
  const [draft, setDraft] = useState(NO_FIGURES);
  useEffect(() => {
    if (land === null || replay === null) return;
    // its other land has to be at hand before its whole figures are known
    void land.fetch({ plots: [], enterprises: [enterpriseId], around: [] }).then(() => {
      const ids = new Set([...land.plotsOf(enterpriseId), ...replay.touched().keys()]);
      const own = [...ids]
        .flatMap((id) => replay.plot(id)?.parts.flatMap(({ holdings }) => holdings) ?? [])
        .filter((one) => one.enterpriseId === enterpriseId);
      const sum = (measure: Measure) => {
        const known = own.map((one) => one[YUAN_OF[measure]]).filter((yuan) => yuan !== null);
        return known.length === 0 ? null : known.reduce((all, yuan) => all + yuan, 0);
      };
      const found = { output: sum("output"), tax: sum("tax"), rd: sum("rd") };
      setWhole(found);
      setDraft({ output: draftOfYuan(found.output), tax: draftOfYuan(found.tax), rd: draftOfYuan(found.rd) });
    });
  }, [land, replay, enterpriseId]);
  if (whole === null) return null;
  const typed = MEASURES.map((measure) => ({ measure, yuan: yuanOfDraft(draft[measure]) }));
  const changed = typed.filter(({ measure, yuan }) => yuan !== whole[measure]);
  const bad = changed.some(({ measure }) => yuanFault(measure, draft[measure]) !== null);
  return (
    <form
      className="scenario-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (bad || changed.length === 0) return;
        const yuan = Object.fromEntries(changed.map((one) => [one.measure, one.yuan ?? null]));
        onDone([{ kind: "figures", enterpriseId, yuan }]);
      }}
    >
      <p className="ui-soft">{t("enterprise.whole")}</p>
      <YuanFields value={draft} onChange={setDraft} />
      <FormButtons
        add={t("apply")}
        ready={!bad && changed.length > 0}
        missing={bad ? null : t("field.nothingChanged")}
        onCancel={onCancel}
      />
    </form>
  );
}
