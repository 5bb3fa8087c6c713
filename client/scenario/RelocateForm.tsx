// What if an enterprise moved through a relocation park (腾挪园)? From here, there, and on to where it will stay.
import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plot } from "../../geo/scenario/plot";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import { useScene } from "../map/scene";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { writeMu } from "../ui/write";
import { plotName } from "./eventWords";
import { FormButtons } from "./FormButtons";
import { useScenario } from "./scenarioStore";

const MOST_SHOWN = 50;
const NO_PARK = 65535;

export function RelocateForm({
  enterpriseId,
  plot,
  onDone,
  onCancel,
}: {
  enterpriseId: string;
  plot: Plot;
  onDone: (edits: ScenarioEdit[]) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(["scenario", "app"]);
  const { base, replay } = useScenario();
  const { land, parks } = useScene();
  const { lang } = useView();
  const geometry = land?.geometry;
  const wordsOf = (id: string): string => {
    const at = geometry?.indexOf.get(id);
    if (geometry === undefined || at === undefined) return plotName(id);
    const parkId = geometry.parkIds[geometry.park[at] ?? NO_PARK];
    const park = parks?.rows.find((one) => one.id === parkId);
    // the same last digits stand in many parks
    return [
      id,
      park === undefined ? null : inLanguage(lang, park),
      `${writeMu(geometry.areaDm2[at] ?? 0)} ${t("app:mu")}`,
    ]
      .filter((part) => part !== null)
      .join(" · ");
  };
  const [leaves, setLeaves] = useState("");
  const [via, setVia] = useState<string | null>(null);
  const [viaSince, setViaSince] = useState("");
  const [to, setTo] = useState<string | null>(null);
  const [toSince, setToSince] = useState("");
  const relocation = new Set(
    base?.units.filter(({ kind }) => kind === "relocation_park").map(({ id }) => id),
  );
  const ids = land?.geometry.ids ?? [];
  const gone = (id: string) => replay?.touched().get(id) === null;
  const transit = ids.filter(
    (id, at) => relocation.has(land?.geometry.parkIds[land.geometry.park[at] ?? NO_PARK] ?? "") && !gone(id),
  );
  const missing = [
    ...(leaves === "" ? [t("relocate.leaves")] : []),
    ...(via === null ? [t("relocate.via")] : []),
    ...(viaSince === "" ? [t("relocate.viaSince")] : []),
    ...(to !== null && toSince === "" ? [t("relocate.toSince")] : []),
  ];
  const disordered =
    (leaves !== "" && viaSince !== "" && viaSince < leaves) ||
    (to !== null && toSince !== "" && toSince < viaSince);
  const bad = missing.length > 0 || disordered;
  return (
    <form
      className="scenario-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (bad || via === null) return;
        onDone([
          {
            ...{ kind: "relocate", enterpriseId, fromPlotId: plot.id, leaves },
            via: { plotId: via, since: viaSince, landDm2: null },
            to: to === null ? null : { plotId: to, since: toSince, landDm2: null },
          },
        ]);
      }}
    >
      <p className="ui-soft">{t("relocate.about")}</p>
      <Day label={t("relocate.leaves")} value={leaves} onChange={setLeaves} />
      <div className="scenario-field">
        <span>{t("relocate.via")}</span>
        <Plots label={t("relocate.via")} ids={transit} wordsOf={wordsOf} value={via} onChange={setVia} />
      </div>
      <Day label={t("relocate.viaSince")} value={viaSince} onChange={setViaSince} />
      <div className="scenario-field">
        <span>{t("relocate.to")}</span>
        <Plots label={t("relocate.to")} ids={ids} wordsOf={wordsOf} value={to} onChange={setTo} />
      </div>
      {to === null ? null : <Day label={t("relocate.toSince")} value={toSince} onChange={setToSince} />}
      <FormButtons
        add={t("apply")}
        ready={!bad}
        missing={
          disordered
            ? t("relocate.disordered")
            : t("field.missing", { what: missing.join(t("standing.comma")) })
        }
        onCancel={onCancel}
      />
    </form>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <div className="scenario-field">
      <span>{label}</span>
      <Input
        size="small"
        type="date"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** A plot by a piece of its code: of 100 000 a list shows the first that fit. */
function Plots({
  label,
  ids,
  wordsOf,
  value,
  onChange,
}: {
  label: string;
  ids: readonly string[];
  wordsOf: (id: string) => string;
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const [asked, setAsked] = useState("");
  const options: { value: string; label: string }[] = [];
  for (const id of ids) {
    if (options.length >= MOST_SHOWN) break;
    if (asked === "" || id.includes(asked)) options.push({ value: id, label: wordsOf(id) });
  }
  return (
    <Select
      size="small"
      aria-label={label}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: false, onSearch: setAsked }}
      value={value}
      onChange={(id: string | undefined) => onChange(id ?? null)}
      options={options}
    />
  );
}
