// Who goes where, at a glance? Projects in rows, parks in columns: cards are dragged, or settled by keys, and every cell says why.
import { Button, Checkbox } from "antd";
import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import type { PlanDecision } from "../../server/api/planShapes";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { Icon } from "../theme/Icon";
import { AuthorInput } from "../ui/AuthorInput";
import { announce } from "../ui/announce";
import { serialCode } from "../ui/shortCode";
import { useAuthor } from "../ui/useAuthor";
import { BoardCellView, cellWords } from "./BoardCellView";
import { type BoardCell, boardParks, boardRows, cellAfter, decisionsFor, markOfKey } from "./boardModel";
import { CellStrip } from "./CellStrip";
import { placeWords } from "./placeWords";
import { useDecisions } from "./useDecisions";
import { useParkNames } from "./useParkNames";
import { usePlanRun } from "./usePlan";
import { useProjects } from "./useProjects";
import "../match/match.css";
import "./board.css";

/** @param foldable whether it may be folded to its head */
export const PlanBoard = afterMap(function PlanBoard({ foldable }: { foldable: boolean }) {
  const { t } = useTranslation("plan");
  const projects = useProjects();
  const [folded, setFolded] = useState(false);
  // what was placed looks for no land
  const looking = projects?.filter(({ placedOn }) => placedOn === null) ?? [];
  if (looking.length === 0) return null;
  return (
    <section className="plan-board" aria-labelledby="plan-board">
      <header className="match-head">
        <h3 id="plan-board">
          {t("board")}
          <small>{t("boardHow")}</small>
        </h3>
        {foldable ? (
          <Button
            type="text"
            size="small"
            aria-expanded={!folded}
            aria-label={t(folded ? "unfoldBoard" : "foldBoard")}
            icon={<Icon name={folded ? "up" : "down"} size={16} />}
            onClick={() => setFolded(!folded)}
          />
        ) : null}
      </header>
      {folded ? null : <Board projects={looking} />}
    </section>
  );
});

function Board({ projects }: { projects: NonNullable<ReturnType<typeof useProjects>> }) {
  const { t } = useTranslation("plan");
  const { run, found } = usePlanRun();
  const { standing, decide, fault, busy } = useDecisions();
  const { parks, nameOf } = useParkNames();
  const [author] = useAuthor();
  const [nameless, setNameless] = useState(false);
  const [all, setAll] = useState(false);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null);
  const [dragged, setDragged] = useState<{ project: string; park: string } | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const field = useRef<HTMLSpanElement>(null);

  const plan = found?.plan ?? null;
  const cards =
    plan !== null
      ? plan.assignments.map(({ project, place, parkId }) => ({ project, place, park: parkId }))
      : run === null || run.best.length === 0
        ? null
        : run.best;
  // its column names the park: a longer tail would be cut where parcels differ
  const cardOf = new Map(plan?.assignments.map((one) => [one.project, placeWords(one, t, serialCode)]));
  const options = plan?.options ?? null;
  const ids = parks.map(({ id }) => id);
  const some = boardParks(ids, { options, cards, standing });
  const others = ids.filter((id) => !some.includes(id));
  const columns = all ? [...some, ...others] : some;
  const rows = boardRows({
    projects: projects.map(({ id }) => id),
    parks: columns,
    options,
    cards,
    standing,
  });
  const row = Math.min(at[0], rows.length - 1);
  const column = Math.min(at[1], columns.length - 1);
  const chosen = rows[row]?.cells[column] ?? null;
  const shown = (pointed === null ? null : rows[pointed[0]]?.cells[pointed[1]]) ?? chosen;
  const named = (cell: BoardCell) => ({
    project: projects.find(({ id }) => id === cell.project)?.name ?? cell.project,
    park: nameOf(cell.park),
  });

  const settle = (cell: BoardCell | null, mark: PlanDecision["mark"], place: string | null = null) => {
    if (cell === null) return;
    if (author.trim() === "") {
      setNameless(true);
      field.current?.querySelector("input")?.focus();
      return;
    }
    const all =
      place === null ? decisionsFor(cell, mark) : [{ project: cell.project, park: cell.park, place, mark }];
    for (const one of all) decide(one, author.trim());
    if (all.length > 0) announce(t(`did.${mark}`, { ...said(cell, place), author: author.trim(), day: "" }));
  };
  const said = (cell: BoardCell, place: string | null) => {
    const { project, park } = named(cell);
    return { project, where: place === null ? park : t("onePlaceIn", { park }) };
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = cellAfter(event.key, [row, column], rows.length, columns.length);
    const mark = markOfKey(event.key);
    if (next === null && mark === null) return;
    event.preventDefault();
    if (mark !== null) settle(chosen, mark);
    if (next === null) return;
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next[0]},${next[1]}"]`)?.focus();
  };
  const over = (event: DragEvent, project: string | null) => {
    if (dragged === null || (project !== null && dragged.project !== project)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
  };
  const cellOf = (project: string, park: string) =>
    rows.find((one) => one.project === project)?.cells.find((cell) => cell.park === park) ?? null;

  return (
    <>
      <div className="board-tools">
        <span className="board-author" ref={field}>
          <AuthorInput
            size="small"
            status={nameless && author.trim() === "" ? "warning" : ""}
            aria-label={t("author")}
            placeholder={t(nameless ? "authorFirst" : "author")}
          />
        </span>
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {t("allParks", { count: ids.length })}
        </Checkbox>
        <span
          className="board-ban"
          data-ready={dragged !== null || undefined}
          role="note"
          onDragOver={(event) => over(event, null)}
          onDrop={() => {
            if (dragged !== null) settle(cellOf(dragged.project, dragged.park), "forbidden");
            setDragged(null);
          }}
        >
          {t("banHere")}
        </span>
      </div>
      {fault === null ? null : (
        <p className="match-fault" role="alert">
          {fault}
        </p>
      )}
      <CellStrip
        cell={shown}
        label={shown === null ? "" : cellWords(shown, named(shown), t)}
        busy={busy}
        onSettle={(mark, place) => settle(chosen, mark, place)}
        passive={pointed !== null && shown !== chosen}
      />
      <div className="board-box" onPointerLeave={() => setPointed(null)}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: walked by arrows as a grid is, and drawn as a table */}
        <table ref={grid} role="grid" aria-label={t("boardLabel")} onKeyDown={onKey}>
          <thead>
            <tr>
              <th scope="col">{t("project")}</th>
              {columns.map((park) => (
                <th key={park} scope="col" title={nameOf(park)}>
                  {nameOf(park)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ project, cells, placed }, line) => (
              <tr key={project} data-placed={placed ?? undefined}>
                <th scope="row" title={project}>
                  {projects.find(({ id }) => id === project)?.name ?? project}
                  {placed === false ? <small>{t("nowhere")}</small> : null}
                </th>
                {cells.map((cell, place) => (
                  <BoardCellView
                    key={cell.park}
                    cell={cell}
                    card={cardOf.get(project) ?? t("here")}
                    at={`${line},${place}`}
                    label={cellWords(cell, named(cell), t)}
                    current={line === row && place === column}
                    takes={dragged?.project === project}
                    onFocus={() => setAt([line, place])}
                    onPoint={() => setPointed([line, place])}
                    onDrag={() => setDragged({ project, park: cell.park })}
                    onDragEnd={() => setDragged(null)}
                    onOver={(event) => over(event, project)}
                    onDrop={() => {
                      settle(cell, "pinned");
                      setDragged(null);
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
