// How do the sites of a client page differ? A row for each thing that is known of any of them, on the screen and on paper alike.
import { promiseText, rangeText } from "../commitment/conditionText";
import { writeMu, writeSquareMetres } from "../number/write";
import type { BrochureContent, BrochureName, BrochureSite } from "./brochure";

/** A text as it is; a word that the reader's catalogue has, with a day where it speaks of one; a name in two languages; null: unknown, or it does not apply. */
export type BrochureCell =
  | { readonly text: string }
  | { readonly word: string; readonly day?: string }
  | { readonly named: BrochureName }
  | null;

export interface BrochureRow {
  /** Of the catalogue; a condition's is `limit.` or `commitment.` with its own key. */
  readonly key: string;
  /** Of a condition, as it was delivered; other rows have theirs in their names. */
  readonly unit: string | null;
  /** One for each site, in their order. */
  readonly cells: readonly BrochureCell[];
}

const text = (value: string | number | null | undefined): BrochureCell =>
  value === null || value === undefined ? null : { text: String(value) };

/** From when a site can be had is what a client asks first: that nobody knows is said as well. */
const ALWAYS = "availableFrom";

/** @returns rows of which at least one site has something to say */
export function brochureRows({ sites, parks }: Pick<BrochureContent, "sites" | "parks">): BrochureRow[] {
  const row = (key: string, cellOf: (site: BrochureSite) => BrochureCell): BrochureRow => ({
    ...{ key, unit: null },
    cells: sites.map(cellOf),
  });
  const rows = [
    row("kind", ({ floor }) => ({ word: floor === null ? "kind.land" : "kind.floor" })),
    row("park", ({ park }) => {
      const found = typeof park === "number" ? parks[park] : undefined;
      return found === undefined ? null : { named: { name: found.name, nameEn: found.nameEn } };
    }),
    row("town", ({ town }) => (town === null ? null : { named: town })),
    row("address", ({ address }) => text(address)),
    row("building", ({ floor }) =>
      floor === null || (floor.building === null && floor.floor === null)
        ? null
        : { text: `${floor.building ?? ""} ${floor.floor ?? ""}`.trim() },
    ),
    row("areaM2", ({ areaDm2 }) => ({ text: writeSquareMetres(areaDm2) })),
    row("areaMu", ({ areaDm2, floor }) => (floor === null ? { text: writeMu(areaDm2) } : null)),
    row("basis", ({ areaBasis }) => (areaBasis === null ? null : { word: `basis.${areaBasis}` })),
    row("supply", ({ supply }) => (supply === null ? null : { word: `supply.${supply}` })),
    row("expiresOn", ({ expiresOn }) => text(expiresOn)),
    row("availableFrom", ({ delivery, floor }) =>
      delivery?.clearing
        ? { word: "delivery.clearing", day: delivery.from }
        : text(delivery?.from ?? floor?.availableFrom),
    ),
    row("price", ({ pricePerM2Month }) => text(pricePerM2Month)),
    row("clearHeight", ({ floor }) => text(floor?.clearHeightM)),
    row("floorLoad", ({ floor }) => text(floor?.floorLoadTM2)),
    row("crane", ({ floor }) => text(floor?.craneT)),
    row("lifts", ({ floor }) => text(floor?.lifts)),
    row("divisible", ({ floor }) =>
      floor === null ? null : { word: floor.divisible ? "divisible.yes" : "divisible.no" },
    ),
    ...conditionRows(
      "limit",
      sites.map(({ limits }) => limits),
      rangeText,
    ),
    ...conditionRows(
      "commitment",
      sites.map(({ commitments }) => commitments),
      promiseText,
    ),
  ];
  return rows.filter(({ key, cells }) => key === ALWAYS || cells.some((cell) => cell !== null));
}

/**
 * A row for each condition that any site has; of one in two units two.
 * @param bySite the conditions of each site
 */
function conditionRows<Condition extends { readonly key: string; readonly unit: string | null }>(
  kind: string,
  bySite: readonly (readonly Condition[])[],
  write: (condition: Condition) => string,
): BrochureRow[] {
  const kinds = new Map(bySite.flat().map(({ key, unit }) => [JSON.stringify([key, unit]), { key, unit }]));
  return [...kinds.values()].map(({ key, unit }) => ({
    key: `${kind}.${key}`,
    unit,
    cells: bySite.map((conditions) => {
      const found = conditions.filter((one) => one.key === key && one.unit === unit);
      return found.length === 0 ? null : { text: found.map(write).join(" ") };
    }),
  }));
}
