// What does the map show, and the legend count? One scene for both, so that they can never disagree.
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { mentionsFree } from "../../geo/filter/asked";
import { ATTRIBUTE_FIELDS, ENTERPRISE_FIELDS } from "../../geo/filter/landColumns";
import { textAsksFor } from "../../geo/filter/textAsksFor";
import { storedValue } from "../../geo/filter/units";
import { toNumber } from "../../geo/number/ratio";
import { targetInForce } from "../../geo/target/inForce";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { ParcelTargets } from "../../geo/target/parcelTargets";
import { BREAK_METHODS, ownBreaks, scaleBreaks } from "../../geo/target/scaleBreaks";
import type {
  DistrictOverview,
  MetricId,
  ParkList,
  TargetSetView,
  TargetView,
} from "../../server/api/shapes";
import { type SceneFilter, useSceneFilter } from "../filter/useSceneFilter";
import { useSupposedWords } from "../scenario/supposedWords";
import { bindSelection } from "../selection/selectionStore";
import { useView, useViewFilter } from "../state/useView";
import { isPerMu, type MeasureId } from "../state/view";
import { isScaled } from "./classify";
import { type LegendClass, legendClasses } from "./legendClasses";
import type { OutlineShapes, ParcelLand, ParkShapes } from "./mapData";
import { measureClasses } from "./measureClasses";
import type { ParcelColumns } from "./parcelColumns";
import type { ParcelEnterprises } from "./parcelEnterprises";
import { IDLE, type ParcelGeometry } from "./parcelGeometry";
import { SceneSourcesProvider, useSceneSources } from "./sceneSources";
import { isSetMeasure } from "./setClasses";

export interface Scene {
  /** What of it is there whatever it is coloured by and filtered for; the same object until other data are shown. */
  ground: SceneGround;
  overview: DistrictOverview;
  land: ParcelLand | null;
  columns: ParcelColumns | null;
  /** Null until a filter or the colours ask for them. */
  enterprises: ParcelEnterprises | null;
  parkShapes: ParkShapes | null;
  outline: OutlineShapes | null;
  parks: ParkList | null;
  /** Class number per parcel; null until land and figures are there. */
  classes: Uint8Array | null;
  legend: LegendClass[];
  /** What the filter lets through; the rest is faded, and not counted. */
  filter: SceneFilter;
  /** What each plot is held against, where anything is; the period being no year is another matter. */
  targets: ParcelTargets | null;
  /** The target that land at large is held against; null where nothing is compared. */
  target: TargetView | null;
  /** The same where the scale of colours can show it. */
  scale: TargetView | null;
  /** The breaks of the scale in 万元/亩 where they are not shares of the target; from all parcels, whatever is filtered. */
  breaks: readonly string[] | null;
  targetSet: TargetSetView | null;
  /** False for a cumulative quarter, which no annual target judges. */
  annual: boolean;
  /** The park in scope: the open one, or that of the open parcel. */
  scopeParkId: string | null;
  /** True while what is drawn belongs to an earlier choice. */
  pending: boolean;
  error: Error | null;
  retry: () => void;
}

/** What of a scene is there whatever it is coloured by and filtered for. */
export type SceneGround = Pick<Scene, "overview" | "land" | "parkShapes" | "outline" | "parks">;

/** Given by SceneProvider; what stands in `afterMap` gets a scene that follows a little later. */
export const SceneContext = createContext<Scene | null>(null);

/** Its filter alone: whoever shows nothing else stays as it is while the map changes its colours. */
export const FilterContext = createContext<SceneFilter | null>(null);

/** Its ground alone: whoever shows nothing else stays as it is while the map is coloured and filtered anew. */
export const GroundContext = createContext<SceneGround | null>(null);

/** The scene of the page. @throws outside of SceneProvider */
export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error("useScene outside of SceneProvider");
  return scene;
}

/** What is filtered; renders again only where that changes. @throws outside of SceneProvider */
export function useShownFilter(): SceneFilter {
  const filter = useContext(FilterContext);
  if (!filter) throw new Error("useShownFilter outside of SceneProvider");
  return filter;
}

/** The land and its parks; renders again only where other data are shown. @throws outside of SceneProvider */
export function useGround(): SceneGround {
  const ground = useContext(GroundContext);
  if (!ground) throw new Error("useGround outside of SceneProvider");
  return ground;
}

export const METRIC_OF: Readonly<Record<"output" | "tax" | "rd" | "concentration", MetricId>> = {
  ...METRIC_OF_MEASURE,
  concentration: "concentration",
};

export function SceneProvider({ overview, children }: { overview: DistrictOverview; children: ReactNode }) {
  const { period, population, targetSet, measure } = useView();
  const filter = useViewFilter();
  const wants = useMemo(
    () => ({
      enterprises: textAsksFor(filter, ENTERPRISE_FIELDS),
      attributes: textAsksFor(filter, ATTRIBUTE_FIELDS),
      free: mentionsFree(filter),
    }),
    [filter],
  );
  const scene = useMemo(
    () => <SceneOfSources overview={overview}>{children}</SceneOfSources>,
    [overview, children],
  );
  return (
    <SceneSourcesProvider
      overview={overview}
      period={period}
      population={population}
      targetSet={targetSet}
      enterprises={wants.enterprises || isSetMeasure(measure)}
      attributes={wants.attributes}
      free={wants.free}
    >
      {scene}
    </SceneSourcesProvider>
  );
}

function SceneOfSources({ overview, children }: { overview: DistrictOverview; children: ReactNode }) {
  const view = useView();
  const text = useViewFilter();
  const sources = useSceneSources();
  const { land, columns, enterprises, parkShapes, outline, parks, targetSet, targets } = sources;
  const annual = overview.periods.find((period) => period.id === view.period)?.annual ?? true;
  const { measure } = view;
  const target = useMemo(() => {
    if (measure === "concentration")
      return targetInForce(targetSet?.targets ?? [], METRIC_OF[measure], view.period, view.population);
    return annual && isPerMu(measure) ? (targets?.groups[0]?.[METRIC_OF[measure]] ?? null) : null;
  }, [annual, measure, targets, targetSet, view.period, view.population]);
  const scale = target !== null && isScaled(target) ? target : null;

  const breaks = useMemo(
    () =>
      columns && scale && isPerMu(measure) ? chosenBreaks(view.breaks, columns, measure, scale.value) : null,
    [columns, scale, measure, view.breaks],
  );
  const classesBy = useMemo(
    () =>
      land && columns
        ? measureClasses({ geometry: land.geometry, columns, enterprises, targets: annual ? targets : null })
        : null,
    [land, columns, enterprises, targets, annual],
  );
  const classes = useMemo(() => classesBy?.(measure, breaks) ?? null, [classesBy, measure, breaks]);
  const filter = useSceneFilter({
    text,
    lang: view.lang,
    sources,
    targets: annual ? targets : null,
  });
  const dictionary = useSupposedWords(dictionaryOf(measure, land?.geometry ?? null, columns), measure);
  const legend = useMemo(
    () =>
      legendClasses({
        measure,
        theme: view.theme,
        target: scale,
        breaks,
        texture: view.hatch,
        dictionary,
        idleCode: dictionary.indexOf(IDLE),
        rules: (enterprises?.rules ?? []).map(({ id, name, nameEn }) => ({
          id,
          name: view.lang === "en" ? nameEn : name,
        })),
      }),
    [measure, view.theme, view.hatch, view.lang, scale, breaks, dictionary, enterprises],
  );

  const geometry = land?.geometry ?? null;
  useEffect(() => {
    if (geometry !== null) bindSelection(geometry);
  }, [geometry]);
  const parcelIndex = view.parcelId === null ? undefined : land?.geometry.indexOf.get(view.parcelId);
  const parkNumber = parcelIndex === undefined ? undefined : land?.geometry.park[parcelIndex];
  const scopeParkId =
    view.parkId ?? (parkNumber === undefined ? null : (land?.geometry.parkIds[parkNumber] ?? null));

  const ground = useMemo(
    () => ({ overview, land, parkShapes, outline, parks }),
    [overview, land, parkShapes, outline, parks],
  );
  const { pending, error, retry } = sources;
  const scene: Scene = {
    ground,
    ...ground,
    columns,
    enterprises,
    classes,
    legend,
    targets,
    filter,
    target,
    scale,
    breaks,
    targetSet,
    annual,
    scopeParkId,
    pending,
    error,
    retry,
  };
  return (
    <SceneContext value={scene}>
      <GroundContext value={ground}>
        <FilterContext value={filter}>{children}</FilterContext>
      </GroundContext>
    </SceneContext>
  );
}

function dictionaryOf(
  measure: MeasureId,
  geometry: ParcelGeometry | null,
  columns: ParcelColumns | null,
): readonly string[] {
  if (measure === "use") return geometry?.uses ?? [];
  if (measure === "status") return geometry?.statuses ?? [];
  if (measure === "basis") return geometry?.areaBases ?? [];
  if (measure === "industry") return columns?.clusters ?? [];
  return [];
}

/** The breaks that the view asks for; null for shares of the target, also where breaks set by hand do not lie around it. */
function chosenBreaks(
  asked: string,
  columns: ParcelColumns,
  measure: "output" | "tax" | "rd",
  target: string,
): readonly string[] | null {
  const method = BREAK_METHODS.find((one) => one === asked);
  if (method === "target") return null;
  if (method === undefined) return ownBreaks(asked.split(","), target);
  const yuan = columns.yuan[measure];
  const land = columns.land[measure];
  const values = new Float64Array(yuan.length);
  let count = 0;
  for (let i = 0; i < yuan.length; i++) {
    const value = (yuan[i] ?? Number.NaN) / (land[i] ?? 0) / YUAN_PER_DM2;
    if (Number.isFinite(value)) values[count++] = value;
  }
  return scaleBreaks(method, values.subarray(0, count), target);
}

/** 1 万元/亩 in yuan per 0.01 m²: where a break is drawn is a choice, exactly on which side a parcel lies is not. */
const YUAN_PER_DM2 = toNumber(storedValue("1", "wanYuanPerMu"));
