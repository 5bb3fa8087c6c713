// What do all pages of a report share? Who asked for what, of which state of the data, and what is written around every page.
import type { Measure } from "../../geo/tally/tally";
import type { View } from "../api/view";
import type { Language } from "../locale/language";
import { watermark } from "./drawFurniture";
import { writePeriod } from "./figureText";
import type { Paper } from "./paper";
import { INK } from "./reportLook";
import { type ReportState, writeTime } from "./reportState";
import { POPULATION_WORDS, sayReport } from "./words";

export const MARGIN = 34;

export interface ReportFrame {
  readonly view: View;
  readonly state: ReportState;
  readonly measure: Measure;
  readonly lang: Language;
  /** Who prints it and for what; "" where not said. */
  readonly by: string;
  readonly purpose: string;
  /** How many files stand behind the data, and how the first ones are called. */
  readonly sources: readonly string[];
}

export const inLanguage = (
  lang: Language,
  { name, nameEn }: { readonly name: string; readonly nameEn: string | null },
): string => (lang === "en" ? (nameEn ?? name) : name);

/** `2025 年 · 规上 · 现行数据 …`. */
export function stateLine({ view, state, lang }: ReportFrame): string {
  return [
    writePeriod(view.period, lang),
    POPULATION_WORDS[view.population][lang],
    sayReport(state.release === null ? "workingData" : "release", lang, {
      id: state.id,
      title: state.release?.title ?? "",
      asOf: state.changedAt === null ? sayReport("noTime", lang) : writeTime(state.changedAt),
    }),
  ].join(" · ");
}

/** The target set with its caption, how figures are made, where they come from. @returns the y of its last line */
export function statement(
  paper: Paper,
  frame: ReportFrame,
  x: number,
  y: number,
  width: number,
  notes: readonly string[],
): number {
  const { view, lang, sources } = frame;
  const { set } = view;
  const caption = (lang === "en" ? set.captionEn : set.caption).replace(/[。.]\s*$/, "");
  const lines = [
    sayReport("targetSet", lang, { name: lang === "en" ? set.nameEn : set.name, caption }) +
      (lang === "en" ? "." : "。"),
    ...notes,
    sayReport("sources", lang, { sources: sources.join(lang === "en" ? "; " : "；") }),
  ];
  let at = y;
  for (const line of lines)
    at = paper.paragraph(line, x, at, {
      size: 6.2,
      colour: INK["ink-2"],
      width,
      leading: 8.4,
      lines: width < 300 ? 6 : 2,
    });
  return at;
}

/** Footer and watermark: drawn last, over everything. */
export function pageEnds(
  paper: Paper,
  frame: ReportFrame,
  size: { readonly width: number; readonly height: number },
  page: number,
  pages: number,
): void {
  const { view, lang, by, purpose } = frame;
  const { width, height } = size;
  const y = height - 22;
  const small = { size: 6.5, colour: INK["ink-3"] };
  paper.line(MARGIN, y - 9, width - MARGIN, y - 9, INK["line-strong"], 0.5);
  const room = width - 2 * MARGIN;
  paper.text(stateLine(frame), MARGIN, y, { ...small, width: room * 0.5 });
  const marks = [
    view.district.demo ? sayReport("demo", lang) : sayReport("internal", lang),
    by === "" ? "" : sayReport("byUser", lang, { user: by }),
    purpose === "" ? "" : sayReport("forPurpose", lang, { purpose }),
  ].filter((mark) => mark !== "");
  paper.text(marks.join(" · "), width - MARGIN - 70, y, { ...small, align: "right", width: room * 0.34 });
  paper.text(sayReport("page", lang, { page, pages }), width - MARGIN, y, { ...small, align: "right" });
  watermark(paper, width, height, marks.join("  "));
}
