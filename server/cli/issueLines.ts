// What was wrong, a line each as editors and grep like it; what is the same in row after row is said once.
import type { ImportIssue, ImportLanguage, ImportReport } from "../import/importReport";
import { withOption } from "./withOption";
import { say } from "./words";

/** So many rows of the same sentence are told one by one; after that, how many more. */
const TOLD = 10;

/** `file:row field message`; `--json` has every row. */
export function issueLines({ file, issues }: ImportReport, lang: ImportLanguage): string[] {
  const groups = new Map<string, ImportIssue[]>();
  for (const issue of issues) {
    const line = lineOf(file, { ...issue, row: null });
    const same = groups.get(line);
    if (same === undefined) groups.set(line, [issue]);
    else same.push(issue);
  }
  return [...groups.values()].flatMap((same) => {
    const lines = same.slice(0, TOLD).map((issue) => lineOf(file, issue));
    const more = same.slice(TOLD);
    const [next] = more;
    if (next === undefined) return lines;
    if (more.length === 1) return [...lines, lineOf(file, next)];
    const rows = `${next.row ?? ""}–${more.at(-1)?.row ?? ""}`;
    return [...lines, `${file}:${rows} ${say("moreAlike", lang, { count: more.length })}`];
  });
}

const lineOf = (file: string, { code, row, field, message }: ImportIssue): string =>
  [
    row === null ? file : `${file}:${row}`,
    field !== null && message.includes(field) ? null : field,
    withOption(message, code),
  ]
    .filter(Boolean)
    .join(" ");
