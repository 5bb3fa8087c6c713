// What must a file of each kind look like: its columns, which of them it must have, how else they may be called?
import type { KindGuide } from "../api/formatShapes";
import { FIELDS, REQUIRED, SYNONYMS, unitOfField } from "../import/fields";
import { headerParts } from "../import/headerParts";
import { RECORD_KINDS } from "../import/importReport";
import { templateColumns, templateFormats } from "./template";

/** So many other names of a column are told; the import knows more. */
const MOST_NAMES = 4;

export function formatGuide(): KindGuide[] {
  return RECORD_KINDS.map((kind) => ({
    kind,
    templates: [...templateFormats(kind)],
    columns: templateColumns(kind).map(({ field, header, example }) => {
      const group = REQUIRED[kind].find((one) => one.split("|").includes(field));
      const known = headerParts(header).name;
      const names = [...(FIELDS[kind][field] ?? []), ...(SYNONYMS[kind]?.[field] ?? [])];
      return {
        field,
        header,
        required: group === undefined ? "no" : group.includes("|") ? "one_of" : "yes",
        unit: unitOfField(kind, field),
        names: names.filter((name) => name !== known && name !== header).slice(0, MOST_NAMES),
        example,
      };
    }),
  }));
}
