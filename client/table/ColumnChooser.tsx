// Which columns stand in the table, in which order, and which stay in sight?
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { FILTER_FIELDS, filterField } from "../../geo/filter/fields";
import { type FreeAttribute, freeField } from "../../geo/filter/freeFields";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { columnAnswers } from "./columnAnswers";
import { columnName } from "./tableColumns";
import { CLOSED, orderedColumns } from "./tableState";
import { setTable, useTable } from "./useTable";

const NO_FREE: readonly FreeAttribute[] = [];

export default function ColumnChooser() {
  const { t } = useTranslation(["table", "filter"]);
  const { lang } = useView();
  const state = useTable();
  const { pinned } = state;
  const shown = orderedColumns(state);
  const others = FILTER_FIELDS.map(({ id }) => id).filter((field) => !shown.includes(field));
  const { data: free = NO_FREE } = useQuery(useTRPC().parcel.freeAttributes.queryOptions());
  const ofFiles = free.map(({ name }) => freeField(name)).filter((field) => !shown.includes(field));
  const [typed, setTyped] = useState("");
  const nameOf = (field: string) => columnName(filterField(field), lang, t);
  const isMeant = (field: string) => columnAnswers(filterField(field), nameOf(field), typed);
  const foundShown = shown.filter(isMeant);
  const foundOthers = others.filter(isMeant);
  const foundOfFiles = ofFiles.filter(isMeant);
  const count = foundShown.length + foundOthers.length + foundOfFiles.length;
  const isPinned = (field: string) => pinned.includes(field);
  const move = (field: string, by: 1 | -1) => {
    const at = shown.indexOf(field);
    const other = shown[at + by];
    // a pinned column stays among the pinned
    if (other === undefined || isPinned(other) !== isPinned(field)) return;
    const next = [...shown];
    next[at] = other;
    next[at + by] = field;
    setTable({ columns: next });
  };
  const toggle = (field: string) =>
    setTable(
      shown.includes(field)
        ? { columns: shown.filter((one) => one !== field), pinned: pinned.filter((one) => one !== field) }
        : { columns: [...shown, field] },
    );
  const pin = (field: string) => {
    const next = isPinned(field) ? pinned.filter((one) => one !== field) : [...pinned, field];
    setTable({ pinned: next, columns: orderedColumns({ columns: shown, pinned: next }) });
  };
  const hidden = (fields: readonly string[]) => (
    <ul>
      {fields.map((field) => (
        <li key={field}>
          <Checkbox checked={false} onChange={() => toggle(field)}>
            {nameOf(field)}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="column-chooser">
      <Input
        size="small"
        allowClear
        prefix={<Icon name="search" size={14} />}
        aria-label={t("columnSearch")}
        placeholder={t("columnSearch")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="ui-hidden" role="status">
        {typed === "" ? "" : t("columnsFound", { count })}
      </p>
      <ul>
        {foundShown.map((field) => {
          const at = shown.indexOf(field);
          return (
            <li key={field}>
              <Checkbox checked disabled={shown.length === 1} onChange={() => toggle(field)}>
                {nameOf(field)}
              </Checkbox>
              <span className="column-tools">
                <Button
                  type="text"
                  size="small"
                  disabled={at === 0 || isPinned(shown[at - 1] ?? "") !== isPinned(field)}
                  aria-label={t("earlier", { name: nameOf(field) })}
                  icon={<Icon name="up" size={14} />}
                  onClick={() => move(field, -1)}
                />
                <Button
                  type="text"
                  size="small"
                  disabled={at === shown.length - 1 || isPinned(shown[at + 1] ?? "") !== isPinned(field)}
                  aria-label={t("later", { name: nameOf(field) })}
                  icon={<Icon name="down" size={14} />}
                  onClick={() => move(field, 1)}
                />
                <Button
                  type={isPinned(field) ? "primary" : "text"}
                  size="small"
                  aria-pressed={isPinned(field)}
                  aria-label={t("pinOf", { name: nameOf(field) })}
                  onClick={() => pin(field)}
                >
                  {t("pin")}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {foundOthers.length > 0 && hidden(foundOthers)}
      {foundOfFiles.length > 0 && (
        <>
          <h4>{t("filter:free.label")}</h4>
          {hidden(foundOfFiles)}
        </>
      )}
      {count === 0 && <p className="note">{t("noColumn")}</p>}
      <Button
        size="small"
        type="link"
        onClick={() => setTable({ columns: CLOSED.columns, pinned: CLOSED.pinned })}
      >
        {t("columnsAsBefore")}
      </Button>
    </div>
  );
}
