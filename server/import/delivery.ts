// How far is a delivery: its rows under Mutu's field names, what was wrong with them, what became of them?
import type { ReferenceKind } from "../reference/referenceKind";
import { columnName, type HeaderMap } from "./headers";
import type { ImportIssue, ImportKind, ImportLanguage, ImportRows } from "./importReport";
import type { Column } from "./matchHeaders";
import { type MessageCode, sentence } from "./messages";
import type { SourceRow } from "./sourceRow";

export type Words = Readonly<Record<string, string | number>>;

export interface DeliveryFacts {
  readonly kind: ImportKind;
  readonly district: string;
  readonly batch: string;
  readonly file: string;
  readonly period: string | null;
  /** What the table's title says of its money; null where it says nothing. */
  readonly moneyUnit: string | null;
  /** Of a reference layer: how it is called and what it is. */
  readonly reference: { readonly name: string; readonly kind: ReferenceKind };
  readonly lang: ImportLanguage;
  /** A dry run: nothing of it stays, so what is kept for later need not be written. */
  readonly rehearsal: boolean;
}

/** One row of the file, read by field; a row with a rejected cell stays out of the database. */
export class DeliveredRow {
  readonly row: number;
  readonly source: SourceRow;
  /** Its id once known, for the report. */
  id: string | null = null;
  rejected = false;
  /** The shape as it came, or as it was repaired. */
  geometry: unknown;
  constructor(
    readonly delivery: Delivery,
    source: SourceRow,
  ) {
    this.row = source.row;
    this.source = source;
    this.geometry = source.geometry;
  }
  /** The field's text without outer spaces; empty where the file has no such column. */
  text(field: string): string {
    const column = this.delivery.columns.get(field);
    return column === undefined ? "" : (this.source.cells[column.header] ?? "").trim();
  }
  reject(code: MessageCode, field: string | null, words: Words = {}): void {
    this.rejected = true;
    this.report(code, field, words, "rejected");
  }
  warn(code: MessageCode, field: string | null, words: Words = {}): void {
    this.report(code, field, words, "warning");
  }
  /** A row whose cells are not in their columns says nothing else that could be believed. */
  private report(
    code: MessageCode,
    field: string | null,
    words: Words,
    severity: ImportIssue["severity"],
  ): void {
    if (this.source.misfit === undefined || code === "cell_count") {
      this.delivery.report(this, code, field, words, severity);
    }
  }
}

/** The state of one import; the kinds' modules read its rows and say what is wrong with them. */
export class Delivery {
  readonly rows: readonly DeliveredRow[];
  /** The table's own line of totals, by column; null where it has none. */
  readonly totals: Readonly<Record<string, string>> | null;
  readonly columns: ReadonlyMap<string, Column>;
  readonly others: readonly string[];
  readonly issues: ImportIssue[] = [];
  readonly counts: ImportRows = { new: 0, changed: 0, same: 0, missing: 0, rejected: 0 };
  constructor(
    readonly facts: DeliveryFacts,
    source: {
      readonly rows: readonly SourceRow[];
      readonly totals: Readonly<Record<string, string>> | null;
    },
    headers: HeaderMap,
  ) {
    this.columns = headers.columns;
    this.others = headers.others;
    this.totals = source.totals;
    this.rows = source.rows.map((row) => new DeliveredRow(this, row));
    for (const row of this.rows) if (row.source.misfit) row.reject("cell_count", null, row.source.misfit);
  }
  has(field: string): boolean {
    return this.columns.has(field);
  }
  column(field: string): string {
    return columnName(this.facts.kind, this.columns, field);
  }
  accepted(): readonly DeliveredRow[] {
    return this.rows.filter((row) => !row.rejected);
  }
  /** What the reader noticed, a warning of a row or of the whole file. */
  note(code: MessageCode, row: number | null, field: string | null, words: Words): void {
    const of = row === null ? null : (this.rows.find((one) => one.row === row) ?? null);
    this.issues.push(this.issue(of, code, field, words, "warning"));
  }
  /** Of the whole file, not of one row. */
  warn(code: MessageCode, field: string, words: Words): void {
    this.issues.push(this.issue(null, code, field, words, "warning"));
  }
  report(
    row: DeliveredRow,
    code: MessageCode,
    field: string | null,
    words: Words,
    severity: ImportIssue["severity"],
  ): void {
    this.issues.push(this.issue(row, code, field, words, severity));
  }
  private issue(
    row: DeliveredRow | null,
    code: MessageCode,
    field: string | null,
    words: Words,
    severity: ImportIssue["severity"],
  ): ImportIssue {
    const column = field === null ? null : this.column(field);
    return {
      code,
      row: row?.row ?? null,
      field: column,
      id: row?.id ?? null,
      message: sentence(code, this.facts.lang, { column: column ?? "", ...words }),
      severity,
    };
  }
}
