// Which of several scenarios does best? A column each, a line per target of every park that differs in any; the best in bold.
import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Select } from "antd";
import type { Plot } from "../../geo/scenario/plot";
import { DISTRICT } from "../../geo/scenario/plotTallies";
import type { ScenarioReplay, ScenarioStep } from "../../geo/scenario/replay";
import type { Judgement } from "../../geo/target/judgement";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { ScenarioBaseView, ScenarioUnit } from "../../server/api/scenarioShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ErrorNotice } from "../ui/Notice";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { powerOfTen, writeNumber, writeSigned } from "../ui/write";
import { bestOf } from "./bestOf";
import { differs } from "./differs";
import { plotName } from "./eventWords";
import { selectPlots, standingPlots, useScenario } from "./scenarioStore";
import { setSwipe } from "./swipeStore";
import { unitChange } from "./unitChanges";
import { useCompared } from "./useCompared";

const MOST = 3;

export function ScenarioCompare({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["scenario", "ui"]);
  const { compare, open } = useView();
  const page = useScenario();
  const { read: compared, faults, busy, retry } = useCompared();
  const { data: saved = [] } = useQuery(useTRPC().scenario.list.queryOptions());
  const { doc, base, replay, steps } = page;
  const mine = standingPlots(page);
  const columns = [
    ...(doc === null || replay === null
      ? []
      : [{ id: doc.id ?? "new", title: doc.title === "" ? t("swipe.mine") : doc.title, replay, steps }]),
    ...compared.map(({ id, title, replay: own, steps: its }) => ({ id, title, replay: own, steps: its })),
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
                  {columns.map(({ id, title, steps: its }, at) => (
                    <th key={id} scope="col">
                      {title}{" "}
                      {at === 0 ? null : (
                        <Button type="link" size="small" onClick={() => swipeWith(id)}>
                          {t("compare.swipe")}
                        </Button>
                      )}
                      <NotCounted steps={its} />
                    </th>
                  ))}
                </tr>
              </thead>
              {changed.map((unit) => (
                <UnitRows
                  key={unit.id}
                  unit={unit}
                  base={base}
                  replays={columns.map((column) => column.replay)}
                />
              ))}
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
  return (
    <tbody>
      <tr data-first="true">
        <th scope="rowgroup" colSpan={replays.length + 2}>
          <b>{unit.id === DISTRICT ? t("ribbon.district") : inLanguage(lang, unit)}</b>
        </th>
      </tr>
      {(first?.metrics ?? []).map(({ metric, target, was }, row) => {
        const cells = [was, ...changes.flatMap(({ metrics }) => metrics[row]?.is ?? [])];
        // the line is of a ratio, so the ratio decides; whose sum is furthest over the target is said beneath
        const best = bestOf(cells.map(({ value, verdict }) => (verdict === "undecided" ? null : value)));
        const furthest = bestOf(cells.map(({ surplusCents }) => surplusCents));
        return (
          <tr key={metric}>
            <th scope="row">
              {t(`ui:metric.${metric}`)}
              {target === null ? null : (
                <small className="ui-soft">{t("ribbon.target", { value: target.value })}</small>
              )}
            </th>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <td key={at} data-best={best[at]}>
                <Cell
                  cell={cell}
                  share={metric === "concentration"}
                  isBest={best[at] === true}
                  isFurthest={furthest[at] === true}
                />
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

function Cell({
  cell: { verdict, value, surplusCents },
  share,
  isBest,
  isFurthest,
}: {
  cell: Judgement;
  share: boolean;
  isBest: boolean;
  isFurthest: boolean;
}) {
  const { t } = useTranslation("scenario");
  const shown = writeNumber(value === null ? null : share ? powerOfTen(value, 2) : value, 2);
  const surplus = surplusCents === null ? null : surplusYuan(surplusCents);
  const far =
    surplus === null
      ? null
      : `${t(surplus < 0 ? "ribbon.gap" : "ribbon.surplus")} ${writeSigned(powerOfTen(surplus, -4), 0)}`;
  return (
    <>
      <VerdictGlyph verdict={verdict} /> {isBest ? <b>{shown}</b> : shown}
      {far === null ? null : <small className="ui-soft">{isFurthest ? <b>{far}</b> : far}</small>}
    </>
  );
}

/** What a column leaves out: its figures speak without these events. */
function NotCounted({ steps }: { steps: readonly ScenarioStep[] }) {
  const { t } = useTranslation("scenario");
  const count = steps.filter(({ state }) => state === "refused").length;
  return count === 0 ? null : <small className="ui-ink-missed">{t("counts.refused", { count })}</small>;
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
