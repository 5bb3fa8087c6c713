// Which parcels does the filter of the view let through? Worked out once for the map, the legend, the tables and the export.
import { useMemo } from "react";
import { type Asks, asksOf, withAsked } from "../../geo/filter/asked";
import { countOf, type FilterColumns } from "../../geo/filter/evaluate";
import type { FilterFault } from "../../geo/filter/fault";
import type { Vocabulary } from "../../geo/filter/fields";
import type { Filter } from "../../geo/filter/filter";
import type { FreeAttribute } from "../../geo/filter/freeFields";
import { landFilterColumns } from "../../geo/filter/landColumns";
import { layerMask } from "../../geo/filter/layerMask";
import { parseFilter } from "../../geo/filter/parseFilter";
import type { ParcelTargets } from "../../geo/target/parcelTargets";
import type { ParkRow } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useAskedColumns } from "../map/mapData";
import { verdictClasses } from "../map/measureClasses";
import type { ParcelGeometry } from "../map/parcelGeometry";
import type { SceneSources } from "../map/sceneSources";
import type { Lang } from "../state/view";
import { partsOf } from "./filterParts";
import { filterVocabulary, withFreeWords } from "./filterVocabulary";
import { useFreeAsked } from "./freeAsked";
import { type PartMasks, partMasks, passingOf } from "./partMasks";

export interface SceneFilter {
  /** Null: everything is shown. */
  readonly filter: Filter | null;
  /** Where the text of the link is wrong: nothing is filtered then, and it is said. */
  readonly fault: FilterFault | null;
  /** Words or layers of the filter that are not there. */
  readonly unknown: readonly FilterFault[];
  /** What each of its conditions lets through; null until their columns are there. */
  readonly masks: PartMasks | null;
  /** 1 per parcel that matches; null where there is no filter, or its columns are not there yet. */
  readonly passing: Uint8Array | null;
  readonly matches: number | null;
  /** Why the filter does not hold although it is right: what it asks for cannot be read. */
  readonly refused: Error | null;
  /** Null until land and figures are there. */
  readonly columns: FilterColumns | null;
  readonly vocabulary: Vocabulary;
  /** The parcels that are filtered; null until they are there. */
  readonly geometry: ParcelGeometry | null;
  /** Columns of the delivered files; null until somebody asks which there are. */
  readonly free: readonly FreeAttribute[] | null;
}

export interface FilterInput {
  readonly text: string;
  readonly lang: Lang;
  readonly sources: Pick<
    SceneSources,
    "land" | "columns" | "enterprises" | "attributes" | "parks" | "parkShapes" | "layers" | "free"
  >;
  /** What each parcel is held against; null where nothing is, as in a quarter. */
  readonly targets: ParcelTargets | null;
}

const NO_PARKS: readonly ParkRow[] = [];
/** Before there are any, nothing is known of a layer but its name: kinds of parks are not asked for. */
const NO_COLUMNS: Pick<FilterColumns, "layer"> = { layer: () => [] };

export function useSceneFilter({ text, lang, sources, targets }: FilterInput): SceneFilter {
  const { columns: figures, enterprises, attributes, parkShapes: shapes, layers, free } = sources;
  const geometry = sources.land?.geometry ?? null;
  const parks = sources.parks?.rows ?? NO_PARKS;
  const { t } = useTranslation(["legend", "ui"]);
  const kinds = useMemo(
    () => [...new Set((shapes?.features ?? []).map(({ properties }) => properties.kind))].sort(),
    [shapes],
  );
  const freeAsked = useFreeAsked();
  const known = useMemo(
    () =>
      filterVocabulary(
        {
          geometry,
          columns: figures,
          attributes,
          enterprises,
          parks,
          kinds,
          reference: (layers ?? []).filter(({ areas }) => areas > 0),
          free,
          lang,
        },
        t,
      ),
    [geometry, figures, attributes, enterprises, parks, kinds, layers, free, lang, t],
  );
  const plain = useMemo(() => {
    if (geometry === null || figures === null) return null;
    const masks = new Map<string, Uint8Array>();
    return landFilterColumns({
      geometry,
      columns: figures,
      attributes,
      enterprises: enterprises?.words ?? null,
      parks,
      verdicts: () => verdictClasses({ geometry, columns: figures, targets }),
      layer: (kind) => {
        const drawn = (shapes?.features ?? []).filter(({ properties }) => properties.kind === kind);
        if (drawn.length === 0) return null;
        const known =
          masks.get(kind) ??
          layerMask(
            drawn.map((feature) => feature.geometry),
            geometry.labelPoint,
            geometry.count,
          );
        masks.set(kind, known);
        return known;
      },
    });
  }, [geometry, figures, attributes, enterprises, parks, shapes, targets]);
  const parsed = useMemo(() => parseFilter(text, known), [text, known]);
  const filter = "fault" in parsed ? null : parsed.filter;
  const asks = useAsks(filter, plain, freeAsked);
  const read = useAskedColumns(geometry?.dataVersion ?? null, asks);
  const columns = useMemo(() => (plain === null ? null : withAsked(plain, read)), [plain, read]);
  const vocabulary = useMemo(() => withFreeWords(known, read.attributes), [known, read]);
  const masks = useMemo(() => (columns === null ? null : masksOf(filter, columns)), [filter, columns]);
  const passing = useMemo(() => masks && passingOf(masks), [masks]);
  return useMemo(
    () => ({
      filter,
      fault: "fault" in parsed ? parsed.fault : null,
      unknown: "fault" in parsed ? [] : parsed.unknown,
      masks,
      passing,
      matches: passing === null ? null : countOf(passing),
      refused: filter === null || passing !== null ? null : read.refused,
      columns,
      vocabulary,
      geometry,
      free,
    }),
    [filter, parsed, masks, passing, read, columns, vocabulary, geometry, free],
  );
}

/** What the filter and the page ask for: the same object as long as it is the same. */
function useAsks(filter: Filter | null, plain: FilterColumns | null, freeAsked: readonly string[]): Asks {
  const key = useMemo(() => {
    const { attributes, lands } = asksOf(filter, plain ?? NO_COLUMNS);
    return JSON.stringify({ attributes: [...new Set([...attributes, ...freeAsked])].sort(), lands });
  }, [filter, plain, freeAsked]);
  return useMemo((): Asks => JSON.parse(key), [key]);
}

function masksOf(filter: Filter | null, columns: FilterColumns): PartMasks | null {
  performance.mark("mutu:filter:start");
  const masks = partMasks(partsOf(filter), columns);
  performance.measure("mutu:filter", "mutu:filter:start");
  return masks;
}
