// What are the classes of a measure: their tokens in the link, their fills, their words? For the map and the legend.
import { CLASS_BREAKS } from "../../geo/target/classOf";
import type { TargetView } from "../../server/api/shapes";
import type { MeasureId, Theme } from "../state/view";
import { coloursOf, divergingOf, QUALITATIVE, QUALITATIVE_WHITE_LABEL } from "../theme/tokens";
import type { Pattern } from "./paint";
import { isSetMeasure, type SetMeasure, setTokens } from "./setClasses";

export interface LegendClass {
  /** How the link names it in `c=`. */
  token: string;
  fill: string;
  /** Colour of a value written inside. */
  ink: string;
  pattern: Pattern;
  dashed: boolean;
  /** "key" is looked up in the catalogue, "text" is data, "range" a span of the scale. */
  label: { kind: "key" | "text"; text: string } | { kind: "range"; from: number | null; to: number | null };
  /** True for the classes that fail the target. */
  below: boolean;
  /** True where the class stands beside the scale: no data, no enterprise, idle. */
  aside: boolean;
}

export interface LegendSource {
  measure: MeasureId;
  theme: Theme;
  /** The target of a diverging scale; null where nothing may be compared, or the scale cannot show it. */
  target: TargetView | null;
  /** Breaks of one's own choice, 万元/亩; null: shares of the target. */
  breaks: readonly string[] | null;
  /** Dictionary of the codes of a qualitative measure. */
  dictionary: readonly string[];
  /** Index in the dictionary that means idle land, -1 where none. */
  idleCode: number;
  /** Reasons of inefficient land, as they are called on the page. */
  rules: readonly { readonly id: string; readonly name: string }[];
  texture: boolean;
}

/** The classes in the order of their numbers; index = class number of classify.ts. */
export function legendClasses(source: LegendSource): LegendClass[] {
  const { measure, theme, target, texture } = source;
  const colours = coloursOf(theme);
  const aside = (token: string, fill: string, pattern: Pattern, dashed = false): LegendClass => ({
    token,
    fill,
    ink: colours.ink,
    pattern,
    dashed,
    label: { kind: "key", text: token },
    below: false,
    aside: true,
  });
  const noData = aside("nodata", colours.halo, "hatch");
  const noEnterprise = aside("none", colours["b-fill"], "solid");
  const idle = aside("idle", colours.land, "solid", true);

  if (measure === "output" || measure === "tax" || measure === "rd" || measure === "concentration") {
    const { fill, label } = divergingOf(theme);
    const value = target ? Number(target.value) : 0;
    const limits = source.breaks?.map(Number) ?? CLASS_BREAKS.map((percent) => (percent * value) / 100);
    const scale = fill.map((colour, i): LegendClass => {
      const below = i < CLASS_BREAKS.indexOf(100) + 1;
      return {
        token: String(i + 1),
        fill: colour,
        ink: label[i] ?? colours.ink,
        pattern: below && texture ? "texture" : "solid",
        dashed: false,
        label: { kind: "range", from: limits[i - 1] ?? null, to: within(measure, limits[i] ?? null) },
        below,
        aside: false,
      };
    });
    const withoutTarget = {
      ...aside("value", colours["control-line"], "solid"),
      ink: colours.bg,
      aside: false,
    };
    const lowCoverage = aside("low", colours["undecided-soft"], "dots");
    return [...scale, noData, noEnterprise, idle, withoutTarget, lowCoverage];
  }
  if (measure === "verdict") {
    const word = (token: string, fill: string, pattern: Pattern, below: boolean): LegendClass => ({
      ...aside(token, fill, pattern),
      below,
      aside: false,
    });
    return [
      word("met", colours.met, "solid", false),
      word("missed", colours["missed-soft"], "missed", true),
      word("undecided", colours["undecided-soft"], "dots", false),
      noData,
      noEnterprise,
      idle,
    ];
  }
  if (isSetMeasure(measure)) return setClasses(source, measure, aside);
  const words = source.dictionary.map((word, i): LegendClass => {
    if (i === source.idleCode && measure === "status") return idleForemost(idle, word);
    if (measure === "status" && ORDINARY.has(word))
      return { ...noEnterprise, token: word, label: { kind: "text", text: word }, aside: false };
    if (word === "") return measure === "industry" ? noEnterprise : noData;
    const place = (measure === "industry" ? clusterPlace(word) : orderOf(source, i)) % QUALITATIVE.length;
    return {
      token: word,
      fill: QUALITATIVE[place] ?? colours["b-fill"],
      ink: QUALITATIVE_WHITE_LABEL.has(place) ? "#FFFFFF" : "#1A2026",
      pattern: "solid",
      dashed: false,
      label: { kind: "text", text: word },
      below: false,
      aside: false,
    };
  });
  // without a trade: nobody there, land lying idle, or somebody whose trade is not known
  return measure === "industry" ? [...words, idle, noData] : words;
}

/** The classes of `classifySets`: one for each word, several, none, and nothing evaluated. */
function setClasses(
  { theme, rules }: LegendSource,
  measure: SetMeasure,
  aside: (token: string, fill: string, pattern: Pattern) => LegendClass,
): LegendClass[] {
  const colours = coloursOf(theme);
  const words = setTokens(measure, rules).map((token, place): LegendClass => {
    const named = rules.find(({ id }) => measure === "low" && id === token);
    const number = place % QUALITATIVE.length;
    const own: Pick<LegendClass, "fill" | "ink" | "pattern"> =
      measure === "class"
        ? classColours(token, theme)
        : {
            fill: QUALITATIVE[number] ?? colours["b-fill"],
            ink: QUALITATIVE_WHITE_LABEL.has(number) ? "#FFFFFF" : "#1A2026",
            pattern: "solid",
          };
    return {
      ...own,
      token,
      dashed: false,
      label: { kind: "text", text: named?.name ?? token },
      below: false,
      aside: false,
    };
  });
  return [
    ...words,
    { ...aside("several", colours["control-line"], "texture"), aside: false },
    aside(measure === "class" ? "nobody" : "noReason", colours["b-fill"], "solid"),
    aside("notYear", colours.halo, "hatch"),
  ];
}

/** As the chips of the classes are coloured; the pattern tells C and D from the better ones in grey. */
function classColours(token: string, theme: Theme): Pick<LegendClass, "fill" | "ink" | "pattern"> {
  const colours = coloursOf(theme);
  if (token === "A") return { fill: colours.met, ink: colours.bg, pattern: "solid" };
  if (token === "B") return { fill: colours["met-soft"], ink: colours.met, pattern: "solid" };
  if (token === "C") return { fill: colours["missed-soft"], ink: colours.missed, pattern: "missed" };
  if (token === "D") return { fill: colours.missed, ink: colours.bg, pattern: "solid" };
  // too little known, as with the verdicts; without a group nobody was asked
  if (token === "undecided")
    return { fill: colours["undecided-soft"], ink: colours.undecided, pattern: "dots" };
  return { fill: colours.halo, ink: colours.ink, pattern: "hatch" };
}

/** No share is above 100 %: the last class that one can reach has no upper end. */
const within = (measure: MeasureId, limit: number | null): number | null =>
  measure === "concentration" && limit !== null && limit >= 100 ? null : limit;

/** Statuses of land that does what it should: it steps back, so that the rest is seen. */
const ORDINARY: ReadonlySet<string> = new Set(["in_use", "built"]);
/** The qualitative colour that idle land keeps for itself on the map of statuses. */
const IDLE_PLACE = 1;

/** Among statuses idle land is what one looks for: a colour of its own, and still the dash. */
function idleForemost(idle: LegendClass, word: string): LegendClass {
  return {
    ...idle,
    token: word,
    fill: QUALITATIVE[IDLE_PLACE] ?? idle.fill,
    ink: "#1A2026",
    label: { kind: "text", text: word },
    aside: false,
  };
}

/** Each industry keeps its colour on every map, whatever else is on it. */
const CLUSTERS = ["HE_NEV", "HE_GEN", "SM_MED", "EM_NIT", "HE_MAR", "SM_HOME", "EM_MAT", "EM_ENE", "OTHER"];

function clusterPlace(cluster: string): number {
  const place = CLUSTERS.indexOf(cluster);
  return place < 0 ? CLUSTERS.length - 1 : place;
}

/** The place of a code on the qualitative scale: empty words and idle land take no colour. */
function orderOf(source: LegendSource, code: number): number {
  const status = source.measure === "status";
  const before = source.dictionary
    .slice(0, code)
    .filter((word, i) => word !== "" && !(status && (i === source.idleCode || ORDINARY.has(word)))).length;
  return status && before >= IDLE_PLACE ? before + 1 : before;
}
