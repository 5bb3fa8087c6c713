// The table of everything on the map, or of what is selected: its tools, and the grid.
import { Button, Popover, Select, Switch } from "antd";
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from "react";
import { filterField } from "../../geo/filter/fields";
import { ATTRIBUTE_FIELDS, ENTERPRISE_FIELDS } from "../../geo/filter/landColumns";
import { openComparison } from "../compare/openComparison";
import { useAskForAttributes } from "../filter/attributesAsked";
import { useAskForFree } from "../filter/freeAsked";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useSelection } from "../selection/selectionStore";
import { useView } from "../state/useView";
import { writeMu, writeNumber } from "../ui/write";
import { ExportButton } from "./ExportButton";
import { tellShownRows } from "./shownRows";
import { TableGrid } from "./TableGrid";
import { columnName } from "./tableColumns";
import { GROUP_FIELDS, type GroupField } from "./tableState";
import { setTable, useTable } from "./useTable";
import { useTableRows } from "./useTableRows";

/** With the sounds of Chinese signs, which weigh more than the table. */
const ColumnChooser = lazy(() => import("./ColumnChooser"));

const NOTHING_FOLDED: ReadonlySet<number> = new Set();

export default function TablePanel({ tabs, tools }: { tabs: ReactNode; tools: ReactNode }) {
  const { t } = useTranslation(["table", "filter"]);
  const { lang } = useView();
  const state = useTable();
  const { land } = useGround();
  const { count: selected } = useSelection();
  const [folded, setFolded] = useState(NOTHING_FOLDED);
  const table = useTableRows(state, folded);
  const ids = land?.geometry.ids ?? null;
  const rows = table?.rows ?? null;
  useEffect(() => {
    tellShownRows(ids === null || rows === null ? null : { ids, rows });
    return () => tellShownRows(null);
  }, [ids, rows]);
  const groups = useMemo(
    () =>
      GROUP_FIELDS.map((field) => ({
        value: field,
        label: columnName(filterField(field), lang, t),
      })),
    [lang, t],
  );
  const { group, only, columns, sort } = state;
  useAskForFree([...columns, ...sort.map(({ field }) => field)]);
  const groupBy = (next: GroupField | "") => {
    setFolded(NOTHING_FOLDED);
    setTable({ group: next === "" ? null : next });
  };
  const allFolded = table?.groups?.every(({ code }) => folded.has(code));
  return (
    <>
      {asksForAttributes(state) && <AskForAttributes />}
      <header className="table-head">
        {tabs}
        <p className="ui-hidden" aria-live="polite">
          {table !== null &&
            t("count", {
              count: table.rows.length,
              n: writeNumber(table.rows.length, 0),
              mu: writeMu(table.sum.tally.areaDm2),
            })}
        </p>
        <div className="table-tools">
          <label className="table-only">
            <Switch
              size="small"
              checked={only}
              disabled={selected === 0 && !only}
              onChange={(checked) => setTable({ only: checked })}
            />
            {t("only", { count: selected })}
          </label>
          <Select<GroupField | "">
            size="small"
            aria-label={t("group")}
            value={group ?? ""}
            onChange={groupBy}
            popupMatchSelectWidth={false}
            options={[{ value: "", label: t("groupNone") }, ...groups]}
            labelRender={({ label, value }) =>
              value === "" ? t("groupNone") : t("groupBy", { name: label })
            }
          />
          {table?.groups != null && (
            <Button
              size="small"
              onClick={() =>
                setFolded(allFolded ? NOTHING_FOLDED : new Set(table.groups?.map(({ code }) => code)))
              }
            >
              {t(allFolded ? "unfoldAll" : "foldAll")}
            </Button>
          )}
          <Popover
            trigger="click"
            placement="topRight"
            content={
              <Suspense fallback={<div className="column-chooser column-chooser-coming" />}>
                <ColumnChooser />
              </Suspense>
            }
            title={t("columns")}
          >
            <Button size="small">{t("columns")}</Button>
          </Popover>
          <Button size="small" disabled={selected < 2} onClick={openComparison} title={t("compareWhy")}>
            {t("compare")}
          </Button>
          <ExportButton table={table} />
        </div>
        <div className="table-close">{tools}</div>
      </header>
      {table === null ? (
        <p className="table-note" role="status">
          {t("reading")}
        </p>
      ) : table.rows.length === 0 ? (
        <p className="table-note">{t(only ? "noneSelected" : "none")}</p>
      ) : (
        <TableGrid state={state} table={table} folded={folded} onFold={setFolded} />
      )}
    </>
  );
}

function asksForAttributes({
  columns,
  sort,
  group,
}: {
  columns: readonly string[];
  sort: readonly { field: string }[];
  group: string | null;
}): boolean {
  const asked = [...columns, ...sort.map(({ field }) => field), ...(group === null ? [] : [group])];
  return asked.some((field) => ATTRIBUTE_FIELDS.has(field) || ENTERPRISE_FIELDS.has(field));
}

function AskForAttributes() {
  useAskForAttributes();
  return null;
}
