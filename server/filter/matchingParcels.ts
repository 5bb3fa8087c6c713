// Which parcels match a filter, asked of the server? The columns that the map is sent, and the evaluator that the map runs.
import type { MultiPolygon, Polygon } from "geojson";
import { LAND_CLASSES } from "../../geo/evaluation/landClasses";
import { asksOf, mentionsFree, withAsked } from "../../geo/filter/asked";
import { attributeNumbers } from "../../geo/filter/attributeNumbers";
import { evaluate, type FilterColumns, MissingColumn, type WordColumn } from "../../geo/filter/evaluate";
import type { FilterFault } from "../../geo/filter/fault";
import type { Vocabulary } from "../../geo/filter/fields";
import { freeVocabulary } from "../../geo/filter/freeFields";
import { ENTERPRISE_FIELDS, landFilterColumns, VERDICT_WORDS } from "../../geo/filter/landColumns";
import { layerMask } from "../../geo/filter/layerMask";
import { parseFilter } from "../../geo/filter/parseFilter";
import { textAsksFor } from "../../geo/filter/textAsksFor";
import { setColumn } from "../../geo/filter/wordSets";
import { DISPOSAL_STAGES } from "../../geo/lowEfficiency/disposal";
import type { SummedFigures, SummedLand } from "../../geo/table/rowSum";
import { bindingTargets, parcelTargets } from "../../geo/target/parcelTargets";
import { hasTrades } from "../../geo/target/targetFor";
import { classifyVerdict } from "../../geo/target/verdictClass";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { View } from "../api/view";
import type { MethodChoice } from "../evaluation/ruleSets";
import { STATUSES } from "../import/parcels";
import { attributeColumns } from "../map/attributeColumns";
import { enterpriseColumns } from "../map/enterpriseColumns";
import { figureColumns } from "../map/figureColumns";
import { freeAttributesOf } from "../map/freeColumns";
import { geometryColumns } from "../map/geometryColumns";
import { parkFeatures } from "../map/outlines";
import type { Columns } from "../map/packColumns";
import { parcelTrades } from "../metrics/parcelTrades";
import { referenceLayers } from "../reference/referenceLayers";
import { askedColumns } from "./askedColumns";

/** The parcels of a view as the map and its table read them. */
export interface LandInView {
  /** In the order of the columns. */
  readonly ids: readonly string[];
  readonly columns: FilterColumns;
  /** By which a filter may call the words of the columns. */
  readonly vocabulary: Vocabulary;
  /** What sums are taken of, by place. */
  readonly land: SummedLand;
  readonly figures: SummedFigures;
}

/** @param choice by which method enterprises are evaluated; null where no field of them is asked for, which are not there then */
export async function landInView(
  ctx: DataContext,
  view: View,
  choice: MethodChoice | null,
): Promise<LandInView> {
  const { db } = ctx;
  const { district, version, period, population, annual, set } = view;
  const land = await geometryColumns(db, district.id, version);
  const figures = await figureColumns(db, district.id, version, period, population);
  const attributes = await attributeColumns(db, district.id, version);
  const enterprises = choice === null ? null : await enterpriseColumns(ctx, view, choice);
  const parks = await db.query<{ id: string; parentId: string | null; name: string }>(
    `select id, parent_id as "parentId", name from park where district_id = $1`,
    [district.id],
  );
  const { features } = await parkFeatures(db, district.id);
  const vocabulary: Vocabulary = {
    park: parks.map(({ id, name }) => ({ value: id, names: [name] })),
    status: words(land, "status").map((value) => ({
      value,
      names: Object.keys(STATUSES).filter((name) => STATUSES[name] === value && name !== value),
    })),
    verdict: VERDICT_WORDS.map((value) => ({ value, names: [] })),
    ...(enterprises === null ? {} : enterpriseWords(enterprises)),
    ...Object.fromEntries(
      [
        ["use", words(land, "use")],
        ["basis", words(land, "areaBasis")],
        ["industry", words(figures, "cluster")],
        ["town", words(attributes, "town")],
      ].map(([field, list]) => [field, (list as string[]).map((value) => ({ value, names: [] }))]),
    ),
    layer: [
      ...[...new Set(features.map(({ properties }) => properties.kind))].map((value) => ({
        value,
        names: [],
      })),
      ...(await referenceLayers(db, district.id)).map(({ id, name }) => ({ value: id, names: [name] })),
    ],
  };
  const yuan = {
    output: array(figures, "outputYuan"),
    tax: array(figures, "taxYuan"),
    rd: array(figures, "rdYuan"),
  };
  const used = {
    output: array(figures, "outputLandDm2"),
    tax: array(figures, "taxLandDm2"),
    rd: array(figures, "rdLandDm2"),
  };
  const occupiedDm2 = array(figures, "occupiedDm2");
  const industrialDm2 = array(figures, "industrialDm2");
  const trades = hasTrades(set) ? await parcelTrades(db, district.id, period, population) : null;
  const places = new Map((land.ids ?? []).map((id, index) => [id, index]));
  const { groups, groupOf } = annual
    ? parcelTargets(set, places, trades === null ? null : Object.fromEntries(trades))
    : { groups: [], groupOf: null };
  const status = array(land, "status");
  const idleCode = (land.dictionaries.status ?? []).indexOf("idle");
  const idle = Uint8Array.from(status, (code) => (code === idleCode ? 1 : 0));
  const columns = landFilterColumns({
    geometry: {
      count: land.count,
      labelPoint: array(land, "labelPoint"),
      areaDm2: array(land, "areaDm2"),
      geodesicDm2: array(land, "geodesicDm2"),
      registeredDm2: array(land, "registeredDm2"),
      park: array(land, "park"),
      parkIds: land.parkIds ?? [],
      status,
      statuses: land.dictionaries.status ?? [],
      use: array(land, "use"),
      uses: land.dictionaries.use ?? [],
      areaBasis: array(land, "areaBasis"),
      areaBases: land.dictionaries.areaBasis ?? [],
    },
    columns: {
      yuan,
      land: used,
      occupiedDm2,
      cluster: array(figures, "cluster"),
      clusters: figures.dictionaries.cluster ?? [],
      enterprises: array(figures, "enterprises"),
    },
    attributes: {
      words: Object.fromEntries(
        (["code", "name", "address", "owner", "town"] as const).map((name): [string, WordColumn] => [
          name,
          { codes: array(attributes, name), words: attributes.dictionaries[name] ?? [] },
        ]),
      ),
      numbers: attributeNumbers(land.count, (name) => array(attributes, name)),
    },
    enterprises:
      enterprises === null
        ? null
        : {
            class: sets(enterprises, "class"),
            low: sets(enterprises, "low"),
            disposal: sets(enterprises, "disposal"),
            enterprise: sets(enterprises, "enterprise"),
            credit_code: sets(enterprises, "creditCode"),
          },
    verdicts: () => {
      const classes = new Uint8Array(land.count);
      classifyVerdict(
        { count: land.count, idle, areaDm2: array(land, "areaDm2") },
        { yuan, land: used, occupiedDm2, industrialDm2 },
        { groups: groups.map(bindingTargets), groupOf },
        classes,
      );
      return classes;
    },
    layer: (kind) => {
      const shapes = features.filter(({ properties }) => properties.kind === kind);
      if (shapes.length === 0) return null;
      return layerMask(
        shapes.map(({ geometry }) => geometry as Polygon | MultiPolygon),
        array(land, "labelPoint"),
        land.count,
      );
    },
    parks,
  });
  return {
    ids: land.ids ?? [],
    columns,
    vocabulary,
    land: { areaDm2: array(land, "areaDm2"), geodesicDm2: array(land, "geodesicDm2"), idle },
    figures: { yuan, land: used, occupiedDm2, industrialDm2 },
  };
}

/**
 * Ids of the parcels that a filter shows on the map of this view, in their order.
 * @param text as typed or as a link carries it
 * @param choice by which method enterprises are evaluated: that of the page from which the text comes
 * @throws ApiError where it cannot be read, or asks for a layer that is not there
 */
export async function matchingParcels(
  ctx: DataContext,
  view: View,
  text: string,
  choice: MethodChoice,
): Promise<readonly string[]> {
  const { ids, columns, vocabulary } = await landInView(
    ctx,
    view,
    textAsksFor(text, ENTERPRISE_FIELDS) ? choice : null,
  );
  const ofFiles = async () => freeVocabulary(await freeAttributesOf(ctx, view.district.id, view.version));
  const free = mentionsFree(text) ? await ofFiles() : {};
  const parsed = parseFilter(text, { ...vocabulary, ...free });
  if ("fault" in parsed) {
    // a column of the files may have been meant that is not called as one: then how it is written is told
    const { code } = parsed.fault;
    const told =
      code === "unknown_field" || code === "expected"
        ? parseFilter(text, { ...vocabulary, ...(await ofFiles()) })
        : parsed;
    throw new ApiError("bad_filter", placeOf(text, "fault" in told ? told.fault : parsed.fault));
  }
  if (parsed.filter === null) return ids;
  try {
    const asked = await askedColumns(ctx, view, asksOf(parsed.filter, columns));
    const mask = evaluate(parsed.filter, withAsked(columns, asked));
    return ids.filter((_, i) => mask[i] === 1);
  } catch (error) {
    if (error instanceof MissingColumn) throw new ApiError("bad_filter", error.field);
    throw error;
  }
}

/** The wrong piece, where it stands, from 1, and what may have been meant. */
const placeOf = (text: string, { offset, length, near }: FilterFault): string => {
  const place = `${text.slice(offset, offset + Math.max(length, 1)) || "…"} (${offset + 1})`;
  return near.length === 0 ? place : `${place} → ${near.join(" / ")}`;
};

const sets = (columns: Columns, name: string): WordColumn =>
  setColumn(array(columns, name), columns.dictionaries[name] ?? []);

/** Classes and states by their own words, reasons also by their names. */
function enterpriseWords({ dictionaries }: Columns): Vocabulary {
  const { rule = [], ruleName = [], ruleNameEn = [] } = dictionaries;
  const plain = (list: readonly string[]) => list.map((value) => ({ value, names: [] }));
  return {
    class: plain(LAND_CLASSES),
    disposal: plain(DISPOSAL_STAGES),
    low: rule.map((value, i) => ({ value, names: [ruleName[i] ?? "", ruleNameEn[i] ?? ""] })),
  };
}

const words = (columns: Columns, name: string): string[] =>
  (columns.dictionaries[name] ?? []).filter((word) => word !== "");

function array(columns: Columns, name: string): ArrayLike<number> {
  const found = columns.arrays[name];
  if (found === undefined) throw new Error(`no column ${name}`);
  return found;
}
