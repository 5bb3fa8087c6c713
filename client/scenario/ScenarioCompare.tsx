// Which of several scenarios does best? A column each, a line per target of every park that differs in any; the best in bold.
import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Plot } from "../../geo/scenario/plot";
import { DISTRICT } from "../../geo/scenario/plotTallies";
import type { ScenarioReplay } from "../../geo/scenario/replay";
import type { ScenarioBaseView, ScenarioUnit } from "../../server/api/scenarioShapes";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ErrorNotice } from "../ui/Notice";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { powerOfTen, writeNumber } from "../ui/write";
import { differs } from "./differs";
import { plotName } from "./eventWords";
import { setSwipe } from "./Swipe";
import { selectPlots, standingPlots, useScenario } from "./scenarioStore";
import { unitChange } from "./unitChanges";
import { useCompared } from "./useCompared";

const MOST = 3;

export function ScenarioCompare({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["scenario", "ui"]);
  const { compare, open } = useView();
  const page = useScenario();
  const { read: compared, faults, busy, retry } = useCompared();
  const { data: saved = [] } = useQuery(useTRPC().scenario.list.queryOptions());
  const { doc, base, replay } = page;
  const mine = standingPlots(page);
  const columns = [
    ...(doc === null || replay === null
      ? []
      : [{ id: doc.id ?? "new", title: doc.title === "" ? t("swipe.mine") : doc.title, replay }]),
    ...compared.map(({ id, title, replay: own }) => ({ id, title, replay: own })),
  ];
  const changed =
    base?.units.filter(({ id }) => columns.some((column) => column.replay.deltas().has(id))) ?? [];
  const swipeWith = (id: string) => {
    setSwipe({ with: id });
    onClose();
  };
  return (
    <Drawer open onClose={onClose} title={t("compare.title")} placement="bottom" size="min(560px, 70dvh)">
      <div className="scenario-compare">
        <div className="scenario-compare-choice">
          <Select
            mode="multiple"
            maxCount={MOST}
            aria-label={t("compare.choose")}
            placeholder={t("compare.choose")}
            value={[...compare]}
            onChange={(ids: string[]) => open({ compare: ids })}
            options={saved
              .filter(({ id }) => id !== doc?.id)
              .map(({ id, title }) => ({ value: id, label: t("compare.one", { title, id }) }))}
          />
          <Button onClick={() => swipeWith("")}>{t("compare.swipeBase")}</Button>
        </div>
        {base === null ? null : (
          <div className="scenario-compare-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("compare.target")}</th>
                  <th scope="col">{t("swipe.base")}</th>
                  {columns.map(({ id, title }, at) => (
                    <th key={id} scope="col">
                      {title}{" "}
                      {at === 0 ? null : (
                        <Button type="link" size="small" onClick={() => swipeWith(id)}>
                          {t("compare.swipe")}
                        </Button>
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changed.map((unit) => (
                  <UnitRows
                    key={unit.id}
                    unit={unit}
                    base={base}
                    replays={columns.map((column) => column.replay)}
                  />
                ))}
              </tbody>
            </table>
            {busy ? (
              <p className="ui-soft" role="status">
                {t("compare.loading")}
              </p>
            ) : (
              changed.length === 0 && faults.size === 0 && <p className="ui-soft">{t("compare.nothing")}</p>
            )}
            {busy
              ? null
              : [...faults].map(([id, why]) => (
                  <ErrorNotice
                    key={id}
                    what={t("compare.unread", {
                      title: saved.find((one) => one.id === id)?.title ?? id,
                    })}
                    detail={why}
                    retry={retry}
                  />
                ))}
            {compared.map(({ id, title, replay: own }) => (
              <Differing key={id} title={title} plots={apartFrom(mine, own)} />
            ))}
          </div>
        )}
      </div>
    </Drawer>
  );
}

function UnitRows({
  unit,
  base,
  replays,
}: {
  unit: ScenarioUnit;
  base: ScenarioBaseView;
  replays: readonly ScenarioReplay[];
}) {
  const { t } = useTranslation(["scenario", "ui"]);
  const { lang } = useView();
  const changes = replays.map((replay) => unitChange(unit, base, replay));
  const [first] = changes;
  return (first?.metrics ?? []).map(({ metric, target, was }, row) => {
    const cells = changes.map(({ metrics }) => metrics[row]?.is);
    const values = cells.map((cell) => cell?.surplusCents ?? null);
    const best = values.reduce<bigint | null>(
      (most, value) => (value === null || (most !== null && most >= value) ? most : value),
      null,
    );
    const share = metric === "concentration";
    const write = (value: number | null) =>
      writeNumber(value === null ? null : share ? powerOfTen(value, 2) : value, 2);
    return (
      <tr key={metric} data-first={row === 0}>
        <th scope="row">
          {row === 0 ? <b>{unit.id === DISTRICT ? t("ribbon.district") : inLanguage(lang, unit)} </b> : null}
          {t(`ui:metric.${metric}`)}
          {target === null ? "" : ` ${t("ribbon.target", { value: target.value })}`}
        </th>
        <td>
          <VerdictGlyph verdict={was.verdict} /> {write(was.value)}
        </td>
        {cells.map((cell, at) => {
          const isBest =
            cells.length > 1 &&
            best !== null &&
            values[at] === best &&
            values.some((value) => value !== best);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <td key={at} data-best={isBest}>
              {cell === undefined ? null : (
                <>
                  <VerdictGlyph verdict={cell.verdict} />{" "}
                  {isBest ? <b>{write(cell.value)}</b> : write(cell.value)}
                </>
              )}
            </td>
          );
        })}
      </tr>
    );
  });
}

function apartFrom(mine: readonly Plot[], other: ScenarioReplay): Plot[] {
  const theirs = [...other.touched().values()].filter((plot) => plot !== null);
  return [
    ...mine.filter((plot) => differs(plot, theirs)),
    ...theirs.filter((plot) => !mine.some(({ id }) => id === plot.id)),
  ];
}

function Differing({ title, plots }: { title: string; plots: readonly Plot[] }) {
  const { t } = useTranslation("scenario");
  return (
    <p>
      {t("compare.differ", { title, count: plots.length })}{" "}
      {plots.slice(0, 12).map(({ id }) => (
        <Button key={id} type="link" size="small" onClick={() => void selectPlots([id])}>
          {plotName(id)}
        </Button>
      ))}
      {plots.length > 12 ? "…" : ""}
    </p>
  );
}
