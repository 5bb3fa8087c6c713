// How were the bytes of a file read? Two deliveries of one kind with the same bytes and an equal reading are the same delivery.
import type { Delivery } from "./delivery";
import type { ImportPart } from "./part";

/** What a batch keeps of it beside its kind, its period and its file's hash; all that decides what the rows say. */
export interface Reading {
  /** The layer or sheet by its own name: a file may be named anew, its sheets are still others. */
  readonly layer: string;
  readonly encoding: string | null;
  /** The system in force, chosen or worked out; null for a table. */
  readonly crs: string | null;
  /** Field → column of the file. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly moneyUnit: string | null;
  /** Of a reference layer only: two of them may be cut from the same file. */
  readonly reference?: ImportPart["reference"];
  readonly leaveOut: readonly number[];
  readonly repair: NonNullable<ImportPart["repair"]> | null;
}

export const readingOf = (part: ImportPart, delivery: Delivery, crs: string | null): Reading => ({
  layer: part.layer.name,
  encoding: part.layer.encoding,
  crs,
  mapping: Object.fromEntries([...delivery.columns].map(([field, { header }]) => [field, header])),
  moneyUnit: delivery.facts.moneyUnit,
  ...(part.kind === "reference" ? { reference: part.reference } : {}),
  leaveOut: [...part.leaveOut].toSorted((a, b) => a - b),
  repair: part.repair ?? null,
});
