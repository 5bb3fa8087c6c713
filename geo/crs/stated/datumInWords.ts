// Which datum does a name speak of?
import type { Datum } from "../datum";

/** In this order: names of the newer systems hold words of the older ones only with their year. */
const WORDS: readonly (readonly [Datum, RegExp])[] = [
  ["GCJ-02", /gcj[\s_-]*0?2|火星|高德|腾讯|amap|tencent/i],
  ["BD-09", /bd[\s_-]*0?9|百度|baidu/i],
  ["Xian1980", /xi[\s_']*an[\s_]*(19)?80|西安[\s_]*(19)?80|(19)?80\s*年?西安|国家80/i],
  ["Beijing1954", /beijing[\s_]*(19)?54|北京[\s_]*(19)?54|(19)?54\s*年?北京/i],
  [
    "CGCS2000",
    /cgcs[\s_]*2000|2000\s*国家|国家\s*2000|china[\s_]*(geodetic[\s_]*coordinate[\s_]*system[\s_]*)?2000|大地2000/i,
  ],
  ["WGS84", /wgs[\s_]*(19)?84|world geodetic system 1984/i],
];

/**
 * The datum that a text names; null where it names none, or two.
 * @example datumInWords("坐标系=2000国家大地坐标系") // "CGCS2000"
 */
export function datumInWords(text: string): Datum | null {
  const named = WORDS.filter(([, words]) => words.test(text));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}
