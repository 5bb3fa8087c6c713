// How are rows named in a sentence? The first of them, and how many there are.

const MOST_NAMED = 20;

/** Words for `{zh_rows}` and `{en_rows}`. @example namedRows([6, 10]) // { zh_rows: "6、10", en_rows: "6, 10" } */
export function namedRows(rows: readonly number[]): { readonly zh_rows: string; readonly en_rows: string } {
  const named = rows.slice(0, MOST_NAMED);
  const more = rows.length > named.length;
  return {
    zh_rows: `${named.join("、")}${more ? `…（共 ${rows.length}）` : ""}`,
    en_rows: `${named.join(", ")}${more ? ` … (${rows.length} in all)` : ""}`,
  };
}
