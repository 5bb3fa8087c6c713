// Who is on each parcel, in which class, and is the land inefficient? Read when a filter or the colours ask.
import type { WordColumn } from "../../geo/filter/evaluate";
import { setColumn } from "../../geo/filter/wordSets";
import { readBinary } from "./readBinary";

/** Columns by the fields of geo/filter; each parcel may have several words. */
export interface ParcelEnterprises {
  readonly dataVersion: string;
  readonly words: Readonly<Record<"class" | "low" | "disposal" | "enterprise" | "credit_code", WordColumn>>;
  /** What each reason of inefficient land is called. */
  readonly rules: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  /** False in a period that is no year: nothing is evaluated then. */
  readonly evaluated: boolean;
}

/** Parses /map/enterprises.bin. @throws where the answer is not what it should be */
export function readEnterprises(buffer: ArrayBuffer): ParcelEnterprises {
  const table = readBinary(buffer);
  const sets = (name: string) => setColumn(table.u32(name), table.dictionary(name));
  const [names, english] = [table.dictionary("ruleName"), table.dictionary("ruleNameEn")];
  return {
    dataVersion: table.dataVersion,
    words: {
      class: sets("class"),
      low: sets("low"),
      disposal: sets("disposal"),
      enterprise: sets("enterprise"),
      credit_code: sets("creditCode"),
    },
    rules: table
      .dictionary("rule")
      .map((id, i) => ({ id, name: names[i] ?? id, nameEn: english[i] ?? names[i] ?? id })),
    evaluated: table.dictionary("evaluated").length > 0,
  };
}
