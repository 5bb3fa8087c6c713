// What is known of each parcel that no map draws? Read once per data version, when a filter or a table asks.
import { type AttributeNumber, attributeNumbers } from "../../geo/filter/attributeNumbers";
import type { NumberColumn, WordColumn } from "../../geo/filter/evaluate";
import { readBinary } from "./readBinary";

/** Columns by the fields of geo/filter; "" and NaN are unknown. */
export interface ParcelAttributes {
  readonly dataVersion: string;
  readonly words: Readonly<Record<"code" | "name" | "address" | "owner" | "town", WordColumn>>;
  readonly numbers: Readonly<Record<AttributeNumber, NumberColumn>>;
  /** Aligned with the words of `town`; "" where there is no English name. */
  readonly townNames: readonly { readonly name: string; readonly nameEn: string }[];
}

/** Parses /map/attributes.bin. @throws where the answer is not what it should be */
export function readAttributes(buffer: ArrayBuffer): ParcelAttributes {
  const table = readBinary(buffer);
  const words = (name: string): WordColumn => ({ codes: table.u32(name), words: table.dictionary(name) });
  const english = table.dictionary("townNameEn");
  return {
    dataVersion: table.dataVersion,
    words: {
      code: words("code"),
      name: words("name"),
      address: words("address"),
      owner: words("owner"),
      town: words("town"),
    },
    numbers: attributeNumbers(table.count, (name) => table.f64(name)),
    townNames: table.dictionary("townName").map((name, i) => ({ name, nameEn: english[i] ?? "" })),
  };
}
