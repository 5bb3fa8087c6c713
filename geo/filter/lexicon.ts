// Which words and signs does the filter language have? The first of a language is the one that is printed.

interface Lexeme {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export const LEXICON = {
  and: { zh: ["且", "并且", "而且"], en: ["and", "&&", "&"] },
  or: { zh: ["或", "或者"], en: ["or", "||", "|"] },
  not: { zh: ["非"], en: ["not", "!"] },
  "<": { zh: ["<", "小于", "低于", "早于"], en: ["<", "before"] },
  "<=": { zh: ["<=", "≤", "不大于", "不超过", "不高于", "不晚于"], en: ["<=", "=<"] },
  ">": { zh: [">", "大于", "高于", "晚于"], en: [">", "after"] },
  ">=": { zh: [">=", "≥", "不小于", "不低于", "不少于", "至少", "不早于"], en: [">=", "=>"] },
  "=": { zh: ["=", "等于", "是", "为"], en: ["=", "==", "is"] },
  "!=": { zh: ["!=", "≠", "不等于", "不是", "不为"], en: ["!=", "<>", "is not"] },
  in: { zh: ["在", "属于"], en: ["in"] },
  notIn: { zh: ["不在", "不属于"], en: ["not in"] },
  contains: { zh: ["包含", "含"], en: ["contains", "~"] },
  notContains: { zh: ["不包含", "不含"], en: ["not contains", "!~"] },
  between: { zh: ["介于"], en: ["between"] },
  upTo: { zh: ["到", "至", "和", "与"], en: ["and", "to"] },
  rangeEnds: { zh: ["之间", "间"], en: [] },
  missing: { zh: ["缺", "缺失", "为空", "无数据"], en: ["missing", "is missing", "is null"] },
  known: {
    zh: ["有数", "有数据", "不缺", "不为空"],
    en: ["known", "is known", "is not missing", "is not null"],
  },
  inside: { zh: ["内", "之内"], en: [] },
  within: { zh: ["区域"], en: ["within"] },
  layer: { zh: ["图层"], en: ["layer"] },
  touches: { zh: ["压占", "涉及"], en: ["touches"] },
  whole: { zh: ["全部在内", "全在内"], en: ["inside"] },
  attribute: { zh: ["属性"], en: ["attr", "attribute"] },
} as const satisfies Record<string, Lexeme>;

export type Term = keyof typeof LEXICON;

/** Every way to write a term, longest first. */
export const SPELLINGS: Readonly<Record<Term, readonly string[]>> = Object.fromEntries(
  Object.entries(LEXICON).map(([term, { zh, en }]) => [
    term,
    [...new Set([...zh, ...en])].sort((a, b) => b.length - a.length),
  ]),
) as unknown as Record<Term, readonly string[]>;
