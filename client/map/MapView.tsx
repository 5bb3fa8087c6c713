// The map: what it shows comes from the scene, what it does goes to the view. Nothing on it leaves this host.
import "maplibre-gl/dist/maplibre-gl.css";
import "./map.css";
import maplibregl, { type Map as MapLibreMap, type MapMouseEvent } from "maplibre-gl";
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from "react";
import MapGL, { Layer, type MapRef } from "react-map-gl/maplibre";
import { BasemapChip } from "../basemap/BasemapChip";
import { DeliveryMarks } from "../delivery/DeliveryMarks";
import { IdentifyPopup } from "../layer/IdentifyPopup";
import { identifyAt } from "../layer/identifyAt";
import { ReferenceLayers } from "../layer/ReferenceLayers";
import { useTranslation } from "../locale/useTranslation";
import { MatchMarks } from "../match/MatchMarks";
import { SoughtSites } from "../match/SoughtSites";
import { MeasureTool } from "../measure/MeasureTool";
import { PlanMarks } from "../plan/PlanMarks";
import { RelocationFlows } from "../relocation/RelocationFlows";
import { ScenarioOverlay } from "../scenario/ScenarioOverlay";
import { scenarioClick } from "../scenario/scenarioClick";
import { pointAtSwipe, swipeNow } from "../scenario/swipeStore";
import { SelectTool } from "../selection/SelectTool";
import { toggleParcel } from "../selection/selectionStore";
import { setHover } from "../state/hover";
import { useView } from "../state/useView";
import type { View } from "../state/view";
import { currentAddress, rememberCamera } from "../state/viewStore";
import { useSteady } from "../ui/useSteady";
import { BaseLayers } from "./BaseLayers";
import { DrawnAreas } from "./DrawnAreas";
import { GRAPHICS } from "./graphics";
import { HoverOutline } from "./HoverOutline";
import { IdleOutlines } from "./IdleOutlines";
import { MapControls } from "./MapControls";
import { MapFurniture } from "./MapFurniture";
import { MapTooltip } from "./MapTooltip";
import { paintMapImages } from "./mapImages";
import { InsetsContext, type MapInsets } from "./mapInsets";
import { BLANK_STYLE, loadMapFont } from "./mapStyle";
import { NeighbourKeys } from "./NeighbourKeys";
import { ParcelOverlay } from "./ParcelOverlay";
import { PARK_HIT_LAYERS, ParkLayers } from "./ParkLayers";
import { IDLE } from "./parcelGeometry";
import { parkAt } from "./parkAt";
import { ReachOutlines } from "./ReachOutlines";
import { useScene } from "./scene";
import { useCameraFollow } from "./useCameraFollow";
import { ValueLabels } from "./ValueLabels";
import { OVER_LINES } from "./zOrder";
import { PARCELS_FROM_ZOOM } from "./zoomLevels";

/** @param insets pixels that floating panels cover, so that "fit" means the part that can be seen */
export default function MapView({ insets }: { insets: MapInsets }) {
  const view = useView();
  const scene = useScene();
  const { t } = useTranslation("map");
  const ref = useRef<MapRef>(null);
  const tooltip = useRef<HTMLDivElement>(null);
  const pointer = useRef({ x: 0, y: 0 });
  const [ready, setReady] = useState(false);
  const fontReady = useMapFont(
    scene.parkShapes?.features.map((park) => park.properties.name).join(""),
    scene.overview.name,
  );
  const { frame } = useCameraFollow(ready ? ref.current : null, insets);
  const start = useMemo(() => startOf(scene.overview.extent), [scene.overview.extent]);

  // of this map: another one has none of the pictures yet
  const painted = useRef<{ map: MapLibreMap; theme: View["theme"] } | null>(null);
  const paintImages = useCallback(
    (map: MapLibreMap) => {
      if (painted.current?.map === map && painted.current.theme === view.theme) return;
      painted.current = { map, theme: view.theme };
      paintMapImages(map, view.theme);
    },
    [view.theme],
  );
  useEffect(() => {
    const map = ref.current?.getMap();
    if (ready && map) paintImages(map);
  }, [ready, paintImages]);

  // the library calls it "Map", and says nothing of the keys
  useEffect(() => {
    if (ready) ref.current?.getMap().getCanvas().setAttribute("aria-label", t("keys"));
  }, [ready, t]);

  const place = useCallback(() => placeTooltip(tooltip.current, pointer.current), []);
  const move = (event: MapMouseEvent) => {
    const map = event.target;
    const { lng, lat } = event.lngLat;
    const near = map.getZoom() >= PARCELS_FROM_ZOOM && scene.land ? scene.land.picker.at(lng, lat) : -1;
    const id = scene.land?.geometry.ids[near];
    const under = id === undefined ? parkUnder(event) : null;
    // The ground of the open park says nothing that the inspector does not.
    const parkId = under === view.parkId ? null : under;
    setHover(
      id !== undefined ? { kind: "parcel", id } : parkId === null ? null : { kind: "park", id: parkId },
    );
    map.getCanvas().style.cursor = id !== undefined || parkId !== null ? "pointer" : "";
    if (swipeNow().with !== null) pointAtSwipe(event.point.x / map.getContainer().clientWidth);
    tooltip.current?.setAttribute("data-pointed", "");
    pointer.current = event.point;
    place();
  };
  const parkUnder = (event: MapMouseEvent): string | null => {
    const layers = PARK_HIT_LAYERS.filter((layer) => event.target.getLayer(layer));
    const hit = event.target.queryRenderedFeatures(event.point, { layers })[0];
    const named: unknown = hit?.properties.id;
    if (typeof named === "string") return named;
    return scene.parkShapes ? parkAt(scene.parkShapes, event.lngLat.lng, event.lngLat.lat) : null;
  };
  const click = (event: MapMouseEvent) => {
    if (scenarioClick(event, scene.land)) return;
    const map = event.target;
    const layers = PARK_HIT_LAYERS.filter((layer) => map.getLayer(layer));
    const onLabel = map.queryRenderedFeatures(event.point, { layers }).length > 0;
    const picked =
      !onLabel && map.getZoom() >= PARCELS_FROM_ZOOM && scene.land
        ? scene.land.picker.at(event.lngLat.lng, event.lngLat.lat)
        : -1;
    const id = scene.land?.geometry.ids[picked];
    const { shiftKey, ctrlKey, metaKey, altKey } = event.originalEvent;
    // a plot is opened; what lies under it is asked for with Alt, everything else by a plain click
    if (altKey || (id === undefined && !onLabel)) {
      if (identifyAt(event, view.layers) || altKey) return;
    }
    if (shiftKey || ctrlKey || metaKey) {
      if (id !== undefined) toggleParcel(picked);
    } else if (id !== undefined) view.open({ parcelId: id });
    else {
      const parkId = parkUnder(event);
      if (parkId !== null) view.open({ parkId });
    }
  };

  const frameAgain = useSteady(frame);
  // the same elements until the view is another: what covers the map, or is under the pointer, renders nothing of it
  const contents = useMemo(
    () => (
      <SoughtSites>
        <BaseLayers theme={view.theme} labelled={fontReady} />
        <ParkLayers view={view} labelled={fontReady} />
        <IdleOutlines theme={view.theme} lit={view.classes?.has(IDLE) ?? true} />
        <Layer id={OVER_LINES} type="background" layout={{ visibility: "none" }} />
        <ReferenceLayers theme={view.theme} />
        <DrawnAreas theme={view.theme} />
        {fontReady && <ValueLabels view={view} />}
        <ParcelOverlay view={view} />
        <MapFurniture />
        <DeliveryMarks theme={view.theme} />
        {view.scenario === null && <ReachOutlines />}
        <ScenarioOverlay />
        <MatchMarks />
        <PlanMarks />
        <RelocationFlows />
        <IdentifyPopup />
        <HoverOutline />
        <SelectTool />
        <MeasureTool />
        <BasemapChip />
        <MapControls frame={frameAgain} />
        <NeighbourKeys />
      </SoughtSites>
    ),
    [view, fontReady, frameAgain],
  );

  return (
    <section
      className="map"
      data-pending={scene.pending || undefined}
      aria-label={t("label")}
      style={{ "--furniture-bottom": `${insets.bottom}px` } as CSSProperties}
    >
      <MapGL
        ref={ref}
        mapLib={maplibregl}
        mapStyle={BLANK_STYLE}
        initialViewState={currentAddress().camera ?? start}
        minZoom={8}
        maxZoom={19}
        maxPitch={0}
        boxZoom={false}
        dragRotate={false}
        touchPitch={false}
        pitchWithRotate={false}
        attributionControl={false}
        fadeDuration={0}
        canvasContextAttributes={{ antialias: GRAPHICS === "card" }}
        onLoad={(event) => {
          event.target.touchZoomRotate.disableRotation();
          event.target.keyboard.disableRotation();
          paintImages(event.target);
          setReady(true);
        }}
        onMouseMove={move}
        onMouseOut={() => {
          setHover(null);
          tooltip.current?.removeAttribute("data-pointed");
        }}
        onDragStart={() => setHover(null)}
        onClick={click}
        onMoveEnd={(event) => {
          if (!event.originalEvent) return;
          const { latitude, longitude, zoom } = event.viewState;
          rememberCamera({ latitude, longitude, zoom });
        }}
      >
        {ready && <InsetsContext value={insets}>{contents}</InsetsContext>}
      </MapGL>
      <MapTooltip view={view} box={tooltip} place={place} />
    </section>
  );
}

/** True once the letters of these names can be drawn in the shipped font. */
function useMapFont(parks: string | undefined, district: string): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (parks === undefined) return;
    let gone = false;
    void loadMapFont(parks + district).then(() => {
      if (!gone) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, [parks, district]);
  return ready;
}

function startOf(extent: readonly [number, number, number, number] | null) {
  if (!extent) return { longitude: 121.65, latitude: 29.77, zoom: 10 };
  const [west, south, east, north] = extent;
  return {
    bounds: [west, south, east, north] as [number, number, number, number],
    fitBoundsOptions: { padding: 48 },
  };
}

/** Beside the pointer, turned to the other side near an edge. */
function placeTooltip(box: HTMLDivElement | null, at: { x: number; y: number }): void {
  // to ask how large it is the browser lays the page out, at every change of the map
  if (!box || box.hidden) return;
  const room = box.parentElement?.clientWidth ?? 0;
  const left = at.x + 16 + box.offsetWidth > room ? at.x - 12 - box.offsetWidth : at.x + 14;
  const top = at.y - box.offsetHeight - 12 < 0 ? at.y + 18 : at.y - box.offsetHeight - 12;
  box.style.transform = `translate(${Math.max(4, left)}px, ${top}px)`;
}
