// By which names may the words of the data be called in a filter? Those of the page's language, English ones and the words themselves.
import { LAND_CLASSES } from "../../geo/evaluation/landClasses";
import type { WordColumn } from "../../geo/filter/evaluate";
import type { NamedWord, Vocabulary } from "../../geo/filter/fields";
import { type FreeAttribute, freeField, freeVocabulary } from "../../geo/filter/freeFields";
import { VERDICT_WORDS } from "../../geo/filter/landColumns";
import { DISPOSAL_STAGES } from "../../geo/lowEfficiency/disposal";
import type { ParcelAttributes } from "../map/parcelAttributes";
import type { ParcelColumns } from "../map/parcelColumns";
import type { ParcelEnterprises } from "../map/parcelEnterprises";
import type { ParcelGeometry } from "../map/parcelGeometry";
import type { Lang } from "../state/view";

type Translate = (key: string, values?: Record<string, unknown>) => string;

interface NamedPark {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface VocabularySource {
  readonly geometry: ParcelGeometry | null;
  readonly columns: ParcelColumns | null;
  readonly attributes: ParcelAttributes | null;
  readonly enterprises: ParcelEnterprises | null;
  readonly parks: readonly NamedPark[];
  /** Kinds of parks that are drawn. */
  readonly kinds: readonly string[];
  /** Reference layers that have areas. */
  readonly reference: readonly { readonly id: string; readonly name: string }[];
  /** Columns of the delivered files; null where it is not known which there are. */
  readonly free: readonly FreeAttribute[] | null;
  readonly lang: Lang;
}

/** @param t bound to the legend and ui namespaces */
export function filterVocabulary(source: VocabularySource, t: Translate): Vocabulary {
  const { geometry, columns, attributes, enterprises, parks, kinds, reference, free, lang } = source;
  const called = (field: string, words: readonly string[]): NamedWord[] =>
    words
      .filter((word) => word !== "")
      .map((value) => {
        const key = field === "verdict" ? `legend:class.${value}` : `legend:word.${field}.${value}`;
        const name = t(key, { defaultValue: "" });
        return { value, names: name === "" ? [] : [name] };
      });
  const bilingual = (value: string, name: string, nameEn: string | null): NamedWord => {
    const names = lang === "en" ? [nameEn ?? "", name] : [name, nameEn ?? ""];
    return { value, names: names.filter((one) => one !== "") };
  };
  return {
    status: called("status", geometry?.statuses ?? []),
    use: called("use", geometry?.uses ?? []),
    basis: called("basis", geometry?.areaBases ?? []),
    industry: called("industry", columns?.clusters ?? []),
    verdict: called("verdict", VERDICT_WORDS),
    class: called("class", LAND_CLASSES),
    disposal: called("disposal", DISPOSAL_STAGES),
    low: (enterprises?.rules ?? []).map(({ id, name, nameEn }) => bilingual(id, name, nameEn)),
    park: parks.map(({ id, name, nameEn }) => bilingual(id, name, nameEn)),
    town: (attributes?.words.town.words ?? []).flatMap((id, i) => {
      const town = attributes?.townNames[i];
      return id === "" ? [] : [bilingual(id, town?.name ?? id, town?.nameEn ?? null)];
    }),
    layer: [
      ...kinds.map((id) => ({ value: id, names: [t(`ui:kind.${id}`, { defaultValue: id })] })),
      ...reference.map(({ id, name }) => ({ value: id, names: [name] })),
    ],
    ...(free === null ? {} : freeVocabulary(free)),
  };
}

/** More words than these nobody chooses from. */
const MOST_WORDS = 500;

/** With the words of the columns of the files that have been read, where they are few. */
export function withFreeWords(vocabulary: Vocabulary, columns: ReadonlyMap<string, WordColumn>): Vocabulary {
  const words = [...columns]
    .filter(([, column]) => column.words.length <= MOST_WORDS)
    .map(([name, column]): [string, NamedWord[]] => [
      freeField(name),
      column.words.filter((word) => word !== "").map((value) => ({ value, names: [] })),
    ]);
  return words.length === 0 ? vocabulary : { ...vocabulary, ...Object.fromEntries(words) };
}
