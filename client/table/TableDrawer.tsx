// What stands under the map? A drawer with the table and the comparison: nothing, a third, two thirds, or as one drags it.
import { Button, Segmented } from "antd";
import { type KeyboardEvent, lazy, type PointerEvent, Suspense, useRef, useState } from "react";
import { readBeside } from "../compare/compared";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { HIGH, LOW } from "./tableState";
import { setTable, setTableHeight, useTable } from "./useTable";
import "./table.css";

const TablePanel = lazy(() => import("./TablePanel"));
const ComparePanel = lazy(() => import("../compare/ComparePanel"));

const STEP = 5;
const LEAST = 15;
const MOST = 85;

/** @param splitter false where it fills its place and cannot be dragged */
export const TableDrawer = afterMap(function TableDrawer({ splitter }: { splitter: boolean }) {
  const { t } = useTranslation("table");
  const { height, tab } = useTable();
  const [dragged, setDragged] = useState<number | null>(null);
  const drawer = useRef<HTMLElement>(null);
  if (height === 0) return null;
  const shown = dragged ?? height;
  const share = (event: PointerEvent) => {
    const room = drawer.current?.parentElement?.getBoundingClientRect();
    return room === undefined
      ? height
      : Math.min(MOST, Math.max(LEAST, ((room.bottom - event.clientY) / room.height) * 100));
  };
  const release = () => {
    if (dragged !== null) setTableHeight(Math.round(dragged));
    setDragged(null);
  };
  const key = (event: KeyboardEvent) => {
    const next =
      event.key === "ArrowUp"
        ? Math.min(MOST, height + STEP)
        : event.key === "ArrowDown"
          ? Math.max(LEAST, height - STEP)
          : event.key === "Home"
            ? LOW
            : event.key === "End" || event.key === "Enter"
              ? HIGH
              : null;
    if (next === null) return;
    event.preventDefault();
    setTableHeight(next);
  };
  return (
    <section
      className="table-drawer"
      ref={drawer}
      aria-label={t("label")}
      style={splitter ? { height: `${shown}%` } : { height: "100%" }}
    >
      {splitter && (
        // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged
        <div
          className="table-splitter"
          role="separator"
          tabIndex={0}
          aria-label={t("splitter")}
          aria-orientation="horizontal"
          aria-valuemin={LEAST}
          aria-valuemax={MOST}
          aria-valuenow={Math.round(shown)}
          onKeyDown={key}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragged(height);
          }}
          onPointerMove={(event) => dragged !== null && setDragged(share(event))}
          onPointerUp={release}
          onPointerCancel={() => setDragged(null)}
          onDoubleClick={() => setTableHeight(height < HIGH ? HIGH : LOW)}
        />
      )}
      <Suspense>
        {tab === "compare" ? (
          <ComparePanel tools={<DrawerTools splitter={splitter} />} tabs={<DrawerTabs />} />
        ) : (
          <TablePanel tools={<DrawerTools splitter={splitter} />} tabs={<DrawerTabs />} />
        )}
      </Suspense>
    </section>
  );
});

function DrawerTabs() {
  const { t } = useTranslation("table");
  const { tab } = useTable();
  const { beside } = useView();
  const count = readBeside(beside)?.ids.length ?? 0;
  return (
    <Segmented
      size="small"
      aria-label={t("tab.label")}
      value={tab}
      onChange={(next) => setTable({ tab: next })}
      options={[
        { value: "rows" as const, label: t("tab.rows") },
        { value: "compare" as const, label: count > 0 ? t("tab.compareOf", { count }) : t("tab.compare") },
      ]}
    />
  );
}

function DrawerTools({ splitter }: { splitter: boolean }) {
  const { t } = useTranslation("table");
  const { height } = useTable();
  const high = height >= HIGH;
  return (
    <>
      {splitter && (
        <Button
          type="text"
          size="small"
          aria-label={t(high ? "lower" : "higher")}
          title={t(high ? "lower" : "higher")}
          icon={<Icon name={high ? "down" : "up"} size={16} />}
          onClick={() => setTableHeight(high ? LOW : HIGH)}
        />
      )}
      <Button
        type="text"
        size="small"
        aria-label={t("close")}
        title={t("close")}
        icon={<Icon name="close" size={16} />}
        onClick={() => setTable({ height: 0 })}
      />
    </>
  );
}
