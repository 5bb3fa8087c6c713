// How do the parcels reach the screen? One mesh of what is in sight, whose colours change apart from it, and thin outlines above it.
import { PathLayer } from "@deck.gl/layers";
import { MapboxOverlay } from "@deck.gl/mapbox";
import { useEffect, useMemo, useRef, useState } from "react";
import { useControl, useMap } from "react-map-gl/maplibre";
import { useMatchMask } from "../match/useMatchMask";
import { useSelectionLines } from "../selection/SelectionLayer";
import type { SteadyView, View } from "../state/view";
import { coloursOf } from "../theme/tokens";
import { bytesOf } from "./colourBytes";
import type { CommonPositions } from "./commonPositions";
import type { ParcelLand } from "./mapData";
import { EDGED_LEVEL, toleranceOf } from "./meshLevels";
import { ParcelLayer } from "./ParcelLayer";
import { PARCELS_BEFORE } from "./ParkLayers";
import { alphaOf, fadeClasses, paintVertices, wordOf } from "./paint";
import { ringsOf } from "./parcelGeometry";
import { restingFrames } from "./restingFrames";
import { type Scene, useScene } from "./scene";
import { type ParcelMesh, tessellate } from "./tessellate";
import { useInSight } from "./useInSight";
import { useMapEvent } from "./useMapEvent";
import { OVER_LINES } from "./zOrder";
import { OUTLINES_FROM_ZOOM, PARCELS_FROM_ZOOM } from "./zoomLevels";

const SELECTION_PX = 2.5;

type Anchored = { beforeId: string };
type Ring = { path: [number, number][] };

export function ParcelOverlay({ view }: { view: SteadyView }) {
  const scene = useScene();
  const { current: map } = useMap();
  const [frames] = useState(() => restingFrames(window));
  const overlay = useControl(() => {
    const props = {
      interleaved: true,
      layers: [],
      // deck.gl hands them on to its loop, though its types do not say so
      animationFrameProvider: frames,
      // it writes a cursor in each of its frames: that which the map's own parts have set
      getCursor: () => map?.getCanvas().style.cursor ?? "",
    };
    return new MapboxOverlay(props);
  });
  useMapEvent("render", frames.wake);
  const [near, setNear] = useState(() => nearnessAt(map?.getZoom() ?? 0));
  useMapEvent("zoom", () => setNear(nearnessAt(map?.getZoom() ?? 0)));

  const plane = scene.land?.plane;
  const mesh = useInSight(scene.land, meshOf);
  const passing = useMatchMask(scene.land?.geometry ?? null, scene.filter.passing);
  const colours = useParcelColours(scene, view, passing);
  const { theme, measure } = view;
  const parcels = useMemo(
    () => (plane && mesh && colours ? [parcelLayer(plane, mesh, colours, { theme, measure }, near)] : []),
    [plane, mesh, colours, theme, measure, near],
  );
  const selected = useSelectionLines(scene.land, view.theme, OVER_LINES);
  const selection = useMemo(
    () => selectionLayers(scene.land, view.parcelId, view.theme),
    [scene.land, view.parcelId, view.theme],
  );

  useEffect(() => {
    performance.mark("mutu:recolour:start");
    overlay.setProps({ layers: [...parcels, ...selected, ...selection] });
    frames.wake();
    performance.measure("mutu:recolour", "mutu:recolour:start");
  }, [overlay, frames, parcels, selected, selection]);
  return null;
}

function* meshOf({ geometry }: ParcelLand, parcels: readonly number[] | null, level: number) {
  return yield* tessellate(geometry, parcels, toleranceOf(level), level >= EDGED_LEVEL);
}

/** The colours as they are now; a new object around the same bytes at every recolour, as that is what is looked at. */
function useParcelColours(
  scene: Scene,
  view: SteadyView,
  passing: Uint8Array | null,
): { readonly bytes: Uint8Array } | null {
  const kept = useRef<{ land: ParcelLand; bytes: Uint8Array<ArrayBuffer> } | null>(null);
  const { land, classes, legend } = scene;
  return useMemo(() => {
    if (!land || !classes) return null;
    performance.mark("mutu:paint:start");
    if (kept.current?.land !== land)
      kept.current = { land, bytes: new Uint8Array(land.parcelOfVertex.length * 4) };
    const { bytes } = kept.current;
    const lit = legend.map(({ token }) => view.classes === null || view.classes.has(token));
    const words = Uint32Array.from([
      ...legend.map((entry, i) => wordOf(entry.fill, alphaOf(entry.pattern, !lit[i]))),
      ...legend.map((entry) => wordOf(entry.fill, alphaOf(entry.pattern, true))),
    ]);
    const shown = fadeClasses(classes, passing, legend.length);
    paintVertices(shown, words, land.parcelOfVertex, new Uint32Array(bytes.buffer));
    performance.measure("mutu:paint", "mutu:paint:start");
    return { bytes };
  }, [land, classes, legend, passing, view.classes]);
}

/** How near the map is: 0 where the pointer means parks, 1 where it means plots, 2 where their outlines are no grey mush. */
function nearnessAt(zoom: number): 0 | 1 | 2 {
  if (zoom < PARCELS_FROM_ZOOM) return 0;
  return zoom < OUTLINES_FROM_ZOOM ? 1 : 2;
}

function parcelLayer(
  { origin, offsets }: CommonPositions,
  mesh: ParcelMesh,
  colours: { readonly bytes: Uint8Array },
  { theme, measure }: Pick<View, "theme" | "measure">,
  near: 0 | 1 | 2,
) {
  const names = coloursOf(theme);
  return new ParcelLayer({
    id: `parcels-${theme}`,
    beforeId: PARCELS_BEFORE,
    inks: {
      hatch: names.hatch,
      texture: names["map-ink"],
      missed: names.missed,
      dots: names.undecided,
      line: names["parcel-line"],
    },
    coordinateSystem: "cartesian",
    coordinateOrigin: [...origin, 0],
    corners: offsets,
    mesh,
    colours,
    filled: measure === "verdict" ? near > 0 : measure !== "concentration",
    outlined: near > (measure === "concentration" ? 0 : 1),
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
