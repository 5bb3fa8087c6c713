// Does a system say what the file says of itself?
import { type CrsSystem, computedDatum } from "../crsSystem";
import type { Statement } from "../stated/statement";
import { numbersKey } from "../systemOf";

export type Agreement = "all" | "zone" | "datum" | "no";

/**
 * `all`: the same numbers. `zone`: the zone that was named, with or without its prefix, where the words left that
 * open. `datum`: the words named a datum only, and it is this one.
 */
export function agreement({ system: stated, sure }: Statement, system: CrsSystem): Agreement {
  if (numbersKey(stated) === numbersKey(system)) return "all";
  const sameDatum = computedDatum(stated) === computedDatum(system) && isOffset(stated) === isOffset(system);
  if (sure === "datum")
    return sameDatum && (!isOffset(stated) || stated.datum === system.datum) ? "datum" : "no";
  const sameMeridian =
    system.kind === "gaussKruger" && stated.grid?.centralMeridian === system.grid?.centralMeridian;
  return sure === "zone" && sameDatum && sameMeridian ? "zone" : "no";
}

const isOffset = ({ kind }: CrsSystem): boolean => kind === "offset" || kind === "offsetWebMercator";
