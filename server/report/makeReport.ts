// How does a wish for a report become a file? One function for the page and the command line.

import type { Measure } from "../../geo/tally/tally";
import type { DataContext } from "../api/context";
import type { EnterpriseShare } from "../api/shapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import type { ImportKind } from "../import/importReport";
import { reporters } from "../metrics/reporters";
import { tallies } from "../metrics/tallies";
import type { TallyRow } from "../metrics/tallyRow";
import { isWholly, withheldOf } from "../metrics/withheld";
import { enterprisesOf } from "../park/enterprisesOf";
import { parkList } from "../park/parkList";
import { writePeriod } from "./figureText";
import { type Box, boxAround, outlineShapes, parcelShapes, parkShapes } from "./mapLand";
import { type DistrictReport, districtSheet, parkSheet } from "./mapSheet";
import { Paper } from "./paper";
import { A4, type Ground, parkBriefing } from "./parkBriefing";
import { type ParkReport, parkReport } from "./parkReport";
import { plotClasses } from "./plotClasses";
import { pngOf } from "./pngOf";
import { inLanguage, MARGIN, pageEnds, type ReportFrame } from "./reportFrame";
import { type NamedRelease, reportState } from "./reportState";
import { reportWorkbook, type WorkbookPark } from "./reportWorkbook";
import { sayReport } from "./words";

export const REPORT_FORMATS = ["pdf", "xlsx", "png"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  png: "image/png",
};

export interface ReportRequest {
  /** A park's id, every park, or the district on one sheet. */
  readonly subject: { readonly park: string } | "parks" | "district";
  readonly format: ReportFormat;
  readonly measure: Measure;
  /** Who prints it and for what, for the watermark; "" where not said. */
  readonly by: string;
  readonly purpose: string;
  /** The release of which the data are; null for the working data. */
  readonly release: NamedRelease | null;
}

export interface Report {
  readonly bytes: Uint8Array;
  /** Without an ending. */
  readonly name: string;
  readonly pages: number;
  /** Enterprises that it names, for the log. */
  readonly named: readonly string[];
}

/** Before any data there is no date: the files of an empty district still agree. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1));
const PARK_DPI = 200;
const DISTRICT_DPI = 144;
/** Files named in the sources; the others are counted. */
const NAMED_SOURCES = 4;

/** @throws ApiError where there is no such park */
export async function makeReport(ctx: DataContext, view: View, request: ReportRequest): Promise<Report> {
  const { subject, format, measure, by, purpose } = request;
  const { lang, db } = ctx;
  const frame: ReportFrame = {
    view,
    state: await reportState(db, view, request.release),
    measure,
    lang,
    by,
    purpose,
    sources: await sources(db, view, lang),
  };
  const parks = subject === "district" ? [] : await subjects(ctx, view, subject);
  const [first] = parks;
  const title =
    subject === "district" || first === undefined
      ? `${inLanguage(lang, view.district)} ${sayReport("districtSheet", lang)}`
      : subject === "parks"
        ? `${inLanguage(lang, view.district)} ${sayReport("briefing", lang)}`
        : `${inLanguage(lang, (await parkReport(ctx, view, first, measure)).detail)} ${sayReport("briefing", lang)}`;
  const name = `${title} ${writePeriod(view.period, lang)}`;
  if (format === "xlsx") {
    const ids = subject === "district" ? await subjects(ctx, view, "parks") : parks;
    const reports: WorkbookPark[] = [];
    for (const id of ids) {
      const report = await parkReport(ctx, view, id, measure);
      reports.push({ ...report, enterprises: await toldEnterprises(db, view, report) });
    }
    const named = reports.flatMap(({ enterprises }) => enterprises.map(({ id }) => id));
    return { bytes: reportWorkbook(frame, reports), name, pages: reports.length, named };
  }
  const paper = new Paper({
    title: name,
    subject: frame.state.id,
    author: by === "" ? "Mutu" : by,
    at: frame.state.changedAt ?? NO_DATE,
    lang,
  });
  const ground = await groundOf(db, view);
  const named: string[] = [];
  let pages = 1;
  if (subject === "district") districtSheet(paper, frame, ground, await districtReport(ctx, frame, ground));
  else if (first === undefined) emptyPage(paper, frame);
  else if (format === "png")
    await parkSheet(paper, frame, ground, await parkReport(ctx, view, first, measure));
  else {
    pages = parks.length;
    for (const [i, id] of parks.entries()) {
      const report = await parkReport(ctx, view, id, measure);
      named.push(...namedIn(report));
      await parkBriefing(paper, frame, ground, report, i + 1, pages);
      // a series must not hold up the other requests
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const pdf = await paper.finish();
  const bytes = format === "png" ? await pngOf(pdf, subject === "district" ? DISTRICT_DPI : PARK_DPI) : pdf;
  return { bytes, name, pages, named };
}

async function subjects(
  ctx: DataContext,
  view: View,
  subject: Exclude<ReportRequest["subject"], "district">,
): Promise<string[]> {
  return subject === "parks" ? (await parkList(ctx, view)).rows.map(({ id }) => id) : [subject.park];
}

const namedIn = ({ withheld, detail }: ParkReport): string[] =>
  withheld.has("output") ? [] : detail.largestEnterprises.map(({ id }) => id);

/** Without the figures that are kept back; none where all of them are. */
async function toldEnterprises(
  db: Queryable,
  view: View,
  { detail, withheld }: ParkReport,
): Promise<EnterpriseShare[]> {
  if (isWholly(withheld)) return [];
  const found = await enterprisesOf(db, view, detail.id);
  // the largest output first would tell of it
  const listed = withheld.has("output") ? found.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : found;
  return listed.map((one) => ({
    ...one,
    ...(withheld.has("output") ? { outputYuan: null, share: null } : {}),
    ...(withheld.has("tax") ? { taxYuan: null } : {}),
    ...(withheld.has("rd") ? { rdYuan: null } : {}),
  }));
}

async function groundOf(db: Queryable, { district }: View): Promise<Ground> {
  return {
    parks: await parkShapes(db, district.id),
    outlines: await outlineShapes(db, district.id),
    parcelsIn: (box) => parcelShapes(db, district.id, box),
    boxOf: async ({ parcels }) =>
      boxAround(
        await parcelShapes(
          db,
          district.id,
          EVERYWHERE,
          parcels.map(({ id }) => id),
        ),
      ),
  };
}

const EVERYWHERE: Box = [-180, -90, 180, 90];

async function districtReport(
  ctx: DataContext,
  { view, measure }: ReportFrame,
  ground: Ground,
): Promise<DistrictReport> {
  const { district, period, population } = view;
  const list = await parkList(ctx, view);
  const rows = await tallies(ctx.db, "parcel", district.id, period, population);
  const parcels = await parcelShapes(ctx.db, district.id, EVERYWHERE);
  const behind = await reporters(ctx, view, "park", period);
  const hidden = new Map(list.rows.map(({ id }) => [id, withheldOf(behind.get(id))]));
  const kept = [...hidden].flatMap(([id, figures]) => (figures.has(measure) ? id : []));
  const withheld = new Set(
    (
      await ctx.db.query<{ parcel_id: string }>(
        `select distinct k.parcel_id from unnest($2::text[]) h, park_parcels($1, h) k`,
        [district.id, kept],
      )
    ).map(({ parcel_id }) => parcel_id),
  );
  const bases: Record<string, number> = {};
  const shown: (TallyRow & { idle: boolean })[] = [];
  for (const { id, idle } of parcels) {
    const row = rows.get(id);
    if (row === undefined) continue;
    if (row.area_basis !== null) bases[row.area_basis] = (bases[row.area_basis] ?? 0) + 1;
    if (!withheld.has(id)) shown.push({ ...row, idle });
  }
  const land = await plotClasses(ctx, view, measure, shown);
  const box = boxAround([...ground.parks, ...parcels]);
  return { list, land, hidden, withheld, parcels, bases, box };
}

/** A district without parks has a page that says so. */
function emptyPage(paper: Paper, frame: ReportFrame): void {
  const { lang, view } = frame;
  paper.page(A4.width, A4.height);
  paper.text(inLanguage(lang, view.district), MARGIN, 58, {
    size: 17,
    weight: "bold",
    width: A4.width - 2 * MARGIN,
  });
  paper.text(sayReport("noParks", lang), MARGIN, 84, { size: 9 });
  pageEnds(paper, frame, A4, 1, 1);
}

/** Kinds of files that what is on the paper is made of. */
const ON_PAPER: readonly ImportKind[] = [
  "districts",
  "parks",
  "parcels",
  "enterprises",
  "occupancy",
  "figures",
  "targets",
];

/** The files behind the figures that are in force, the latest first. */
async function sources(db: Queryable, { district }: View, lang: DataContext["lang"]): Promise<string[]> {
  const rows = await db.query<{ file_name: string; sha256: string }>(
    `select file_name, sha256 from import_batch where district_id = $1 and withdrawn_at is null and kind = any($2) order by seq desc`,
    [district.id, ON_PAPER],
  );
  if (rows.length === 0) return [sayReport("none", lang)];
  const named = rows
    .slice(0, NAMED_SOURCES)
    .map(({ file_name, sha256 }) => `${file_name}（${sha256.slice(0, 8)}）`);
  const more = rows.length - named.length;
  return more > 0 ? [...named, sayReport("moreSources", lang, { count: more })] : named;
}
