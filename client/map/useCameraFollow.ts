// Where does the camera go when something is opened? To it, unless the link says where; and never into the address.

import { useCallback, useEffect, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { useGroup } from "../leader/useGroups";
import { useView } from "../state/useView";
import { currentAddress, subscribeCamera } from "../state/viewStore";
import type { MapInsets } from "./mapInsets";
import { type SceneGround, useGround } from "./scene";

const MOVE_MS = 400;
/** Near enough to read the plot, far enough to see what it stands among. */
const PARCEL_ZOOM = 15.3;
const MARGIN_PX = 24;
/** How long after the first view the panels over the map may still find their size. */
const SETTLE_MS = 10_000;
type Box = readonly [number, number, number, number];

/** Follows what is opened; `frame` brings it back into sight. */
export function useCameraFollow(map: MapRef | null, insets: MapInsets): { frame: () => void } {
  const view = useView();
  const { land, parks, parkShapes, overview } = useGround();
  const group = useGroup(view.within);
  const box =
    view.parcelId === null && view.parkId === null && group !== null && group.bbox !== null
      ? group.bbox
      : boxOfOpen(view.parkId, view.parcelId, { land, parks, overview });
  const latest = useRef({ box, insets, parcel: view.parcelId !== null });
  latest.current = { box, insets, parcel: view.parcelId !== null };
  const opened = useRef<string | null>(null);

  const frame = useCallback(
    (smooth = true) => {
      const { box: target, insets: edges, parcel } = latest.current;
      if (!map || !target) return;
      const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      map.fitBounds([target[0], target[1], target[2], target[3]], {
        padding: {
          top: edges.top + MARGIN_PX,
          right: edges.right + MARGIN_PX,
          bottom: edges.bottom + MARGIN_PX,
          left: edges.left + MARGIN_PX,
        },
        maxZoom: parcel ? PARCEL_ZOOM : 17,
        duration: smooth && !still ? MOVE_MS : 0,
      });
    },
    [map],
  );

  // a town or cluster is framed once it is known
  const key = view.parcelId ?? view.parkId ?? (group === null ? "" : view.within) ?? "";
  const known = box !== null && parkShapes !== null;
  useEffect(() => {
    if (!map || !known || opened.current === key) return;
    const first = opened.current === null;
    opened.current = key;
    if (first && currentAddress().camera) return;
    // A parcel that can be seen already needs no journey.
    const target = latest.current.box;
    if (!first && latest.current.parcel && target && isInSight(map, target, latest.current.insets)) return;
    frame(!first);
  }, [map, known, key, frame]);

  // The legend takes its place a moment after the map: the first view makes room for it, unless somebody has moved the map since.
  const { bottom } = insets;
  const framedAt = useRef<number | null>(null);
  useEffect(() => {
    if (!map || !known || opened.current === null || currentAddress().camera) return;
    framedAt.current ??= performance.now();
    // somebody is moving it this moment: the address tells only once it rests
    if (map.isMoving()) return;
    if (bottom > 0 && performance.now() - framedAt.current < SETTLE_MS) frame(false);
  }, [map, known, bottom, frame]);

  useEffect(
    () =>
      subscribeCamera((camera) => {
        if (camera && map) map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
        if (camera) opened.current = currentAddress().view.parcelId ?? currentAddress().view.parkId ?? "";
      }),
    [map],
  );
  return { frame };
}

function boxOfOpen(
  parkId: string | null,
  parcelId: string | null,
  { land, parks, overview }: Pick<SceneGround, "land" | "parks" | "overview">,
): Box | null {
  if (parcelId !== null) {
    const parcel = land?.geometry.indexOf.get(parcelId);
    if (!land || parcel === undefined) return land ? overview.extent : null;
    const { boxes } = land.geometry;
    return [
      boxes[parcel * 4] ?? 0,
      boxes[parcel * 4 + 1] ?? 0,
      boxes[parcel * 4 + 2] ?? 0,
      boxes[parcel * 4 + 3] ?? 0,
    ];
  }
  if (parkId !== null) {
    if (!parks) return null;
    return parks.rows.find((row) => row.id === parkId)?.bbox ?? overview.extent;
  }
  return overview.extent;
}

/** True where the box is wholly in the uncovered part of the map and large enough to be seen. */
function isInSight(map: MapRef, box: Box, insets: MapInsets): boolean {
  const a = map.project([box[0], box[3]]);
  const b = map.project([box[2], box[1]]);
  const { clientWidth, clientHeight } = map.getContainer();
  const inside =
    a.x >= insets.left &&
    a.y >= insets.top &&
    b.x <= clientWidth - insets.right &&
    b.y <= clientHeight - insets.bottom;
  return inside && b.x - a.x >= 12;
}
