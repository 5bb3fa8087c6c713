// What is selected, all together? Count, land, sums, per-mu figures as ratios of sums with their verdicts; and what can be done with it.
import { App, Button, Dropdown } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { figureOf } from "../../geo/tally/figureOf";
import { perMu } from "../../geo/tally/perMu";
import type { Measure, Tally } from "../../geo/tally/tally";
import { judgePerMu } from "../../geo/target/judge";
import { afterMap } from "../map/afterMap";
import { METRIC_OF, useScene } from "../map/scene";
import { runCommand } from "../state/commands";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { announce } from "../ui/announce";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING, writeMu, writeWanYuan } from "../ui/write";
import { exportSelection, SELECTION_FORMATS, type SelectionFormat } from "./exportSelection";
import { clearSelection, missingIds, useSelection } from "./selectionStore";
import { selectionTally } from "./selectionTally";

const MEASURES = ["output", "tax", "rd"] as const;

export const SelectionBar = afterMap(function SelectionBar() {
  const { t } = useTranslation(["selection", "map", "scenario"]);
  const { message } = App.useApp();
  const { period, population, scenario } = useView();
  const scene = useScene();
  const selection = useSelection();
  const [busy, setBusy] = useState(false);
  const { land, columns, targets, annual } = scene;
  const tally = useMemo(
    () =>
      land && columns && selection.geometry === land.geometry && selection.count > 0
        ? selectionTally(selection.mask, land.geometry, columns)
        : null,
    [land, columns, selection],
  );
  const gone = missingIds();
  const words = tally === null ? "" : t("said", { count: tally.parcels, mu: writeMu(tally.areaDm2) });
  const none = selection.geometry !== null && selection.count === 0;
  useEffect(() => announce(words !== "" ? words : none ? t("saidNone") : ""), [words, none, t]);
  if (tally === null) return null;
  const save = async (format: SelectionFormat) => {
    setBusy(true);
    await exportSelection(format, { period, population }).catch((error: Error) =>
      message.error(error.message),
    );
    setBusy(false);
  };
  const bases = basesOf(tally);
  const yuan = { output: tally.outputYuan, tax: tally.taxYuan, rd: tally.rdYuan };
  return (
    <section className="selection-bar float" aria-label={t("label")}>
      <p className="selection-head">
        <b>{t("count", { count: tally.parcels })}</b> {t("mu", { mu: writeMu(tally.areaDm2) })}
        {scenario !== null && <span className="ui-tag">{t("scenario:standing.was")}</span>}
        {gone > 0 && <span className="selection-gone">{t("gone", { count: gone })}</span>}
      </p>
      <dl>
        {MEASURES.map((measure) => {
          // as land at large is held to; a park's own target is nothing to plots
          const target = targets?.groups[0]?.[METRIC_OF[measure]] ?? null;
          const { verdict } = judgePerMu(tally, measure, target, annual);
          const value = perMu(tally, measure);
          return (
            <div key={measure} title={t("ratioOfSums")}>
              <dt>{t(`map:measureShort.${measure}`)}</dt>
              <dd>
                <span className="selection-sum">
                  {value === null ? NOTHING : writeWanYuan(yuan[measure])}{" "}
                  <span className="unit">{t("map:wanYuan")}</span>
                </span>
                <b>{value === null ? NOTHING : formatHalfUp(value, 1, { group: true, minus: "−" })}</b>{" "}
                <span className="unit">{t("map:perMu")}</span>
                {target !== null && <VerdictGlyph verdict={verdict} />}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="selection-base">
        {bases.map(([landDm2, measures]) => (
          <span key={landDm2}>
            {t("base", {
              figures: measures.map((measure) => t(`map:measureShort.${measure}`)).join(t("listSign")),
              mu: writeMu(landDm2),
            })}
          </span>
        ))}
      </p>
      <div className="selection-actions">
        <Button
          size="small"
          onClick={() => runCommand("fitSelection")}
          title={t("fit")}
          aria-label={t("fit")}
          icon={<Icon name="fit" size={16} />}
        />
        <Dropdown
          menu={{
            items: SELECTION_FORMATS.map((key) => ({ key, label: t(`format.${key}`) })),
            onClick: ({ key }) => {
              const format = SELECTION_FORMATS.find((one) => one === key);
              if (format) void save(format);
            },
          }}
          trigger={["click"]}
        >
          <Button size="small" loading={busy}>
            {t("export")}
          </Button>
        </Dropdown>
        <Button size="small" onClick={clearSelection}>
          {t("clear")}
        </Button>
      </div>
    </section>
  );
});

/** By which land the per-mu figures are divided, figures of the same land together; what nobody reports is left away. */
function basesOf(tally: Tally): [number, Measure[]][] {
  const found = new Map<number, Measure[]>();
  for (const measure of MEASURES) {
    const { landDm2 } = figureOf(tally, measure);
    if (landDm2 > 0) found.set(landDm2, [...(found.get(landDm2) ?? []), measure]);
  }
  return [...found];
}
