// Which names answer to letters? All names of the district are read once for a state of its data and asked one by one: what is kept is
// only the sound of each different sign, so nothing can fall behind the data, on either engine and in every release.
import { pinyinPlace, spokenForm } from "../../geo/search/pinyin";
import type { DataContext } from "../api/context";

export interface PinyinHits {
  readonly parks: readonly string[];
  readonly parcels: readonly string[];
  readonly enterprises: readonly string[];
}

interface Named {
  readonly kind: keyof PinyinHits;
  readonly id: string;
  /** As they are spoken. */
  readonly names: readonly string[];
}

const NO_HITS: PinyinHits = { parks: [], parcels: [], enterprises: [] };
/** One letter would be answered by a third of all names. */
const LETTERS = /^[a-z][a-z0-9]{1,39}$/;
/** As many of a kind as a list can show. */
const MOST = 50;
/** So many names are asked before others have their turn. */
const SLICE = 10_000;

/** The ids that answer, those whose names begin so first, shorter names before longer ones; none where the text is not letters. */
export async function pinyinHits(
  ctx: DataContext,
  districtId: string,
  version: string,
  text: string,
): Promise<PinyinHits> {
  const letters = text.toLowerCase().replaceAll(/[\s'-]/g, "");
  if (!LETTERS.test(letters)) return NO_HITS;
  const named = await ctx.memo.of(`names ${version}`, () => readNames(ctx, districtId));
  const found: Record<keyof PinyinHits, { id: string; place: number; length: number }[]> = {
    parks: [],
    parcels: [],
    enterprises: [],
  };
  for (let i = 0; i < named.length; i++) {
    if (i % SLICE === SLICE - 1) await new Promise((turn) => setImmediate(turn));
    const one = named[i];
    if (one === undefined) continue;
    for (const name of one.names) {
      const place = pinyinPlace(name, letters);
      if (place === null) continue;
      found[one.kind].push({ id: one.id, place, length: name.length });
      break;
    }
  }
  const best = (kind: keyof PinyinHits) =>
    found[kind]
      .sort((a, b) => a.place - b.place || a.length - b.length || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ id }) => id);
  return { parks: best("parks"), parcels: best("parcels"), enterprises: best("enterprises") };
}

/** Names that have a Chinese sign: the others answer to their letters as they are. */
async function readNames({ db }: DataContext, districtId: string): Promise<Named[]> {
  const rows = await db.query<{ kind: keyof PinyinHits; id: string; names: string[] }>(
    `select 'parks' as kind, id, array[name] as names from park where district_id = $1
     union all
     select 'parcels', id, array_remove(array[name, address, owner], null) from parcel
     where district_id = $1 and num_nonnulls(name, address, owner) > 0
     union all
     select 'enterprises', id, array[name] from enterprise where district_id = $1`,
    [districtId],
  );
  return rows
    .map(({ kind, id, names }) => ({
      kind,
      id,
      names: names.filter((name) => /\p{Script=Han}/u.test(name)).map(spokenForm),
    }))
    .filter(({ names }) => names.length > 0);
}
