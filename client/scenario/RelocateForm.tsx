// What if an enterprise moved through a relocation park (腾挪园)? From here, there, and on to where it will stay.
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plot } from "../../geo/scenario/plot";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import { useScene } from "../map/scene";
import { plotName } from "./eventWords";
import { useScenario } from "./scenarioStore";

const MOST_SHOWN = 50;

export function RelocateForm({
  enterpriseId,
  plot,
  onDone,
}: {
  enterpriseId: string;
  plot: Plot;
  onDone: (edits: ScenarioEdit[]) => void;
}) {
  const { t } = useTranslation("scenario");
  const { base, replay } = useScenario();
  const { land } = useScene();
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
    (id, at) => relocation.has(land?.geometry.parkIds[land.geometry.park[at] ?? 65535] ?? "") && !gone(id),
  );
  const bad =
    leaves === "" ||
    via === null ||
    viaSince === "" ||
    viaSince < leaves ||
    (to !== null && (toSince === "" || toSince < viaSince));
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
        <Plots label={t("relocate.via")} ids={transit} value={via} onChange={setVia} />
      </div>
      <Day label={t("relocate.viaSince")} value={viaSince} onChange={setViaSince} />
      <div className="scenario-field">
        <span>{t("relocate.to")}</span>
        <Plots label={t("relocate.to")} ids={ids} value={to} onChange={setTo} />
      </div>
      {to === null ? null : <Day label={t("relocate.toSince")} value={toSince} onChange={setToSince} />}
      <Button size="small" type="primary" htmlType="submit" disabled={bad}>
        {t("apply")}
      </Button>
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
  value,
  onChange,
}: {
  label: string;
  ids: readonly string[];
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const [asked, setAsked] = useState("");
  const options: { value: string; label: string }[] = [];
  for (const id of ids) {
    if (options.length >= MOST_SHOWN) break;
    if (asked === "" || id.includes(asked)) options.push({ value: id, label: plotName(id) });
  }
  return (
    <Select
      size="small"
      aria-label={label}
      allowClear
      showSearch={{ filterOption: false, onSearch: setAsked }}
      value={value}
      onChange={(id: string | undefined) => onChange(id ?? null)}
      options={options}
    />
  );
}
