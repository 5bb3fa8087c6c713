// How are the parks drawn? By line alone, so that the kind is told without colour; fills speak only when asked.
import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import { useMemo } from "react";
import { Layer, Source } from "react-map-gl/maplibre";
import { useBasemapState } from "../basemap/basemapState";
import { useBasemap } from "../basemap/useBasemap";
import { useGroup } from "../leader/useGroups";
import { parkStanding } from "../park/parkStanding";
import type { SteadyView } from "../state/view";
import { coloursOf, divergingOf } from "../theme/tokens";
import { concentrationClass, NO_CONCENTRATION, UNJUDGED_CONCENTRATION } from "./concentrationClass";
import { MAP_FONT } from "./mapStyle";
import { parkMiddles, parkSymbols } from "./parkSymbols";
import { useGround } from "./scene";
import { UNDER_PARCELS } from "./zOrder";
import { PARCELS_FROM_ZOOM } from "./zoomLevels";

const EMPTY = { type: "FeatureCollection" as const, features: [] };

/** What the filters leave out is a shade of itself. */
const ASIDE: ExpressionSpecification = ["case", ["get", "aside"], 0.3, 1];

/** Width in px, and the dash in multiples of that width. The strategic double line is an inner line on a wide one. */
const LINES = [
  { kind: "cluster_area", width: 1.25, dash: [12, 3, 1.2, 3, 1.2, 3] },
  { kind: "advantage_community", width: 2, dash: null },
  { kind: "themed_park", width: 1.75, dash: [5.1, 2.3] },
  { kind: "planned_cluster", width: 2, dash: [0.05, 2] },
  { kind: "relocation_park", width: 1.5, dash: [4.7, 2, 1, 2] },
  { kind: "strategic_park", width: 5, dash: null },
] as const;

/** The layer over which parcels are drawn and under which every park line lies. */
export const PARCELS_BEFORE = "park-casing";
/** Layers a click on a park may hit. */
export const PARK_HIT_LAYERS = ["park-label", "relocation-label", "relocation-diamond"];

export function ParkLayers({ view, labelled }: { view: SteadyView; labelled: boolean }) {
  const { parkShapes, parks } = useGround();
  const colours = coloursOf(view.theme);
  // over a map the ground of parks lets it through
  const basemap = useBasemap();
  const { wanted } = useBasemapState();
  const onMap = basemap !== null && wanted;
  const rows = useMemo(() => new Map((parks?.rows ?? []).map((row) => [row.id, row])), [parks]);
  const openId = view.parkId;
  const group = useGroup(view.within);
  const { only } = view;
  // what the leader's filters leave out steps back, and stays where it is
  const isAside = useMemo(() => {
    const among = group === null ? null : new Set(group.parkIds);
    return (id: string) =>
      (among !== null && !among.has(id)) || (only !== null && rows.get(id)?.worst !== only);
  }, [group, only, rows]);
  const shapes = useMemo(() => {
    if (!parkShapes) return EMPTY;
    return {
      type: "FeatureCollection" as const,
      features: parkShapes.features.map((shape) => {
        const row = rows.get(shape.properties.id);
        return {
          ...shape,
          properties: {
            ...shape.properties,
            worst: parkStanding(row),
            share: concentrationClass(row),
            open: shape.properties.id === openId,
            aside: isAside(shape.properties.id),
          },
        };
      }),
    };
  }, [parkShapes, rows, openId, isAside]);
  const symbols = useMemo(
    () => (parkShapes ? parkSymbols(parkShapes, rows, openId, view.lang, isAside) : EMPTY),
    [parkShapes, rows, openId, view.lang, isAside],
  );
  const middles = useMemo(
    () => (parkShapes ? parkMiddles(symbols as ReturnType<typeof parkSymbols>, rows) : EMPTY),
    [symbols, parkShapes, rows],
  );

  const ink: ExpressionSpecification = ["case", ["get", "open"], colours.primary, colours["map-ink"]];
  const whole = (width: number, extra = 0): ExpressionSpecification => [
    "interpolate",
    ["linear"],
    ["zoom"],
    10,
    width * 0.6 + extra,
    13,
    width + extra,
  ];
  const small: FilterSpecification = [
    "all",
    ["==", ["get", "kind"], "relocation_park"],
    ["<", ["zoom"], ["get", "growsAt"]],
  ];
  const share: ExpressionSpecification = ["get", "share"];
  return (
    <>
      <Source id="parks" type="geojson" data={shapes}>
        <Layer
          id="park-ground"
          type="fill"
          filter={["!=", ["get", "kind"], "cluster_area"]}
          paint={{ "fill-color": colours["park-fill"], "fill-opacity": onMap ? 0.45 : 1 }}
        />
        <Layer
          id="park-verdict"
          type="fill"
          filter={["!=", ["get", "kind"], "cluster_area"]}
          layout={{ visibility: view.measure === "verdict" ? "visible" : "none" }}
          paint={{
            "fill-pattern": ["concat", "fill-", ["get", "worst"]],
            "fill-opacity": ["step", ["zoom"], ["case", ["get", "aside"], 0.18, 0.9], PARCELS_FROM_ZOOM, 0],
          }}
        />
        <Layer
          id="park-share"
          type="fill"
          filter={["!=", ["get", "kind"], "cluster_area"]}
          layout={{ visibility: view.measure === "concentration" ? "visible" : "none" }}
          paint={{
            "fill-color": [
              "match",
              share,
              ...divergingOf(view.theme).fill.flatMap((fill, i) => [i, fill] as const),
              UNJUDGED_CONCENTRATION,
              colours["undecided-soft"],
              colours["b-fill"],
            ] as unknown as ExpressionSpecification,
            "fill-opacity": dimmed(view, share),
          }}
        />
        <Layer
          id="park-casing"
          type="line"
          layout={{ "line-join": "round" }}
          paint={{
            "line-color": colours.halo,
            "line-width": [
              "interpolate",
              ["linear"],
              ["zoom"],
              10,
              3.5,
              13,
              ["match", ["get", "kind"], "strategic_park", 8, 5],
            ],
          }}
        />
        {LINES.map(({ kind, width, dash }) => (
          <Layer
            key={kind}
            id={`park-line-${kind}`}
            type="line"
            filter={["==", ["get", "kind"], kind]}
            layout={{ "line-join": "round", "line-cap": kind === "planned_cluster" ? "round" : "butt" }}
            paint={{
              "line-color": ink,
              "line-width": whole(width),
              ...(dash ? { "line-dasharray": [...dash] } : {}),
            }}
          />
        ))}
        <Layer
          id="park-line-inner"
          type="line"
          filter={["==", ["get", "kind"], "strategic_park"]}
          layout={{ "line-join": "round" }}
          paint={{ "line-color": colours.halo, "line-width": whole(2) }}
        />
      </Source>
      <Layer id={UNDER_PARCELS} type="background" beforeId={PARCELS_BEFORE} layout={{ visibility: "none" }} />
      {labelled && (
        <>
          <Source id="park-middles" type="geojson" data={middles}>
            <Layer
              id="relocation-diamond"
              type="symbol"
              filter={small}
              layout={{ "icon-image": ["concat", "diamond-", ["get", "worst"]], "icon-allow-overlap": true }}
              paint={{ "icon-opacity": ASIDE }}
            />
          </Source>
          <Source id="park-points" type="geojson" data={symbols}>
            <Layer
              id="relocation-label"
              type="symbol"
              minzoom={10.5}
              maxzoom={14.5}
              filter={["==", ["get", "kind"], "relocation_park"]}
              layout={labelLayout(12, MAP_FONT.medium)}
              paint={labelPaint(colours)}
            />
            <Layer
              id="park-label"
              type="symbol"
              maxzoom={14.5}
              filter={["!", ["in", ["get", "kind"], ["literal", ["relocation_park", "cluster_area"]]]]}
              layout={labelLayout(14, MAP_FONT.bold)}
              paint={labelPaint(colours)}
            />
          </Source>
        </>
      )}
    </>
  );
}

/** Name above the three verdicts, both above the park; on a small map the park is a few pixels below. */
function labelLayout(size: number, font: string[]) {
  return {
    "text-field": ["get", "name"] as ExpressionSpecification,
    "text-font": font,
    "text-size": size,
    "text-anchor": "bottom" as const,
    "text-offset": [0, -24 / size] as [number, number],
    "text-max-width": 12,
    "icon-image": ["get", "trio"] as ExpressionSpecification,
    "icon-anchor": "bottom" as const,
    "icon-offset": [0, -8] as [number, number],
    "symbol-sort-key": ["get", "rank"] as ExpressionSpecification,
    "icon-padding": 1,
    "text-padding": 1,
  };
}

function labelPaint(colours: ReturnType<typeof coloursOf>) {
  return {
    "text-color": ["case", ["get", "open"], colours.primary, colours["map-ink"]] as ExpressionSpecification,
    "text-halo-color": colours.halo,
    "text-halo-width": 1.75,
    "text-opacity": ASIDE,
    "icon-opacity": ASIDE,
  };
}

function dimmed(view: SteadyView, share: ExpressionSpecification): ExpressionSpecification | number {
  if (!view.classes) return 1;
  const lit = [...view.classes].map((token) =>
    token === "nodata" ? NO_CONCENTRATION : token === "low" ? UNJUDGED_CONCENTRATION : Number(token) - 1,
  );
  return ["case", ["in", share, ["literal", lit]], 1, 0.15];
}
