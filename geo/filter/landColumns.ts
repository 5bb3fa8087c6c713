// What does a filter read of the land? The columns that the map has, in the browser and on the server alike, under the fields' names.
import type { Measure } from "../tally/tally";
import { ATTRIBUTE_NUMBERS } from "./attributeNumbers";
import type { FilterColumns, NumberColumn, WordColumn } from "./evaluate";

type Numbers = ArrayLike<number>;

/** What does not change with the period; areas in 0.01 m², NaN is unknown, codes number the words beside them. */
interface Land {
  readonly count: number;
  readonly labelPoint: Numbers;
  readonly areaDm2: Numbers;
  readonly geodesicDm2: Numbers;
  readonly registeredDm2: Numbers;
  /** Index into parkIds, beyond it where there is no park. */
  readonly park: Numbers;
  readonly parkIds: readonly string[];
  readonly status: Numbers;
  readonly statuses: readonly string[];
  readonly use: Numbers;
  readonly uses: readonly string[];
  readonly areaBasis: Numbers;
  readonly areaBases: readonly string[];
}

/** Of one period and population: yuan, and the land of those who report them. */
interface Figures {
  readonly yuan: Readonly<Record<Measure, Numbers>>;
  readonly land: Readonly<Record<Measure, Numbers>>;
  readonly occupiedDm2: Numbers;
  readonly cluster: Numbers;
  readonly clusters: readonly string[];
  readonly enterprises: Numbers;
}

interface Attributes {
  readonly words: Readonly<Record<string, WordColumn>>;
  readonly numbers: Readonly<Record<string, NumberColumn>>;
}

/** The classes of geo/target/verdictClass by number. */
export const VERDICT_WORDS = ["met", "missed", "undecided", "nodata", "none", "idle"] as const;

/** The fields that stand in the attributes, which are read when one of them is asked for. */
export const ATTRIBUTE_FIELDS: ReadonlySet<string> = new Set([
  "code",
  "name",
  "address",
  "owner",
  "town",
  ...ATTRIBUTE_NUMBERS,
]);

/** The fields that stand in what is known of the enterprises, read when one of them is asked for. */
export const ENTERPRISE_FIELDS: ReadonlySet<string> = new Set([
  "class",
  "low",
  "disposal",
  "enterprise",
  "credit_code",
]);

/** Everything that a filter may ask of parcels. */
export interface FilterSource {
  readonly geometry: Land;
  readonly columns: Figures;
  /** Null until they are read. */
  readonly attributes: Attributes | null;
  /** Under the fields of `ENTERPRISE_FIELDS`; null until they are read. */
  readonly enterprises: Readonly<Record<string, WordColumn>> | null;
  /** Class number of each parcel's verdict, worked out when it is asked for. */
  readonly verdicts: () => Numbers;
  /** 1 for each parcel on the layer; null where there is no such layer. */
  readonly layer: (id: string) => Numbers | null;
  readonly parks: readonly { readonly id: string; readonly parentId: string | null }[];
}

/** The columns under the fields' names. @param source those of the attributes may be null until they are read */
export function landFilterColumns(source: FilterSource): FilterColumns {
  const { geometry, columns, attributes, parks } = source;
  const plain = (above: ArrayLike<number>): NumberColumn => ({ above, below: null });
  const numbers: Readonly<Record<string, NumberColumn>> = {
    output_per_mu: { above: columns.yuan.output, below: columns.land.output },
    tax_per_mu: { above: columns.yuan.tax, below: columns.land.tax },
    rd_per_mu: { above: columns.yuan.rd, below: columns.land.rd },
    output: plain(columns.yuan.output),
    tax: plain(columns.yuan.tax),
    rd: plain(columns.yuan.rd),
    area: plain(geometry.areaDm2),
    occupied_area: plain(columns.occupiedDm2),
    registered_area: plain(geometry.registeredDm2),
    geodesic_area: plain(geometry.geodesicDm2),
    enterprises: plain(columns.enterprises),
    ...attributes?.numbers,
  };
  const words: Readonly<Record<string, () => WordColumn>> = {
    status: () => ({ codes: geometry.status, words: geometry.statuses }),
    use: () => ({ codes: geometry.use, words: geometry.uses }),
    basis: () => ({ codes: geometry.areaBasis, words: geometry.areaBases }),
    industry: () => ({ codes: columns.cluster, words: columns.clusters }),
    park: () => parkColumn(geometry),
    verdict: () => ({ codes: source.verdicts(), words: VERDICT_WORDS }),
  };
  const made = new Map<string, WordColumn>();
  return {
    count: geometry.count,
    number: (field) => (Object.hasOwn(numbers, field) ? (numbers[field] ?? null) : null),
    words: (field) => {
      const known =
        made.get(field) ??
        ownWords(attributes?.words, field) ??
        ownWords(source.enterprises, field) ??
        words[field]?.() ??
        null;
      if (known !== null) made.set(field, known);
      return known;
    },
    points: geometry.labelPoint,
    layer: source.layer,
    // read where a condition asks for it: see withAsked
    layerLand: () => null,
    family: (field, word) => (field === "park" ? descendants(word, parks) : []),
  };
}

function ownWords(
  words: Readonly<Record<string, WordColumn>> | null | undefined,
  field: string,
): WordColumn | null {
  return words != null && Object.hasOwn(words, field) ? (words[field] ?? null) : null;
}

/** Parks by number, with one more for parcels in none. */
function parkColumn({ park, parkIds, count }: Land): WordColumn {
  const codes = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const number = park[i] ?? parkIds.length;
    codes[i] = number < parkIds.length ? number + 1 : 0;
  }
  return { codes, words: ["", ...parkIds] };
}

function descendants(id: string, parks: FilterSource["parks"]): string[] {
  const found = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const park of parks) {
      if (park.parentId === next && !found.has(park.id)) {
        found.add(park.id);
        queue.push(park.id);
      }
    }
  }
  return [...found];
}
