// How far are the policy's indicators? Grouped by scope, filtered by light, unit and words, each with its history and its source.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input, Segmented, Select } from "antd";
import { useState } from "react";
import type { IndicatorBoard as Board, IndicatorLight } from "../../server/api/indicatorShapes";
import { useTRPC } from "../api/trpc";
import type { BoardProps } from "../leader/LeaderBoards";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import {
  type GroupBy,
  groupIndicators,
  type IndicatorFilter,
  lightCounts,
  scopesOf,
  unitsOf,
} from "./groupIndicators";
import { IndicatorCards } from "./IndicatorCards";
import { IndicatorDrawer } from "./IndicatorDrawer";
import { IndicatorTable } from "./IndicatorTable";
import { LightChip } from "./LightChip";
import "./indicator.css";

const LIGHTS: readonly IndicatorLight[] = [
  "behind",
  "close",
  "on_track",
  "undecided",
  "unreported",
  "done",
  "open",
];
const EVERYTHING: IndicatorFilter = { light: null, scope: null, unit: null, text: "" };

/** A leader's board: the default export, as boards are loaded when they are opened. */
export default function IndicatorBoard({ map }: BoardProps) {
  const { t } = useTranslation("indicator");
  const { period } = useView();
  const query = useQuery(
    useTRPC().indicator.board.queryOptions(period === "" ? {} : { period }, {
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <div className="indicators">
      <Answer query={query} failed={t("failed")}>
        {(board) => <Indicators board={board} phone={map === null} />}
      </Answer>
    </div>
  );
}

function Indicators({ board, phone }: { board: Board; phone: boolean }) {
  const { t } = useTranslation(["indicator", "app"]);
  const [filter, setFilter] = useState(EVERYTHING);
  const [by, setBy] = useState<GroupBy>("scope");
  const [opened, setOpened] = useState<string | null>(null);
  const { indicators, plan } = board;
  const set = (patch: Partial<IndicatorFilter>) => setFilter((was) => ({ ...was, ...patch }));
  const groups = groupIndicators(indicators, filter, by);
  const chosen = indicators.find(({ id }) => id === opened) ?? null;
  const List = phone ? IndicatorCards : IndicatorTable;
  return (
    <>
      <header className="indicator-head">
        <div className="indicator-scopes">
          {scopesOf(indicators).map((scope) => (
            <ScopeLine key={scope} board={board} scope={scope} filter={filter} onFilter={set} />
          ))}
        </div>
        <div className="indicator-filters">
          {board.demo ? <span className="demo-chip">{t("app:demo")}</span> : null}
          <Input
            allowClear
            aria-label={t("search")}
            placeholder={t("search")}
            value={filter.text}
            maxLength={60}
            onChange={(event) => set({ text: event.target.value })}
          />
          <Select<string>
            aria-label={t("unitFilter")}
            value={filter.unit ?? "*"}
            onChange={(unit) => set({ unit: unit === "*" ? null : unit })}
            options={[
              { value: "*", label: t("allUnits") },
              ...unitsOf(indicators).map((value) => ({ value, label: value === "" ? t("noUnit") : value })),
            ]}
            showSearch
            popupMatchSelectWidth={false}
          />
          <Segmented<GroupBy>
            aria-label={t("group")}
            value={by}
            onChange={setBy}
            options={[
              { value: "scope", label: t("byScope") },
              { value: "clause", label: t("byClause") },
            ]}
          />
          {filter === EVERYTHING ? null : (
            <Button type="link" onClick={() => setFilter(EVERYTHING)}>
              {t("showAll")}
            </Button>
          )}
        </div>
      </header>
      {groups.length === 0 ? <p className="indicator-none">{t("nothing")}</p> : null}
      <List groups={groups} onOpen={setOpened} />
      {plan === null ? null : (
        <p className="ui-facts indicator-foot" title={`${plan.clause}：“${plan.quote}”`}>
          {t("foot", { document: plan.document, from: plan.from, to: plan.to })}
        </p>
      )}
      {chosen === null ? null : (
        <IndicatorDrawer indicator={chosen} period={board.period} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

/** One scope's lights, each a filter; scopes stand on lines of their own and are never added up. */
function ScopeLine({
  board,
  scope,
  filter,
  onFilter,
}: {
  board: Board;
  scope: string;
  filter: IndicatorFilter;
  onFilter: (patch: Partial<IndicatorFilter>) => void;
}) {
  const { t } = useTranslation("indicator");
  const own = board.indicators.filter((one) => one.scope === scope);
  const counts = lightCounts(own);
  const chosen = filter.scope === scope;
  return (
    <div className="indicator-scope">
      <button
        type="button"
        className="indicator-scope-name"
        aria-pressed={chosen && filter.light === null}
        onClick={() => onFilter(chosen && filter.light === null ? { scope: null } : { scope, light: null })}
      >
        <b>{t(`scope.${scope}`, { defaultValue: scope })}</b> {t("items", { count: own.length })}
      </button>
      {LIGHTS.map((light) => {
        const count = counts.get(light) ?? 0;
        const lit = chosen && filter.light === light;
        return count === 0 ? null : (
          <button
            key={light}
            type="button"
            className="indicator-light"
            aria-pressed={lit}
            onClick={() => onFilter(lit ? { scope: null, light: null } : { scope, light })}
          >
            <LightChip light={light} /> <span className="ui-num">{count}</span>
          </button>
        );
      })}
    </div>
  );
}
