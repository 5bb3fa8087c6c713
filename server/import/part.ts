// What is to be imported, and how: one layer of a file as one kind of data.

import type { ReferenceKind } from "../reference/referenceKind";
import type { RepairChoice } from "../repair/repairChoice";
import type { Dataset, SourceLayer } from "../source/sourceLayer";
import type { ImportKind } from "./importReport";
import type { MoneyUnitWord } from "./moneyUnit";

export interface ImportPart {
  /** As the report and the batch name it. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: Dataset["format"];
  readonly layer: SourceLayer;
  readonly kind: ImportKind;
  /** For figures whose rows do not say it. */
  readonly period: string | null;
  /** The coordinate system as somebody chose it; worked out where null. */
  readonly crs: string | null;
  /** The one that was chosen for deliveries of this shape before: a strong hint, no more. */
  readonly rememberedCrs: string | null;
  /** Column of the file → field, before the known names are tried. */
  readonly map: Readonly<Record<string, string>>;
  /** In which unit the money is where neither a header nor the title says it. */
  readonly moneyUnit: MoneyUnitWord | null;
  /** Of a reference layer: how it is called and what it is. */
  readonly reference: { readonly name: string; readonly kind: ReferenceKind };
  /** Rows that somebody chose not to take. */
  readonly leaveOut: ReadonlySet<number>;
  /** Which repairs of its shapes are made; left away: its shapes are not looked at. */
  readonly repair?: RepairChoice | undefined;
}

/** The file and, where it has several layers or sheets, which of them. */
export const partName = (file: string, layer: string): string => (layer === "" ? file : `${file}[${layer}]`);
