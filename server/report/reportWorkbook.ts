// How can a reader check a figure in Excel? Land and money as numbers; ratios, sums and surpluses as live formulas over them.

import * as XLSX from "@e965/xlsx";
import { toNumber } from "../../geo/number/ratio";
import { figureOf } from "../../geo/tally/figureOf";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { landUnder } from "../../geo/target/denominator";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import { perMuSurplus } from "../../geo/target/surplus";
import type { EnterpriseShare } from "../api/shapes";
import { VERDICT_WORDS } from "../locale/judgementWords";
import { tallyFrom } from "../metrics/tallyRow";
import { isWholly } from "../metrics/withheld";
import { methodNote } from "./parkBriefing";
import type { ParkReport } from "./parkReport";
import { inLanguage, type ReportFrame, stateLine } from "./reportFrame";
import { writeTime } from "./reportState";
import { KIND_WORDS, METRIC_WORDS, sayReport, WHO_WORDS } from "./words";

/** A park with all its enterprises, without what is withheld of them. */
export interface WorkbookPark extends ParkReport {
  readonly enterprises: readonly EnterpriseShare[];
}

type Cell = string | number | null | { readonly formula: string; readonly value: number | null };

const MEASURES = ["output", "tax", "rd"] as const;
/** Columns of the plots' sheet: land, yuan, per mu, surplus of each measure. */
const PLOT = { output: "EFGH", tax: "IJKL", rd: "MNOP" } as const;
/** Columns of the parks' sheet: land, yuan, per mu, target, surplus, coverage of each measure. */
const PARK = { output: "GHIJKL", tax: "MNOPQR", rd: "STUVWX" } as const;

/** 万元/亩 of yuan and m², as Excel works it out: 1 亩 = 2000/3 m². A figure that nobody reports is an empty cell, and no 0. */
const perMuFormula = (yuan: string, land: string) =>
  `IF(AND(${land}>0,${yuan}<>""),${yuan}/10000/(${land}*3/2000),"")`;
/** Yuan over a target in 万元/亩: 1 万元/亩 = 15 yuan/m². */
const surplusFormula = (yuan: string, land: string, target: string) =>
  `IF(AND(${land}>0,${yuan}<>"",${target}<>""),${yuan}-15*${target}*${land},"")`;
const squareMetres = (dm2: number): number => dm2 / 100;

/** The workbook: parks, plots, industries, enterprises, and how it is worked out. The same parks give the same bytes. */
export function reportWorkbook(frame: ReportFrame, parks: readonly WorkbookPark[]): Uint8Array {
  const { lang, state } = frame;
  const book = XLSX.utils.book_new();
  const sheets = {
    parks: sayReport("sheetParks", lang),
    plots: sayReport("sheetPlots", lang),
    industries: sayReport("sheetIndustries", lang),
    enterprises: sayReport("sheetEnterprises", lang),
  };
  append(book, sheets.parks, parksSheet(frame, parks, sheets));
  append(book, sheets.plots, plotsSheet(frame, parks, sheets.parks));
  append(book, sheets.industries, industriesSheet(frame, parks));
  append(book, sheets.enterprises, enterprisesSheet(frame, parks));
  append(book, sayReport("sheetMethod", lang), methodSheet(frame, parks));
  book.Props = { Title: stateLine(frame), CreatedDate: state.changedAt ?? new Date(Date.UTC(2000, 0, 1)) };
  return XLSX.write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true }) as Buffer;
}

function append(book: XLSX.WorkBook, name: string, rows: readonly (readonly Cell[])[]): void {
  const sheet: XLSX.WorkSheet = {};
  const widths: number[] = [];
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === null) return;
      sheet[XLSX.utils.encode_cell({ r, c })] =
        typeof cell === "string"
          ? { t: "s", v: cell }
          : typeof cell === "number"
            ? { t: "n", v: cell }
            : cell.value === null
              ? { t: "s", v: "", f: cell.formula }
              : { t: "n", v: cell.value, f: cell.formula };
      const long = typeof cell === "string" && r > 0 ? Math.min(40, cell.length * 1.6) : 14;
      widths[c] = Math.max(widths[c] ?? 8, long);
    });
  });
  const last = { r: Math.max(0, rows.length - 1), c: Math.max(0, ...rows.map((row) => row.length - 1)) };
  sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: last });
  sheet["!cols"] = widths.map((wch) => ({ wch }));
  XLSX.utils.book_append_sheet(book, sheet, name);
}

interface SheetNames {
  readonly plots: string;
  readonly industries: string;
}

function parksSheet(frame: ReportFrame, parks: readonly WorkbookPark[], names: SheetNames): Cell[][] {
  const { lang } = frame;
  const plots = parks.reduce(
    (count, { parcels, withheld }) => count + (isWholly(withheld) ? 0 : parcels.length),
    0,
  );
  const trades = parks.reduce(
    (count, { detail, withheld }) =>
      count + (withheld.has("output") ? 0 : detail.concentration.industries.length),
    0,
  );
  const of = (sheet: string, column: string, count: number) =>
    `'${sheet}'!$${column}$2:$${column}$${Math.max(2, count + 1)}`;
  const plot = (column: string) => of(names.plots, column, plots);
  const trade = (column: string) => of(names.industries, column, trades);
  const head = [
    sayReport("xlsxId", lang),
    sayReport("columnPark", lang),
    sayReport("xlsxKind", lang),
    sayReport("xlsxEnterprises", lang, { who: WHO_WORDS[frame.view.population][lang] }),
    sayReport("xlsxPlots", lang),
    sayReport("xlsxOccupied", lang),
    ...MEASURES.flatMap((measure) => {
      const metric = METRIC_WORDS[METRIC_OF_MEASURE[measure]][lang];
      return [
        sayReport("xlsxLand", lang, { metric }),
        sayReport("xlsxYuan", lang, { metric }),
        sayReport("legendTitle", lang, { metric }),
        sayReport("xlsxTarget", lang, { metric }),
        sayReport("xlsxSurplus", lang, { metric }),
        sayReport("xlsxCoverage", lang, { metric }),
      ];
    }),
    METRIC_WORDS.concentration[lang],
    sayReport("columnWorst", lang),
  ];
  const rows = parks.map((park, i): Cell[] => {
    const r = i + 2;
    const { detail, withheld } = park;
    const { tally, metrics } = detail;
    const facts: Cell[] = [
      detail.id,
      inLanguage(lang, detail),
      KIND_WORDS[detail.kind][lang],
      tally.enterprises,
      tally.parcels,
    ];
    const sum = (column: string, value: number) => ({
      formula: `SUMIFS(${plot(column)},${plot("A")},$A${r})`,
      value,
    });
    const reporting = { output: tally.outputLandDm2, tax: tally.taxLandDm2, rd: tally.rdLandDm2 };
    const yuan = { output: tally.outputYuan, tax: tally.taxYuan, rd: tally.rdYuan };
    const figures = MEASURES.flatMap((measure): Cell[] => {
      const [l, y, t] = PARK[measure];
      const [plotLand = "", plotYuan = ""] = PLOT[measure];
      if (withheld.has(measure))
        return [sayReport("withheld", lang), ...Array(PARK[measure].length - 1).fill(null)];
      const metric = metrics[METRIC_OF_MEASURE[measure]];
      const goal = frame.view.annual ? metric.target : null;
      const landDm2 = park.parcels.reduce(
        (sum, plot) => sum + landUnder(tallyFrom(plot), measure, metric.target?.denominator).landDm2,
        0,
      );
      return [
        sum(plotLand, squareMetres(landDm2)),
        reporting[measure] > 0 ? sum(plotYuan, yuan[measure] ?? 0) : null,
        { formula: perMuFormula(`${y}${r}`, `${l}${r}`), value: metric.value },
        goal === null ? null : Number(goal.value),
        {
          formula: surplusFormula(`${y}${r}`, `${l}${r}`, `${t}${r}`),
          value: goal === null ? null : metric.surplusYuan,
        },
        // over supplied or gross land the column before does not hold what is covered
        landDm2 === reporting[measure]
          ? { formula: `IF($F${r}>0,${l}${r}/$F${r},"")`, value: metric.coverage }
          : metric.coverage,
      ];
    });
    const total = `SUMIFS(${trade("D")},${trade("A")},$A${r})`;
    const lead = `SUMIFS(${trade("D")},${trade("A")},$A${r},${trade("E")},1)`;
    return [
      ...facts,
      isWholly(withheld) ? squareMetres(tally.occupiedDm2) : sum("D", squareMetres(tally.occupiedDm2)),
      ...figures,
      withheld.has("output")
        ? sayReport("withheld", lang)
        : { formula: `IF(${total}>0,${lead}/${total},"")`, value: metrics.concentration.value },
      VERDICT_WORDS[detail.worst][lang],
    ];
  });
  return [head, ...rows];
}

function plotsSheet(
  { lang, view }: ReportFrame,
  parks: readonly WorkbookPark[],
  parkSheet: string,
): Cell[][] {
  const head = [
    sayReport("xlsxPark", lang),
    sayReport("xlsxPlot", lang),
    sayReport("xlsxArea", lang),
    sayReport("xlsxOccupied", lang),
    ...MEASURES.flatMap((measure) => {
      const metric = METRIC_WORDS[METRIC_OF_MEASURE[measure]][lang];
      return [
        sayReport("xlsxLand", lang, { metric }),
        sayReport("xlsxYuan", lang, { metric }),
        sayReport("legendTitle", lang, { metric }),
        sayReport("xlsxSurplus", lang, { metric }),
      ];
    }),
  ];
  const rows: Cell[][] = [];
  parks.forEach(({ detail, withheld, parcels }, i) => {
    if (isWholly(withheld)) return;
    for (const row of parcels) {
      const r = rows.length + 2;
      const tally = tallyFrom(row);
      const figures = MEASURES.flatMap((measure): Cell[] => {
        if (withheld.has(measure)) return [null, null, null, null];
        const asked = detail.metrics[METRIC_OF_MEASURE[measure]].target;
        const { yuan, landDm2 } = landUnder(tally, measure, asked?.denominator);
        const [l, y] = PLOT[measure];
        const target = view.annual ? asked : null;
        const known = figureOf(tally, measure).landDm2 > 0 && landDm2 > 0;
        const ratio = known ? yieldRatio(yuan, landDm2) : null;
        return [
          squareMetres(landDm2),
          known ? yuan : null,
          { formula: perMuFormula(`${y}${r}`, `${l}${r}`), value: ratio === null ? null : toNumber(ratio) },
          {
            formula: surplusFormula(`${y}${r}`, `${l}${r}`, `'${parkSheet}'!$${PARK[measure][3]}$${i + 2}`),
            value:
              known && target !== null ? toNumber(perMuSurplus(yuan, landDm2, target.value)) / 100 : null,
          },
        ];
      });
      rows.push([detail.id, row.id, squareMetres(row.area_dm2), squareMetres(row.occupied_dm2), ...figures]);
    }
  });
  return [head, ...rows];
}

function industriesSheet({ lang }: ReportFrame, parks: readonly WorkbookPark[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const { detail, withheld } of parks) {
    if (withheld.has("output")) continue;
    for (const { code, name, outputYuan, lead, share } of detail.concentration.industries) {
      const r = rows.length + 2;
      rows.push([
        detail.id,
        code,
        code === "" ? sayReport("industryUnknown", lang) : name,
        outputYuan,
        lead ? 1 : 0,
        { formula: `IF(SUMIFS(D:D,A:A,A${r})>0,D${r}/SUMIFS(D:D,A:A,A${r}),"")`, value: share },
      ]);
    }
  }
  const words = ["xlsxPark", "xlsxCode", "xlsxIndustry", "xlsxOutput", "xlsxLead", "xlsxShare"] as const;
  return [words.map((word) => sayReport(word, lang)), ...rows];
}

function enterprisesSheet({ lang }: ReportFrame, parks: readonly WorkbookPark[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const { detail, enterprises } of parks) {
    for (const { id, name, landDm2, outputYuan, taxYuan, rdYuan } of enterprises) {
      const r = rows.length + 2;
      const value = (yuan: number | null) => {
        const found = yuan === null ? null : yieldRatio(yuan, landDm2);
        return found === null ? null : toNumber(found);
      };
      rows.push([
        detail.id,
        id,
        name,
        squareMetres(landDm2),
        ...[outputYuan, taxYuan, rdYuan].flatMap((yuan, i): Cell[] => {
          const column = "EGI"[i];
          return [
            yuan,
            {
              formula: `IF(${column}${r}="","",${perMuFormula(`${column}${r}`, `D${r}`)})`,
              value: value(yuan),
            },
          ];
        }),
      ]);
    }
  }
  const head = [
    sayReport("xlsxPark", lang),
    sayReport("xlsxEnterprise", lang),
    sayReport("xlsxName", lang),
    sayReport("xlsxLandHere", lang),
    ...MEASURES.flatMap((measure) => {
      const metric = METRIC_WORDS[METRIC_OF_MEASURE[measure]][lang];
      return [sayReport("xlsxYuan", lang, { metric }), sayReport("legendTitle", lang, { metric })];
    }),
  ];
  return [head, ...rows];
}

function methodSheet(frame: ReportFrame, parks: readonly WorkbookPark[]): Cell[][] {
  const { lang, view, state, by, purpose, sources } = frame;
  const bases: Record<string, number> = {};
  for (const park of parks) {
    for (const [basis, count] of Object.entries(park.bases)) bases[basis] = (bases[basis] ?? 0) + count;
  }
  const who = WHO_WORDS[view.population][lang];
  const lines = [
    stateLine(frame),
    state.changedAt === null ? "" : writeTime(state.changedAt),
    sayReport("targetSet", lang, {
      name: lang === "en" ? view.set.nameEn : view.set.name,
      caption: lang === "en" ? view.set.captionEn : view.set.caption,
    }),
    methodNote(frame, { bases }),
    sayReport("xlsxMethodPerMu", lang),
    sayReport("xlsxMethodSurplus", lang),
    sayReport("xlsxMethodSums", lang),
    parks.some(({ withheld }) => withheld.size > 0) ? sayReport("withheldWhy", lang, { who }) : "",
    sayReport("sources", lang, { sources: sources.join("；") }),
    view.district.demo ? sayReport("demo", lang) : sayReport("internal", lang),
    by === "" ? "" : sayReport("byUser", lang, { user: by }),
    purpose === "" ? "" : sayReport("forPurpose", lang, { purpose }),
  ];
  return lines.filter((line) => line !== "").map((line) => [line]);
}
