// What do the three little boxes at a park's name mean? One of each kind, as the map draws them.

import { useEffect, useRef } from "react";
import { glyphBox } from "../map/standingPictures";
import { LIGHTS, VERDICTS } from "../park/parkStanding";
import { useView } from "../state/useView";
import { coloursOf } from "../theme/tokens";

const SHARPNESS = 2;

/** @param scheduled in a part of a year: lights instead of verdicts */
export function TrioSample({ scheduled }: { scheduled: boolean }) {
  const { theme } = useView();
  const element = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = element.current?.getContext("2d");
    if (!canvas) return;
    canvas.setTransform(SHARPNESS, 0, 0, SHARPNESS, 0, 0);
    canvas.clearRect(0, 0, 45, 15);
    (scheduled ? LIGHTS : VERDICTS).forEach((word, i) => {
      glyphBox(canvas, 1 + i * 15, 1, word, coloursOf(theme));
    });
  }, [scheduled, theme]);
  return (
    <span className="trio-sample" aria-hidden="true">
      <canvas ref={element} width={45 * SHARPNESS} height={15 * SHARPNESS} />
    </span>
  );
}
