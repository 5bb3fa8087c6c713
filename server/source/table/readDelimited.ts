import { parse } from "csv-parse/sync";
export interface RawSheet {
  name: string;
  rows: string[][];
  hidden: boolean;
}
export function readDelimited(text: string): RawSheet {
  return {
    name: "",
    hidden: false,
    rows: parse(text, { bom: true, relax_column_count: true }) as string[][],
  };
}
