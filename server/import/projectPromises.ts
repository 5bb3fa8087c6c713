// What does a project promise in a year: stated as a whole, or per mu of the land that it asks for?
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { type Ratio, ratio } from "../../geo/number/ratio";
import { promisedYuan, promisesDisagree } from "../../geo/promotion/promise";
import { LARGEST_YUAN } from "../../geo/unit/money";
import type { DeliveredRow } from "./delivery";
import { type AreaAsked, amountOfMoney, yuanPerMuCell } from "./projectCells";

type PromisedMeasure = "output" | "tax" | "rd";

export interface Promised {
  /** Whole yuan a year; null where nothing is promised. */
  readonly yuan: Readonly<Record<PromisedMeasure, number | null>>;
  /** Fields of promises per mu that became no amount, as there is no land to count them by. */
  readonly left: readonly string[];
}

const inWan = (yuan: number): string => formatHalfUp(ratio(BigInt(yuan), 10_000n), 2, { group: true });

/** The promises of a row; a whole that is stated goes before one that follows from a promise per mu. */
export function promisesOf(row: DeliveredRow, land: AreaAsked): Promised {
  const left: string[] = [];
  let converted: string | null = null;
  const one = (measure: PromisedMeasure): number | null => {
    const field = `${measure}_per_mu`;
    const stated = amountOfMoney(row, measure);
    const perMu = yuanPerMuCell(row, field);
    if (perMu === null) return stated;
    if (land.minMu === null) {
      left.push(field);
      row.warn("promise_without_land", field, {});
      return stated;
    }
    const implied = impliedYuan(row, field, perMu, land.minMu);
    if (implied === null) return stated;
    converted ??= field;
    if (stated === null) return implied;
    if (promisesDisagree(stated, implied))
      row.warn("promises_disagree", measure, { value: inWan(stated), other: inWan(implied) });
    return stated;
  };
  const yuan = { output: one("output"), tax: one("tax"), rd: one("rd") };
  if (converted !== null && land.minMu !== null && land.maxDm2 !== land.minDm2)
    row.warn("promise_by_lower_end", converted, {
      value: formatHalfUp(land.minMu, 2).replace(/\.?0+$/, ""),
    });
  return { yuan, left };
}

function impliedYuan(row: DeliveredRow, field: string, perMu: Ratio, mu: Ratio): number | null {
  const yuan = promisedYuan(perMu, mu);
  if (yuan !== null && yuan <= LARGEST_YUAN) return yuan;
  row.reject("number_too_large", field, { value: row.text(field) });
  return null;
}
