// How does a client page stand on paper? Head, map, comparison, parks, contact, the watermark over every page. The same page gives the same bytes.
import { NOTHING } from "../../geo/number/write";
import {
  type BrochureContent,
  type BrochureMetric,
  type BrochureName,
  leavesOutFigures,
} from "../../geo/promotion/brochure";
import { type BrochureCell, brochureRows } from "../../geo/promotion/brochureRows";
import { METRIC_IDS } from "../../geo/target/target";
import { VERDICT_WORDS } from "../locale/judgementWords";
import type { Language } from "../locale/language";
import { watermark } from "../report/drawFurniture";
import { withUnit, writeValue } from "../report/figureText";
import { Paper } from "../report/paper";
import { A4 } from "../report/parkBriefing";
import { inLanguage, MARGIN } from "../report/reportFrame";
import { INK } from "../report/reportLook";
import { drawBrochureMap } from "./drawBrochureMap";
import { BROCHURE_METRICS, cellWord, rowName, sayBrochure } from "./words";

const WIDTH = A4.width - 2 * MARGIN;
const BOTTOM = A4.height - 44;
const MAP_HEIGHT = 300;
/** Sites beside one another in a table; more follow in a next one. */
const ABREAST = 5;
const NAME_WIDTH = 108;
const SIZE = 7.6;
const LEADING = 10;
const CELL_LINES = 4;

/** @returns the file, and its name without an ending */
export async function brochurePdf(
  content: BrochureContent,
  lang: Language,
): Promise<{ bytes: Buffer; name: string }> {
  const name = `${sayBrochure("title", lang)} ${content.audience} ${content.sharedOn}`;
  const paper = new Paper({
    title: name,
    subject: content.watermark,
    author: content.contact.name,
    at: new Date(`${content.sharedOn}T00:00:00+08:00`),
    lang,
  });
  const sheet = new Sheet(paper, content, lang);
  head(sheet);
  if (content.map !== null) {
    const frame = { x: MARGIN, y: sheet.y, width: WIDTH, height: MAP_HEIGHT };
    drawBrochureMap(paper, frame, content.map, content.parks, (park) => inLanguage(lang, park), lang);
    sheet.y += MAP_HEIGHT + 24;
  }
  for (let from = 0; from < content.sites.length; from += ABREAST) comparison(sheet, from);
  parks(sheet);
  sheet.room(30);
  sheet.y = paper.paragraph(
    `${sayBrochure("unknown", lang)} ${sayBrochure("offer", lang)}`,
    MARGIN,
    sheet.y + 6,
    { size: 6.8, colour: INK["ink-2"], width: WIDTH, leading: 9.4, lines: 3 },
  );
  sheet.end();
  return { bytes: await paper.finish(), name };
}

/** Pages one after the other; `y` is where the next thing begins. */
class Sheet {
  readonly paper: Paper;
  readonly content: BrochureContent;
  readonly lang: Language;
  y = MARGIN;
  #page = 1;

  constructor(paper: Paper, content: BrochureContent, lang: Language) {
    this.paper = paper;
    this.content = content;
    this.lang = lang;
    paper.page(A4.width, A4.height);
  }

  /** Begins a page where less than so much is left. @returns whether it did */
  room(height: number): boolean {
    if (this.y + height <= BOTTOM) return false;
    this.end();
    this.paper.page(A4.width, A4.height);
    this.#page += 1;
    this.y = MARGIN + 10;
    return true;
  }

  /** Footer and watermark, over everything on the page. */
  end(): void {
    const { paper, content, lang } = this;
    const y = A4.height - 22;
    const small = { size: 6.5, colour: INK["ink-3"] };
    paper.line(MARGIN, y - 9, MARGIN + WIDTH, y - 9, INK["line-strong"], 0.5);
    const marks = [content.watermark, ...(content.district.demo ? [sayBrochure("demo", lang)] : [])].join(
      " · ",
    );
    paper.text(marks, MARGIN, y, { ...small, width: WIDTH - 60 });
    paper.text(sayBrochure("page", lang, { page: this.#page }), MARGIN + WIDTH, y, {
      ...small,
      align: "right",
    });
    watermark(paper, A4.width, A4.height, marks);
  }
}

function head(sheet: Sheet): void {
  const { paper, content, lang } = sheet;
  const { district, asOf, sharedOn, expiresOn, audience, contact } = content;
  const states = [
    inLanguage(lang, district),
    asOf === null ? sayBrochure("noDay", lang) : sayBrochure("asOf", lang, { day: asOf }),
    sayBrochure("shared", lang, { day: sharedOn, last: expiresOn }),
  ];
  paper.text(states.join(" · "), MARGIN, 40, { size: 8, colour: INK["ink-3"], width: WIDTH - 70 });
  if (district.demo) {
    const demo = { size: 8, weight: "bold", colour: INK.warn, align: "right" } as const;
    paper.text(sayBrochure("demo", lang), MARGIN + WIDTH, 40, demo);
  }
  const title = `${sayBrochure("title", lang)} · ${sayBrochure("for", lang, { audience })}`;
  paper.text(title, MARGIN, 64, { size: 18, weight: "bold", width: WIDTH });
  const reach = [contact.name, contact.phone, contact.mail].filter((part) => part !== "").join("  ");
  paper.text(sayBrochure("contact", lang, { contact: reach }), MARGIN, 82, { size: 9, width: WIDTH });
  paper.line(MARGIN, 92, MARGIN + WIDTH, 92, INK.ink, 1);
  sheet.y = 104;
}

/** Up to five sites beside one another. */
function comparison(sheet: Sheet, from: number): void {
  const { paper, content, lang } = sheet;
  const sites = content.sites.slice(from, from + ABREAST);
  const rows = brochureRows({ sites, parks: content.parks });
  const column = (WIDTH - NAME_WIDTH) / Math.max(3, sites.length);
  const left = (at: number) => MARGIN + NAME_WIDTH + at * column;
  const heading = () => {
    sites.forEach(({ number, code }, at) => {
      const name = sayBrochure("site", lang, { number });
      paper.text(name, left(at), sheet.y + 10, {
        size: 9,
        weight: "bold",
        colour: INK.primary,
        width: column - 6,
      });
      if (code !== null)
        paper.text(code, left(at), sheet.y + 19, { size: 6, colour: INK["ink-3"], width: column - 6 });
    });
    sheet.y += 24;
    paper.line(MARGIN, sheet.y, MARGIN + WIDTH, sheet.y, INK["line-strong"], 0.6);
  };
  sheet.room(80);
  heading();
  for (const { key, unit, cells } of rows) {
    const written = cells.map((cell) => wordsOf(cell, lang));
    const lines = Math.max(
      ...written.map((text) => Math.min(CELL_LINES, Math.ceil(paper.width(text, SIZE) / (column - 10)) || 1)),
    );
    const height = lines * LEADING + 5;
    if (sheet.room(height)) heading();
    paper.text(rowName(key, unit, lang), MARGIN, sheet.y + LEADING, {
      ...{ size: SIZE, colour: INK["ink-2"], width: NAME_WIDTH - 6 },
    });
    written.forEach((text, at) => {
      paper.paragraph(text, left(at), sheet.y + LEADING, {
        ...{ size: SIZE, width: column - 6, leading: LEADING, lines: CELL_LINES },
      });
    });
    sheet.y += height;
    paper.line(MARGIN, sheet.y, MARGIN + WIDTH, sheet.y, INK.line, 0.3);
  }
  sheet.y += 12;
}

function wordsOf(cell: BrochureCell, lang: Language): string {
  if (cell === null) return NOTHING;
  if ("text" in cell) return cell.text;
  return "word" in cell ? cellWord(cell.word, lang, cell.day) : inLanguage(lang, cell.named);
}

/** Leading industries, and how the parks stand where that may be told. */
function parks(sheet: Sheet): void {
  const { paper, content, lang } = sheet;
  const say = (text: string, weight: "regular" | "bold" = "regular") => {
    sheet.room(LEADING * 2);
    sheet.y = paper.paragraph(text, MARGIN, sheet.y + LEADING, {
      ...{ size: 8, weight, width: WIDTH, leading: 11, lines: 2 },
    });
    sheet.y -= LEADING - 4;
  };
  const nameOf = (one: BrochureName) => inLanguage(lang, one);
  for (const park of content.parks) {
    if (park.leads.length === 0) continue;
    const leads = park.leads.map(nameOf).join(sayBrochure("comma", lang));
    say(sayBrochure("leads", lang, { park: nameOf(park), leads }));
  }
  if (content.period === undefined) return;
  say(sayBrochure("standing", lang, { year: content.period }), "bold");
  for (const park of content.parks) {
    const { standing = null } = park;
    const told =
      standing === null
        ? sayBrochure("withheld", lang)
        : METRIC_IDS.flatMap((metric) => {
            const found = standing.find((one) => one.metric === metric);
            return found === undefined ? [] : metricText(found, lang);
          }).join(lang === "en" ? "; " : "；");
    say(lang === "en" ? `${nameOf(park)}: ${told}` : `${nameOf(park)}：${told}`);
  }
  if (leavesOutFigures(content)) say(sayBrochure("leftOut", lang));
}

/** `亩均税收 46.2 万元/亩（目标 48，未达标）`. */
function metricText({ metric, value, target, verdict }: BrochureMetric, lang: Language): string {
  const name = BROCHURE_METRICS[metric][lang];
  const text = writeValue({ metric, value, target: target === null ? null : { value: target } }, true);
  const told = `${name} ${withUnit(text, { metric }, lang)}`;
  if (verdict === null || target === null) return told;
  const words = [sayBrochure("target", lang, { value: target }), VERDICT_WORDS[verdict][lang]];
  return lang === "en" ? `${told} (${words.join(", ")})` : `${told}（${words.join("，")}）`;
}
