// What stands side by side, and how is that written in a link? Two to four parcels, or parks; never both.

export interface Compared {
  readonly kind: "park" | "parcel";
  readonly ids: readonly string[];
}

/** More do not fit beside one another. */
export const MOST_BESIDE = 4;

const COMMA = "%2C";

/** Null for nothing. @example readBeside("park:SP-01,SP-02")?.ids.length // 2 */
export function readBeside(text: string): Compared | null {
  const match = /^(park|parcel):(.+)$/s.exec(text);
  if (match === null) return null;
  const ids = (match[2] ?? "").split(",").map((id) => id.replaceAll(COMMA, ","));
  return {
    kind: match[1] === "park" ? "park" : "parcel",
    ids: [...new Set(ids.filter((id) => id !== ""))].slice(0, MOST_BESIDE),
  };
}

/** "" for nothing. */
export function writeBeside(compared: Compared | null): string {
  if (compared === null || compared.ids.length === 0) return "";
  return `${compared.kind}:${compared.ids.map((id) => id.replaceAll(",", COMMA)).join(",")}`;
}

/** With one more; of the other kind, or beyond the most, the list begins anew or stays. Null where there is no room. */
export function withOne(now: Compared | null, kind: Compared["kind"], id: string): Compared | null {
  if (now === null || now.kind !== kind) return { kind, ids: [id] };
  if (now.ids.includes(id)) return now;
  return now.ids.length >= MOST_BESIDE ? null : { kind, ids: [...now.ids, id] };
}

/** Without one of them; null where none is left. */
export function withoutOne({ kind, ids }: Compared, id: string): Compared | null {
  const left = ids.filter((one) => one !== id);
  return left.length === 0 ? null : { kind, ids: left };
}
