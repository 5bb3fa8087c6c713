// In what do two sets, or two versions of one, differ? Side by side, with every difference marked.
import { useQuery } from "@tanstack/react-query";
import { Select, Table } from "antd";
import { useState } from "react";
import { compareSets, type TargetDifference } from "../../geo/target/compareSets";
import type { TargetDraft } from "../../geo/target/targetDraft";
import type { TargetSetView } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { askedText, daysText, draftOf, exemptionTexts, nameOf, rampText, whomText } from "./targetWords";

export function TargetCompare({ set, sets }: { set: TargetSetView; sets: readonly TargetSetView[] }) {
  const { t } = useTranslation("target");
  const { lang } = useView();
  const trpc = useTRPC();
  const versions = useQuery(trpc.target.versions.queryOptions({}));
  const choices = [
    ...sets.map((one) => ({
      value: one.id,
      label: t("versionOf", { name: nameOf(one, lang), rule: one.rule }),
    })),
    ...(versions.data ?? [])
      .filter(({ rule }) => !sets.some((one) => one.rule === rule))
      .map(({ rule, name, nameEn }) => ({
        value: rule,
        label: t("versionOf", { name: lang === "en" ? nameEn : name, rule }),
      })),
  ].filter(({ value }) => value !== set.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const other = chosen ?? choices[0]?.value ?? null;
  const query = useQuery(trpc.target.set.queryOptions({ ref: other ?? "" }, { enabled: other !== null }));
  return (
    <section className="target-part" aria-label={t("compare")}>
      <div className="target-row">
        <label htmlFor="target-other">{t("compareWith", { rule: set.rule })}</label>
        <Select
          id="target-other"
          value={other}
          onChange={setChosen}
          options={choices}
          className="target-other"
        />
      </div>
      {other === null ? (
        <p className="ui-facts">{t("nothingElse")}</p>
      ) : (
        <Answer query={query} failed={t("failed")} rows={6}>
          {(right) => <Differences left={set} right={right} />}
        </Answer>
      )}
    </section>
  );
}

const CELLS: Readonly<
  Record<string, { fields: readonly (keyof TargetDraft)[]; text: (one: TargetDraft, t: Words) => string }>
> = {
  asked: { fields: ["operator", "value", "unit"], text: askedText },
  population: {
    fields: ["population", "reference"],
    text: (one, t) => t(`ui:population.${one.population}`) + (one.reference ? ` ${t("reference")}` : ""),
  },
  denominator: { fields: ["denominator"], text: (one, t) => t(`land.${one.denominator}`) },
  whom: { fields: ["scope", "scopeIds", "bindsKinds"], text: whomText },
  days: { fields: ["validFrom", "validTo"], text: daysText },
  ramp: { fields: ["ramp"], text: rampText },
  exemptions: { fields: ["exemptions"], text: (one, t) => exemptionTexts(one, t).join("\n") },
  source: { fields: ["document", "clause"], text: ({ document, clause }) => `${document} ${clause}` },
};

function Differences({ left, right }: { left: TargetSetView; right: TargetSetView }) {
  const { t } = useTranslation(["target", "ui"]);
  const rows = compareSets(draftOf(left).targets, draftOf(right).targets);
  const differ = rows.filter(
    ({ fields, before, after }) => fields.length > 0 || before === null || after === null,
  );
  return (
    <>
      <p className="target-sentence">
        {differ.length === 0
          ? t("same", { left: left.rule, right: right.rule })
          : t("differ", { left: left.rule, right: right.rule, count: differ.length })}
      </p>
      <Table<TargetDifference>
        size="small"
        rowKey="key"
        pagination={false}
        scroll={{ x: "max-content" }}
        dataSource={rows}
        columns={[
          {
            title: t("metricHead"),
            key: "metric",
            fixed: "left",
            render: (_, { before, after }) => (
              <b>{t(`ui:metric.${(before ?? after)?.metric ?? "output_per_mu"}`)}</b>
            ),
          },
          ...Object.entries(CELLS).map(([key, { fields, text }]) => ({
            title: t(key),
            key,
            render: (_: unknown, row: TargetDifference) => {
              const marked =
                row.before === null ||
                row.after === null ||
                row.fields.some((field) => fields.includes(field));
              const side = (one: TargetDraft | null) => (one === null ? t("absent") : text(one, t) || "—");
              return marked ? (
                <span className="target-changed">
                  <span className="target-was">{side(row.before)}</span>
                  <span aria-hidden="true"> → </span>
                  <b>{side(row.after)}</b>
                </span>
              ) : (
                <span className="target-soft">{side(row.before)}</span>
              );
            },
          })),
        ]}
      />
    </>
  );
}
