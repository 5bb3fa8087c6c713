// How do the parcels reach the screen? One mesh whose colours alone change, and thin outlines above it.
import { PathLayer } from "@deck.gl/layers";
import { MapboxOverlay } from "@deck.gl/mapbox";
import { useEffect, useMemo, useRef, useState } from "react";
import { useControl, useMap } from "react-map-gl/maplibre";
import { useMatchMask } from "../match/useMatchMask";
import { useSelectionLines } from "../selection/SelectionLayer";
import type { View } from "../state/view";
import { coloursOf } from "../theme/tokens";
import { bytesOf } from "./colourBytes";
import type { ParcelLand } from "./mapData";
import { PARCELS_BEFORE } from "./ParkLayers";
import { PatternPolygonLayer } from "./PatternPolygonLayer";
import { alphaOf, fadeClasses, paintVertices, wordOf } from "./paint";
import { ringsOf } from "./parcelGeometry";
import { usePlotLines } from "./plotLines";
import { type Scene, useScene } from "./scene";
import { useGroundDrawn } from "./useGroundDrawn";
import { useMapEvent } from "./useMapEvent";
import { OVER_LINES } from "./zOrder";
import { PARCELS_FROM_ZOOM } from "./zoomLevels";

const SELECTION_PX = 2.5;

type Anchored = { beforeId: string };
type Ring = { path: [number, number][] };

/** @param labelled whether names can be drawn on the map already */
export function ParcelOverlay({ view, labelled }: { view: View; labelled: boolean }) {
  const scene = useScene();
  const overlay = useControl(() => new MapboxOverlay({ interleaved: true, layers: [] }));
  const { current: map } = useMap();
  const [near, setNear] = useState(() => (map?.getZoom() ?? 0) >= PARCELS_FROM_ZOOM);
  useMapEvent("zoom", () => setNear((map?.getZoom() ?? 0) >= PARCELS_FROM_ZOOM));

  const still = useStillBuffers(scene.land);
  const passing = useMatchMask(scene.land?.geometry ?? null, scene.filter.passing);
  const groundDrawn = useGroundDrawn(
    labelled && scene.parkShapes !== null && scene.outline !== null && scene.parks !== null,
  );
  const colours = useParcelColours(scene, view, passing, groundDrawn);
  const { theme, measure } = view;
  const lines = usePlotLines(scene.land, view, PARCELS_BEFORE);
  const layers = useMemo(
    () =>
      scene.land && still && colours
        ? [parcelLayer(scene.land, still, colours, { theme, measure }, near), lines]
        : [],
    [scene.land, still, colours, theme, measure, near, lines],
  );
  const selected = useSelectionLines(scene.land, view.theme, OVER_LINES);
  const selection = useMemo(
    () => selectionLayers(scene.land, view.parcelId, view.theme),
    [scene.land, view.parcelId, view.theme],
  );

  useEffect(() => {
    performance.mark("mutu:recolour:start");
    overlay.setProps({ layers: [...layers, ...selected, ...selection] });
    performance.measure("mutu:recolour", "mutu:recolour:start");
  }, [overlay, layers, selected, selection]);
  return null;
}

/** What deck.gl needs beside the colours; the same arrays at every recolour, so that they are sent to the GPU once. */
function useStillBuffers(land: ParcelLand | null) {
  return useMemo(() => {
    if (!land) return null;
    const vertices = land.mesh.parcelOfVertex.length;
    return {
      positions: { value: land.geometry.positions, size: 2 },
      indices: { value: land.mesh.indices, size: 1 },
      zeros: { value: new Uint32Array(vertices), size: 1 },
      flags: { value: new Uint16Array(vertices), size: 1 },
    };
  }, [land]);
}

/** Two colour buffers in turn: a buffer is uploaded only where it is not the one that is there already. */
function useParcelColours(
  scene: Scene,
  view: View,
  passing: Uint8Array | null,
  wanted: boolean,
): Uint8Array | null {
  const pair = useRef<{ land: ParcelLand; buffers: [Uint8Array, Uint8Array]; turn: 0 | 1 } | null>(null);
  const { land, classes, legend } = scene;
  return useMemo(() => {
    if (!wanted || !land || !classes) return null;
    performance.mark("mutu:paint:start");
    const bytes = land.mesh.parcelOfVertex.length * 4;
    if (pair.current?.land !== land) {
      pair.current = { land, buffers: [new Uint8Array(bytes), new Uint8Array(bytes)], turn: 0 };
    }
    pair.current.turn = pair.current.turn === 0 ? 1 : 0;
    const buffer = pair.current.buffers[pair.current.turn];
    const lit = legend.map(({ token }) => view.classes === null || view.classes.has(token));
    const words = Uint32Array.from([
      ...legend.map((entry, i) => wordOf(entry.fill, alphaOf(entry.pattern, !lit[i]))),
      ...legend.map((entry) => wordOf(entry.fill, alphaOf(entry.pattern, true))),
    ]);
    const shown = fadeClasses(classes, passing, legend.length);
    paintVertices(shown, words, land.mesh.parcelOfVertex, new Uint32Array(buffer.buffer));
    performance.measure("mutu:paint", "mutu:paint:start");
    return buffer;
  }, [wanted, land, classes, legend, passing, view.classes]);
}

function parcelLayer(
  land: ParcelLand,
  still: NonNullable<ReturnType<typeof useStillBuffers>>,
  colours: Uint8Array,
  view: Pick<View, "theme" | "measure">,
  near: boolean,
) {
  const names = coloursOf(view.theme);
  const filled = view.measure === "verdict" ? near : view.measure !== "concentration";
  const vertices = land.mesh.parcelOfVertex.length;
  return new PatternPolygonLayer({
    id: `parcels-${view.theme}`,
    beforeId: PARCELS_BEFORE,
    visible: filled,
    patternColours: {
      hatch: names.hatch,
      texture: names["map-ink"],
      missed: names.missed,
      dots: names.undecided,
    },
    // One "object" with all vertices: deck.gl then loops over nothing.
    data: {
      length: 1,
      startIndices: [0, vertices],
      attributes: {
        getPolygon: still.positions,
        indices: still.indices,
        rowIndexes: still.zeros,
        instanceVertexValid: still.flags,
        getFillColor: { value: colours, size: 4, normalized: true },
      },
    } as never,
    _normalize: false,
    extruded: false,
    pickable: false,
  });
}

/** An outline in ink on a casing, for one parcel; no layers where there is none. */
function selectionLayers(
  land: ParcelLand | null,
  parcelId: string | null,
  theme: View["theme"],
): PathLayer<Ring, Anchored>[] {
  const parcel = parcelId === null ? undefined : land?.geometry.indexOf.get(parcelId);
  if (!land || parcel === undefined) return [];
  const colours = coloursOf(theme);
  const data: Ring[] = ringsOf(land.geometry, parcel).map((path) => ({ path }));
  return [
    { part: "case", colour: colours["select-case"], width: SELECTION_PX + 3 },
    { part: "ink", colour: colours.select, width: SELECTION_PX },
  ].map(
    (line) =>
      new PathLayer<Ring, Anchored>({
        id: `selection-${line.part}`,
        beforeId: OVER_LINES,
        data,
        getPath: (ring) => ring.path,
        getColor: bytesOf(line.colour),
        getWidth: line.width,
        updateTriggers: { getColor: theme },
        widthUnits: "pixels",
        jointRounded: true,
        capRounded: true,
      }),
  );
}
