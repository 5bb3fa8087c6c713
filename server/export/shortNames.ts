// How are columns named in a Shapefile, whose table has 10 bytes for a name?
import iconv from "iconv-lite";

const MOST_BYTES = 10;
const bytesOf = (name: string): number => iconv.encode(name, "gb18030").length;

/** As many characters as fit. */
function cut(name: string, most: number): string {
  let kept = "";
  for (const character of name) {
    if (bytesOf(kept + character) > most) break;
    kept += character;
  }
  return kept;
}

/**
 * Names of at most 10 bytes in GB18030, all different, in the order given.
 * @param wanted the names wished for; longer ones are cut, and told apart by a number at their end
 */
export function shortNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    let short = cut(name, MOST_BYTES);
    for (let number = 2; taken.has(short.toLowerCase()) || short === ""; number++) {
      short = `${cut(name, MOST_BYTES - String(number).length)}${number}`;
    }
    taken.add(short.toLowerCase());
    return short;
  });
}
