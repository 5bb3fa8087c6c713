// What would come of a delivery? Everything is written in a transaction that is undone, and looked at in it.
import type { Database } from "../db/database";
import { dataVersion } from "../district/district";
import { importParts, type RehearsedLedgers } from "../import/importParts";
import type { ImportLanguage, ImportReport } from "../import/importReport";
import type { ImportPart } from "../import/part";
import { rowsThatChange } from "../import/rowsThatChange";
import { figureChanges } from "../repair/figureChanges";
import type { CheckState, DeliveryState, LayerState, Ledger } from "./deliveryState";
import { effectsOf, periodsOf, type Standing, standing } from "./effects";
import { partOf } from "./layerState";
import { rowsWithIssues } from "./rowsWithIssues";

type CheckFigures = Ledger["figures"];

/**
 * Tries the chosen layers out; what was found is the delivery's check.
 * @param screen the period that somebody looks at: its effect is shown first
 */
export async function tryOut(
  db: Database,
  state: DeliveryState,
  chosen: readonly LayerState[],
  district: string,
  lang: ImportLanguage,
  screen: string | null,
): Promise<void> {
  let wanted: readonly string[] = [];
  let after: Standing = new Map();
  const figures = new Map<number, CheckFigures>();
  const ledgers = { version: "", of: new Map() } satisfies RehearsedLedgers;
  const reports = await importParts(
    db,
    chosen.map((layer) => partOf(layer, new Set())),
    {
      dryRun: true,
      lang,
      districtId: district,
      before: async (tx) => {
        ledgers.version = await dataVersion(tx, district);
      },
      ledgers,
      onPart: tellOf(state),
      inspect: async (tx, inside) => {
        wanted = await periodsOf(
          tx,
          district,
          inside.flatMap(({ batch }) => batch ?? []),
          screen,
        );
        after = await standing(tx, wanted);
        for (const [index, { repairs }] of inside.entries()) {
          if (chosen[index]?.kind === "parcels")
            figures.set(index, await figureChanges(tx, district, repairs));
        }
      },
    },
  );
  const before = await standing(db, wanted);
  state.serial++;
  state.check = checkOf(chosen, reports, {
    wanted,
    before,
    after,
    ledgers,
    figures,
    serial: state.serial,
  });
}

/** Lets the view tell which part is tried out or written. */
export const tellOf =
  (state: DeliveryState) =>
  ({ file, layer }: ImportPart): void => {
    state.progress = { done: layer.rows.length, file };
  };

function checkOf(
  chosen: readonly LayerState[],
  reports: readonly ImportReport[],
  tried: {
    wanted: readonly string[];
    before: Standing;
    after: Standing;
    ledgers: RehearsedLedgers;
    figures: ReadonlyMap<number, CheckFigures>;
    serial: number;
  },
): CheckState {
  const { wanted, before, after, figures } = tried;
  const { version } = tried.ledgers;
  const ledgers = new Map<string, Ledger>();
  const issues = new Map<string, ImportReport["issues"]>();
  const parts = reports.map((report, index) => {
    const layer = chosen[index];
    if (layer?.kind === undefined || layer.kind === null) throw new Error("a report without its layer");
    issues.set(layer.key, report.issues);
    ledgers.set(layer.key, { entries: report.repairs, figures: figures.get(index) ?? new Map() });
    const rejected = rowsWithIssues(report.issues.filter(({ severity }) => severity === "rejected"));
    const warned = rowsWithIssues(report.issues.filter(({ row }) => row !== null && !rejected.has(row)));
    return {
      key: layer.key,
      file: layer.file,
      kind: layer.kind,
      earlier: report.earlier,
      rows: report.rows,
      changes: rowsThatChange(layer.kind, report.rows),
      warned: warned.size,
      issues: report.issues.length,
      repairs: report.repairs.length,
    };
  });
  return {
    view: { serial: tried.serial, parts, effects: effectsOf(wanted, before, after), dataVersion: version },
    issues,
    ledgers,
    rehearsed: tried.ledgers,
  };
}
