// Which inefficient land is listed, in which order, and how does it get out? By park, by reason, by how far it is; as CSV or a workbook.
import { App, Button, Dropdown, Select } from "antd";
import { useState } from "react";
import { DISPOSAL_STAGES, DISPOSAL_TRACKS, type DisposalStage } from "../../geo/lowEfficiency/disposal";
import type { LowEfficiencyList, LowEfficiencyView } from "../../server/api/lowEfficiencyShapes";
import { reachServer } from "../api/reachServer";
import { saveAnswer } from "../api/saveAnswer";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { LOW_SORTS, type LowShown, type LowSort } from "./lowEfficiencyRows";

const FORMATS = ["xlsx", "csv"] as const;
type Format = (typeof FORMATS)[number];

const FIELDS = [
  ...["code", "name", "park", "area", "reasons", "since"],
  ...["line", "line_basis", "tax", "tax_before"],
  ...["stage", "decided_by", "decided_on", "note", "track", "step_on", "step_by"],
];

interface Props {
  list: LowEfficiencyList;
  rows: readonly LowEfficiencyView[];
  shown: LowShown;
  onShow: (next: LowShown) => void;
}

export function LowEfficiencyTools({ list, rows, shown, onShow }: Props) {
  const { t } = useTranslation(["evaluation", "selection", "legend"]);
  const { message } = App.useApp();
  const { lang, period } = useView();
  const [busy, setBusy] = useState(false);
  const { park, reason, stage, sort, descending } = shown;
  const parks = [
    ...new Map(
      list.parcels.map((one) => [
        one.parkId ?? "",
        one.parkId === null
          ? t("low.noPark")
          : ((lang === "en" ? one.parkNameEn : null) ?? one.parkName ?? one.parkId),
      ]),
    ),
  ].toSorted(([, a], [, b]) => a.localeCompare(b, "zh-CN"));
  const stageWord = (one: DisposalStage) => t(`legend:word.disposal.${one}`);
  const reasonName = (id: string) => {
    const rule = list.counts.find((one) => one.rule === id);
    return rule === undefined ? id : inLanguage(lang, rule);
  };
  const save = async (format: Format) => {
    const narrowed = [
      park === null ? "" : (parks.find(([id]) => id === park)?.[1] ?? park),
      reason === null ? "" : reasonName(reason),
      stage === null ? "" : stageWord(stage),
    ].filter((one) => one !== "");
    const answer = await reachServer("/export/low-efficiency", {
      method: "POST",
      headers: { "content-type": "application/json", "x-mutu-lang": lang },
      body: JSON.stringify({
        format,
        period: period === "" ? undefined : period,
        parcels: rows.map(({ id }) => id),
        columns: FIELDS.map((field) => ({
          field,
          header: t(`low.field.${field}`, { year: list.year, before: list.year - 1 }),
        })),
        words: {
          stage: Object.fromEntries(DISPOSAL_STAGES.map((one) => [one, stageWord(one)])),
          track: Object.fromEntries(DISPOSAL_TRACKS.map((one) => [one, t(`low.track.${one}`)])),
          line_basis: {
            tax_per_mu_agreed: t("low.basisAgreed"),
            tax_per_mu_rule: t("low.basisRule"),
          },
        },
        notes: [
          ...(narrowed.length === 0 ? [] : [[t("low.filter"), narrowed.join(t("listSign"))]]),
          [t("low.sortLabel"), `${t(`low.sort.${sort}`)} ${descending ? "↓" : "↑"}`],
        ],
      }),
    });
    await saveAnswer(answer, `low-efficiency.${format}`);
  };
  const saving = async (format: Format) => {
    setBusy(true);
    await save(format).catch((error: Error) => message.error(error.message));
    setBusy(false);
  };
  return (
    <div className="evaluation-tools">
      <Select<string>
        size="small"
        aria-label={t("low.byPark")}
        value={park === null ? "all" : `is ${park}`}
        popupMatchSelectWidth={false}
        onChange={(next) => onShow({ ...shown, park: next === "all" ? null : next.slice("is ".length) })}
        options={[
          { value: "all", label: t("low.allParks") },
          ...parks.map(([id, label]) => ({ value: `is ${id}`, label })),
        ]}
      />
      <Select<string>
        size="small"
        aria-label={t("low.byReason")}
        value={reason ?? ""}
        popupMatchSelectWidth={false}
        onChange={(next) => onShow({ ...shown, reason: next === "" ? null : next })}
        options={[
          { value: "", label: t("low.allReasons") },
          ...list.counts.map(({ rule, met }) => ({ value: rule, label: `${reasonName(rule)} ${met}` })),
        ]}
      />
      <Select<DisposalStage | "">
        size="small"
        aria-label={t("low.byStage")}
        value={stage ?? ""}
        popupMatchSelectWidth={false}
        onChange={(next) => onShow({ ...shown, stage: next === "" ? null : next })}
        options={[
          { value: "", label: t("low.allStages") },
          ...DISPOSAL_STAGES.map((value) => ({ value, label: stageWord(value) })),
        ]}
      />
      <Select<string>
        size="small"
        aria-label={t("low.sortLabel")}
        value={`${sort} ${descending ? "down" : "up"}`}
        popupMatchSelectWidth={false}
        onChange={(next) => {
          const [by, way] = next.split(" ");
          const field = LOW_SORTS.find((one) => one === by);
          if (field !== undefined) onShow({ ...shown, sort: field, descending: way === "down" });
        }}
        options={LOW_SORTS.flatMap((field: LowSort) => [
          { value: `${field} down`, label: `${t(`low.sort.${field}`)} ↓` },
          { value: `${field} up`, label: `${t(`low.sort.${field}`)} ↑` },
        ])}
      />
      <Dropdown
        menu={{
          items: FORMATS.map((key) => ({ key, label: t(`selection:format.${key}`) })),
          onClick: ({ key }) => {
            const format = FORMATS.find((one) => one === key);
            if (format) void saving(format);
          },
        }}
        trigger={["click"]}
      >
        <Button size="small" loading={busy} disabled={rows.length === 0}>
          {t("low.export")}
        </Button>
      </Dropdown>
    </div>
  );
}
