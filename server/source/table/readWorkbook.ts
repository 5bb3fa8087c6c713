import type { RawSheet } from "./readDelimited";
export function readWorkbook(_b: Uint8Array, _n: string): RawSheet[] {
  return [];
}
