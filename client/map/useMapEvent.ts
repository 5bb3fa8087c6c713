// How does a component follow the map without each of them wiring and unwiring by hand?
import type { MapEventType } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { useMap } from "react-map-gl/maplibre";

/** Calls the latest `handler` at every such event of the surrounding map. */
export function useMapEvent<T extends keyof MapEventType>(type: T, handler: () => void): void {
  const { current: map } = useMap();
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    const native = map?.getMap();
    if (!native) return;
    const call = () => latest.current();
    native.on(type, call);
    return () => {
      native.off(type, call);
    };
  }, [map, type]);
}
