// How is what was tried out written? All of it in one transaction, and only while the data are still those it was tried out on.
import { ApiError } from "../api/apiError";
import type { Database } from "../db/database";
import { dataVersion } from "../district/district";
import { importParts } from "../import/importParts";
import type { ImportLanguage } from "../import/importReport";
import type { CheckState, DeliveryState, LayerState } from "./deliveryState";
import { mapToRemember } from "./layerColumns";
import { partOf } from "./layerState";
import { profileKey, rememberProfile } from "./profiles";
import { rowsWithIssues } from "./rowsWithIssues";
import { tellOf } from "./tryOut";

export type Accept = "all" | "clean";

interface Writing {
  readonly chosen: readonly LayerState[];
  readonly check: CheckState;
  readonly district: string;
  readonly accept: Accept;
  readonly by: string;
  readonly lang: ImportLanguage;
}

/**
 * What was written is the delivery's `done`.
 * @param onUnforeseen is told where the choices cannot be remembered for the next time
 * @throws ApiError where the district's data have changed since
 */
export async function writeDelivery(
  db: Database,
  state: DeliveryState,
  { chosen, check, district, accept, by, lang }: Writing,
  onUnforeseen: (error: unknown) => void,
): Promise<void> {
  const parts = chosen.map((layer) =>
    partOf(layer, accept === "clean" ? rowsWithIssues(check.issues.get(layer.key) ?? []) : new Set()),
  );
  const reports = await importParts(db, parts, {
    ...{ lang, by, districtId: district, deliveryId: state.id, onPart: tellOf(state) },
    // with rows left out, their neighbours have fewer defects
    ...(accept === "all" ? { ledgers: check.rehearsed } : {}),
    before: async (tx) => {
      if ((await dataVersion(tx, district)) === check.view.dataVersion) return;
      state.check = null;
      throw new ApiError("data_changed");
    },
  });
  state.done = {
    restored: null,
    parts: reports.map(({ batch, earlier, rows }, index) => {
      const layer = chosen[index];
      if (layer?.kind === undefined || layer.kind === null) throw new Error("a report without its layer");
      return { key: layer.key, file: layer.file, kind: layer.kind, batch, earlier, rows };
    }),
  };
  // the rows are in: a profile that cannot be kept is a click more the next time, and no reason to say that they are not
  for (const layer of chosen) await remember(db, layer, district, by).catch(onUnforeseen);
}

function remember(db: Database, layer: LayerState, district: string, by: string): Promise<void> {
  const profile = {
    kind: layer.kind,
    crs: layer.crs ?? layer.located?.crs.chosen ?? null,
    map: mapToRemember(layer),
    moneyUnit: layer.moneyUnit,
    encoding: layer.encoding,
  };
  return rememberProfile(db, district, profileKey(layer.dataset.format, layer.layer), profile, by);
}
