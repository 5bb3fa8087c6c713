// What is known of the plots chosen, and what can be supposed of them?
import { Button, Select } from "antd";
import { useState } from "react";
import { freeLandDm2, type Plot, plotArea } from "../../geo/scenario/plot";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { useWantedFocus } from "../state/wantedFocus";
import { inLanguage } from "../ui/inLanguage";
import { useAuthor } from "../ui/useAuthor";
import { writeMu } from "../ui/write";
import { AddEnterprise } from "./AddEnterprise";
import { AttributesForm } from "./AttributesForm";
import { DrawingBox } from "./DrawingBox";
import { cutOf, redrawOf, setDraft, useDraft } from "./draft";
import { plotName, useEventWords } from "./eventWords";
import { PlotEnterprises } from "./PlotEnterprises";
import { RevertParcels } from "./RevertParcels";
import { askEdits, selectPlots, setScenario, useScenario } from "./scenarioStore";
import { useRefusalWords } from "./useRefusalWords";

const NO_PARK = "-";

export function PlotCard() {
  const { t } = useTranslation("scenario");
  const { lang } = useView();
  const { selected, replay, base, busy, refused, adding } = useScenario();
  const [author] = useAuthor();
  const draft = useDraft();
  const words = useEventWords();
  const whyRefused = useRefusalWords();
  const card = useWantedFocus<HTMLElement>("chosenPlots");
  const [form, setForm] = useState<"attributes" | "add" | null>(null);
  const plots = selected.flatMap((id) => replay?.plot(id) ?? []);
  const [plot] = plots;
  if (plot === undefined || base === null) return null;
  const add = async (edits: readonly ScenarioEdit[]) => {
    const not = await askEdits(edits, author);
    // what was filled in and does not apply stays to be mended
    if (not.length < edits.length) setForm(null);
  };
  const parks = base.units.filter(({ kind }) => kind !== null && kind !== "cluster_area");
  const inParks = [...new Set(plots.flatMap(({ parts }) => parts.map(({ parkId }) => parkId)))];
  const one = plots.length === 1;
  return (
    <section className="scenario-card" ref={card} tabIndex={-1} aria-label={t("chosen")}>
      <div className="scenario-head-row">
        <h3>{one ? plotName(plot.id) : t("chosenCount", { count: plots.length })}</h3>
        <span className="scenario-space" />
        <Button
          type={adding ? "primary" : "text"}
          size="small"
          aria-pressed={adding}
          title={t("addingHint")}
          onClick={() => setScenario({ adding: !adding })}
        >
          {t("adding")}
        </Button>
        <Button
          type="text"
          size="small"
          onClick={() => {
            setScenario({ adding: false });
            void selectPlots([]);
          }}
        >
          {t("unchoose")}
        </Button>
      </div>
      <p className="ui-soft">
        {one ? facts(plot) : plots.map(({ id }) => plotName(id)).join(t("ui:listSign"))}
      </p>
      {refused.length === 0 ? null : (
        <div className="measure-fault" role="alert">
          {refused.map(({ edit, why }) => (
            <p key={JSON.stringify(edit)}>
              {t("drawing.notTaken", { what: words(edit), why: whyRefused(why) })}
            </p>
          ))}
        </div>
      )}
      {draft === null ? (
        <>
          <div className="scenario-tools">
            <Button size="small" disabled={!one} onClick={() => setDraft(cutOf(plot))}>
              {t("tool.split")}
            </Button>
            <Button size="small" disabled={!one} onClick={() => setDraft(redrawOf(plot))}>
              {t("tool.redraw")}
            </Button>
            <Button
              size="small"
              disabled={plots.length < 2}
              title={t("tool.mergeHint")}
              onClick={() => void add([{ kind: "merge", plotIds: plots.map(({ id }) => id) }])}
            >
              {t("tool.merge")}
            </Button>
            <Button
              size="small"
              aria-expanded={form === "attributes"}
              onClick={() => setForm(form === "attributes" ? null : "attributes")}
            >
              {t("tool.attributes")}
            </Button>
            <Button
              size="small"
              disabled={!one}
              aria-expanded={form === "add"}
              onClick={() => setForm(form === "add" ? null : "add")}
            >
              {t("tool.addEnterprise")}
            </Button>
            <RevertParcels parcels={[...new Set(plots.flatMap(({ from }) => from))]} />
          </div>
          <div className="scenario-field">
            <span>{t("tool.move")}</span>
            <Select
              size="small"
              aria-label={t("tool.move")}
              disabled={busy}
              showSearch={{ optionFilterProp: "label" }}
              value={inParks.length === 1 ? (inParks[0] ?? NO_PARK) : null}
              placeholder={t("severalParks")}
              onChange={(parkId: string) =>
                void add(
                  plots.map(({ id }) => ({
                    kind: "move",
                    plotId: id,
                    parkId: parkId === NO_PARK ? null : parkId,
                  })),
                )
              }
              options={[
                ...parks.map((park) => ({ value: park.id, label: inLanguage(lang, park) })),
                { value: NO_PARK, label: t("noPark") },
              ]}
            />
          </div>
          {form === "attributes" ? (
            <AttributesForm
              key={selected.join()}
              plots={plots}
              onDone={(edits) => void add(edits)}
              onCancel={() => setForm(null)}
            />
          ) : null}
          {form === "add" ? (
            <AddEnterprise
              key={plot.id}
              plot={plot}
              onDone={(edits) => void add(edits)}
              onCancel={() => setForm(null)}
            />
          ) : null}
          {one && form === null ? (
            <PlotEnterprises key={plot.id} plot={plot} onDone={(edits) => void add(edits)} />
          ) : null}
        </>
      ) : (
        <DrawingBox key={`${draft.kind} ${draft.plotId}`} draft={draft} plot={plot} />
      )}
    </section>
  );

  function facts(of: Plot): string {
    const { areaDm2, geodesicDm2 } = plotArea(of);
    const status = of.status === null ? t("statusUnknown") : t(`word.status.${of.status}`, { ns: "legend" });
    return t("facts", {
      mu: writeMu(areaDm2),
      geodesic: writeMu(geodesicDm2),
      free: writeMu(freeLandDm2(of)),
      use: of.use ?? "—",
      status,
    });
  }
}
