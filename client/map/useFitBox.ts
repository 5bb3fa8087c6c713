// Where does the camera go when somebody asks to see a stretch of land whole?
import { useEffect } from "react";
import { useMap } from "react-map-gl/maplibre";
import { onCommand } from "../state/commands";
import { wantedBox } from "../state/fitBox";

const MOVE_MS = 400;
/** Bars lie over the top and the bottom. */
const UPRIGHT_PX = 128;
const ASIDE_PX = 64;

/** Answers the command `fitBox`. */
export function useFitBox(): void {
  const { current: map } = useMap();
  useEffect(
    () =>
      onCommand("fitBox", () => {
        const wanted = wantedBox();
        if (wanted === null || !map) return;
        const { box, maxZoom } = wanted;
        const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
        // under a high table there is little between the bars
        const upright = Math.min(UPRIGHT_PX, map.getContainer().clientHeight / 4);
        map.fitBounds([...box], {
          padding: { top: upright, bottom: upright, left: ASIDE_PX, right: ASIDE_PX },
          maxZoom,
          duration: still ? 0 : MOVE_MS,
        });
      }),
    [map],
  );
}
