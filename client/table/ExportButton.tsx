// How does the table get out? Exactly what is shown: its rows in their order, its columns in theirs, with the period, the enterprises and the targets named.
import { App, Button, Dropdown } from "antd";
import { useEffect, useRef, useState } from "react";
import { filterField } from "../../geo/filter/fields";
import { ENTERPRISE_FIELDS } from "../../geo/filter/landColumns";
import { printFilter } from "../../geo/filter/printFilter";
import { SET_SIGN } from "../../geo/filter/wordSets";
import { reachServer } from "../api/reachServer";
import { saveAnswer } from "../api/saveAnswer";
import { asInput, useEvaluationChoice } from "../evaluation/useEvaluationChoice";
import { useTranslation } from "../locale/useTranslation";
import { useScene } from "../map/scene";
import { onCommand } from "../state/commands";
import { useView } from "../state/useView";
import { unitOfHead } from "./GridHead";
import { columnName } from "./tableColumns";
import { orderedColumns } from "./tableState";
import { useTable } from "./useTable";
import type { TableRows } from "./useTableRows";

const FORMATS = ["xlsx", "csv", "geojson"] as const;
type Format = (typeof FORMATS)[number];

export function ExportButton({ table }: { table: TableRows | null }) {
  const { t } = useTranslation(["table", "filter", "ui", "selection"]);
  const { message } = App.useApp();
  const { lang, period, population, targetSet, classes } = useView();
  const { filter, land, legend } = useScene();
  const state = useTable();
  const byClass = [...state.columns, state.group ?? ""].some((field) => ENTERPRISE_FIELDS.has(field));
  const choice = useEvaluationChoice(byClass);
  const [busy, setBusy] = useState(false);
  const ask = async (format: Format) => {
    const { columns } = filter;
    if (table === null || land === null || columns === null) return;
    const nameOf = (field: string) => columnName(filterField(field), lang, t);
    const fields = orderedColumns(state);
    const words = fields
      .filter((field) => filterField(field).kind === "word")
      .map((field) => [
        field,
        Object.fromEntries(
          (columns.words(field)?.words ?? [])
            .flatMap((word) => word.split(SET_SIGN))
            .filter((word) => word !== "")
            .map((word) => [word, table.names(field, word)]),
        ),
      ]);
    const { sort, group, only } = state;
    const narrowed = only
      ? t("note.selected")
      : [
          filter.filter === null ? "" : printFilter(filter.filter, lang, filter.vocabulary),
          classes === null
            ? ""
            : t("note.classes", {
                count: legend.filter(({ token }) => classes.has(token)).length,
                total: legend.length,
              }),
        ]
          .filter((one) => one !== "")
          .join(t("note.and"));
    const sorted = sort.map(({ field, descending }) => `${nameOf(field)} ${descending ? "↓" : "↑"}`);
    const groupWords = group === null ? null : (columns.words(group)?.words ?? null);
    const groups =
      group === null || groupWords === null
        ? []
        : (table.groups ?? []).map(({ code, rows }) => {
            const word = groupWords[code] ?? "";
            return { name: word === "" ? t("groupless") : table.names(group, word), count: rows.length };
          });
    const notes = [
      [t("note.filter"), narrowed],
      [t("note.group"), group === null ? "" : nameOf(group)],
      [t("note.sort"), sorted.join(" ")],
    ].filter(([, value]) => value !== "");
    const answer = await reachServer("/export/table", {
      method: "POST",
      headers: { "content-type": "application/json", "x-mutu-lang": lang },
      body: JSON.stringify({
        format,
        period: period === "" ? undefined : period,
        population,
        ...asInput(choice),
        targetSet: targetSet === "" ? undefined : targetSet,
        parcels: Array.from(table.rows, (row) => land.geometry.ids[row] ?? ""),
        columns: fields.map((field) => {
          const unit = unitOfHead(filterField(field).unit ?? null, t);
          return { field, header: nameOf(field) + (unit === "" ? "" : t("headUnit", { unit })) };
        }),
        words: Object.fromEntries(words),
        groups,
        notes,
      }),
    });
    await saveAnswer(answer, `table.${format}`);
  };
  const save = async (format: Format) => {
    setBusy(true);
    await ask(format).catch((error: Error) => message.error(error.message));
    setBusy(false);
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => onCommand("exportTable", () => void latest.current("xlsx")), []);
  return (
    <Dropdown
      menu={{
        items: FORMATS.map((key) => ({ key, label: t(`selection:format.${key}`) })),
        onClick: ({ key }) => {
          const format = FORMATS.find((one) => one === key);
          if (format) void save(format);
        },
      }}
      trigger={["click"]}
    >
      <Button
        size="small"
        loading={busy}
        disabled={table === null || table.rows.length === 0 || (byClass && choice === null)}
      >
        {t("export")}
      </Button>
    </Dropdown>
  );
}
