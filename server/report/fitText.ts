// How does a text fit into a width? Cut with an ellipsis, or broken into lines where Chinese and English break.

type Measure = (text: string) => number;

/** The text, or its beginning with an ellipsis, so that it is no wider. */
export function fitText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${letters.slice(0, middle).join("").trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : `${letters.slice(0, low).join("").trimEnd()}…`;
}

/** What stays together: a run of Latin letters or digits with its `%`, or one Chinese character with the punctuation that may not begin a line. */
const PIECES = /[（《“‘(]*(?:[!-~\u00a1-\u024f\u2212\u2264\u2265]+(?: %)?|.)[，。；：、！？）》”’)％%]*\s*/gu;

/** Lines no wider than `width`, at most `lines` of them, the last one cut where more follows. */
export function wrapText(text: string, width: number, measure: Measure, lines: number): string[] {
  const pieces = text.match(PIECES) ?? [];
  const made: string[] = [];
  let line = "";
  for (const [i, piece] of pieces.entries()) {
    if (line === "" || measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (made.length === lines - 1) {
      made.push(fitText(line + pieces.slice(i).join(""), width, measure));
      return made;
    }
    made.push(fitText(line.trimEnd(), width, measure));
    line = piece;
  }
  if (line.trim() !== "") made.push(fitText(line.trimEnd(), width, measure));
  return made;
}
