// What does a column's header say: which quantity, in which unit, for which period?
import { figurePeriod } from "./figurePeriod";

export interface HeaderParts {
  /** In lower case, without spaces, brackets, unit and period. */
  readonly name: string;
  readonly unit: string | null;
  /** `2025` or `2025Q3`, where the header says for when its column speaks. */
  readonly period: string | null;
  /** What brackets and a group's name say that is neither: 当年价格, 主要指标. */
  readonly notes: readonly string[];
}

/** Between the name of a group of columns and a column's own, as a table is read whose header has several lines. */
export const GROUP = "›";

const UNIT_WORDS = "千元|万元|亿元|元|平方米|m2|㎡|平方公里|km2|公顷|ha|亩|yuan|sqm|mu";
const IN_BRACKETS = new RegExp(`^(?:计量)?(?:单位:?)?(${UNIT_WORDS})$`, "i");
/** `:万元`, `_万元`, `/万元`; `万元` at the end. */
const AT_END = [
  new RegExp(`^(.+?)[:_/,、-](?:单位:?)?(${UNIT_WORDS})$`, "i"),
  /^(.+?)(千元|万元|亿元|元|平方米|m2|㎡|平方公里|公顷|亩)$/,
];
/** `2025年`, `2025年1-9月`, `2025年三季度`, `2025Q3` before or behind the name. */
const PERIOD_WORDS =
  "(?:19|20)\\d{2}(?:年度?(?:0?1月?[-–—~至到]0?(?:3|6|9|12)月|第?[一二三四1-4]季度?)?|[-/]?Q[1-4])";
const PERIOD_FORMS = [
  new RegExp(`^(${PERIOD_WORDS})[_-]?(.+)$`, "i"),
  new RegExp(`^(.+?)[_-]?(${PERIOD_WORDS})$`, "i"),
];

/** The header in one kind of characters: NFKC, lower case, one kind of brackets, no spaces and no marks of a required column. */
const plainHeader = (header: string): string =>
  header
    .normalize("NFKC")
    .replace(/[\s\ufeff\u200b-\u200d\u2060*※★▲△'"]/g, "")
    .replace(/[【〔{[]/g, "(")
    .replace(/[】〕}\]]/g, ")")
    .toLowerCase();

/**
 * A header taken apart: `2025年1-9月 工业总产值（千元）` is 工业总产值 in 千元 for 2025Q3. The unit and the period in a group's name hold
 * for its columns: `主要指标（千元）›工业总产值` is 工业总产值 in 千元.
 */
export function headerParts(header: string): HeaderParts {
  const at = header.lastIndexOf(GROUP);
  if (at < 0) return ownParts(header);
  const group = ownParts(header.slice(0, at));
  const own = ownParts(header.slice(at + GROUP.length));
  return {
    name: own.name,
    unit: own.unit ?? group.unit,
    period: own.period ?? group.period,
    // 上年同期 over 产值 is another figure, as 产值（上年同期） is
    notes: [...own.notes, group.name, ...group.notes].filter((note) => note !== ""),
  };
}

function ownParts(header: string): HeaderParts {
  let unit: string | null = null;
  let bracketPeriod: string | null = null;
  const notes: string[] = [];
  let name = plainHeader(header);
  for (let inner = /\(([^()]*)\)/.exec(name); inner !== null; inner = /\(([^()]*)\)/.exec(name)) {
    const words = inner[1] ?? "";
    name = name.slice(0, inner.index) + name.slice(inner.index + inner[0].length);
    for (const part of words.split(/[,;、]/).filter((one) => one !== "")) {
      const stated = IN_BRACKETS.exec(part)?.[1];
      const period = /^(?:19|20)\d{2}/.test(part) ? figurePeriod(part, null) : null;
      if (stated !== undefined) unit ??= stated;
      else if (period !== null) bracketPeriod ??= period;
      else notes.push(part);
    }
  }
  // a bracket that a short field name cut off
  name = name.replace(/\([^()]*$/, "").replace(/[()]/g, "");
  for (const form of unit === null ? AT_END : []) {
    const match = form.exec(name);
    if (match === null) continue;
    [name, unit] = [match[1] ?? "", match[2] ?? null];
    break;
  }
  const [before, behind] = PERIOD_FORMS.map((form) => form.exec(name));
  const word = before?.[1] ?? behind?.[2] ?? null;
  const own = word === null ? null : figurePeriod(word, null);
  if (own !== null) name = before?.[2] ?? behind?.[1] ?? name;
  name = name.replace(/^[-_:.,、/|—#]+|[-_:.,、/|—]+$/g, "");
  return { name, unit, period: own ?? bracketPeriod, notes };
}
