// How does a trace read on a terminal? One line a node, indented, the formula and the source below it.
import type { TraceNode } from "../api/traceShapes";
import type { Language } from "../locale/language";
import { say } from "./words";

/** Digits of a SHA-256 that people compare by eye. */
const SHORT_HASH = 12;

export function traceLines(node: TraceNode, lang: Language, level = 0): string[] {
  const indent = "  ".repeat(level);
  const label = lang === "en" ? node.labelEn : node.label;
  const value = node.value === null ? say("noData", lang) : `${node.value} ${node.unit ?? ""}`.trimEnd();
  return [
    `${indent}${label}  ${value}`,
    ...(node.formula === null ? [] : [`${indent}  ${node.formula}`]),
    ...(node.source === null ? [] : [`${indent}  ← ${sourceLine(node.source, lang)}`]),
    ...node.children.flatMap((child) => traceLines(child, lang, level + 1)),
    ...(node.more > 0 ? [`${indent}  … ${say("more", lang, { count: node.more })}`] : []),
  ];
}

function sourceLine(source: NonNullable<TraceNode["source"]>, lang: Language): string {
  return [
    `${source.file} ${say(source.counts, lang, { row: source.row })}`,
    ...(source.column === null
      ? []
      : [say("column", lang, { column: source.column, written: source.written ?? "—" })]),
    say("batch", lang, { batch: source.batch }),
    source.importedAt,
    `SHA-256 ${source.sha256.slice(0, SHORT_HASH)}`,
  ].join(" · ");
}
