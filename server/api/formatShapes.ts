// What does the client know of the files that the import reads?
import type { TemplateFormat } from "../export/template";
import type { ImportKind } from "../import/importReport";

interface ColumnGuide {
  field: string;
  /** As the template writes it. */
  header: string;
  /** `one_of`: at least one of those of its kind. */
  required: "yes" | "one_of" | "no";
  unit: "area" | "money" | null;
  /** Other names under which it is read. */
  names: string[];
  /** Empty where the template's example says nothing. */
  example: string;
}

export interface KindGuide {
  kind: ImportKind;
  /** Formats in which there is a template. */
  templates: TemplateFormat[];
  columns: ColumnGuide[];
}
