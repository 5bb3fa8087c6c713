// How does a ledger read on the page: how much of each kind, and the lines of one page?
import type { LandGeometry } from "../../geo/area/landGeometry";
import { DEFECT_KINDS, type DefectKind } from "../../geo/repair/finding";
import type { LedgerPage, RepairView } from "../api/deliveryShapes";
import type { FigureChange } from "./figureChanges";
import { type LedgerEntry, staysOut } from "./ledger";
import type { RepairChoice } from "./repairChoice";

export interface LedgerAsk {
  readonly kind: DefectKind | null;
  readonly from: number;
  readonly size: number;
}

/** Outlines with more corners than this are drawn with every so manieth. */
const MOST_CORNERS = 2000;

export function ledgerPage(
  entries: readonly LedgerEntry[],
  figures: ReadonlyMap<string, FigureChange>,
  { kind, from, size }: LedgerAsk,
  choice: RepairChoice,
): LedgerPage {
  const asked = entries.filter((entry) => kind === null || entry.kind === kind);
  const inOrder =
    kind === null
      ? asked.toSorted((a, b) => DEFECT_KINDS.indexOf(a.kind) - DEFECT_KINDS.indexOf(b.kind))
      : asked;
  const shown = inOrder.slice(from, from + size);
  return {
    repairs: shown.map((entry) => repairView(entry, figures.get(entry.key) ?? null)),
    next: from + shown.length < asked.length ? from + shown.length : null,
    total: asked.length,
    kinds: DEFECT_KINDS.flatMap((one) => {
      const of = entries.filter((entry) => entry.kind === one);
      const proposed = of.filter(({ repaired }) => repaired !== null).length;
      const accepted = of.filter((entry) => entry.accepted).length;
      return of.length === 0 ? [] : [{ kind: one, count: of.length, proposed, accepted }];
    }),
    choice: {
      ...choice,
      below: choice.below,
      kinds: [...choice.kinds],
      keys: [...choice.keys],
      not: [...choice.not],
    },
  };
}

function repairView(entry: LedgerEntry, figures: FigureChange | null): RepairView {
  return {
    key: entry.key,
    kind: entry.kind,
    row: entry.row,
    id: entry.id,
    otherIds: [...entry.otherIds],
    place: entry.place === null ? null : [...entry.place],
    proposal: entry.proposal,
    defectDm2: entry.defectDm2,
    areaBeforeDm2: entry.areaBeforeDm2,
    areaAfterDm2: entry.areaAfterDm2,
    before: outline(entry.before),
    after: outline(entry.repaired),
    accepted: entry.accepted,
    staysOut: staysOut(entry),
    figures:
      figures === null
        ? null
        : {
            ...figures,
            park: figures.park === null ? null : { ...figures.park, metrics: [...figures.park.metrics] },
          },
  };
}

/** Rings that lie on the earth; others cannot be drawn. */
function outline(geometry: LandGeometry | null): [number, number][][] {
  if (geometry === null) return [];
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().flatMap((ring) => {
    const step = Math.max(1, Math.ceil(ring.length / MOST_CORNERS));
    const corners = ring
      .filter((_, at) => at % step === 0 || at === ring.length - 1)
      .map(([lon = 0, lat = 0]): [number, number] => [lon, lat]);
    return corners.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85) ? [corners] : [];
  });
}
