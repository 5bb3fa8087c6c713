// The district on the wall: every park in its worst verdict, named as far as names find room.
import { useMemo } from "react";
import type { ParkRow, VerdictWord } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { leafParks } from "../park/leafParks";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { mapPlane, pathOf } from "./mapPlane";
import { PresentFrame } from "./PresentFrame";
import { PresentPatterns, VERDICT_FILL } from "./PresentPatterns";
import { placeNames } from "./placeNames";

const FRAME = { width: 1010, height: 556, pad: 36 };
const NAME_PX = 17;
/** A park smaller than this is a diamond. */
const DIAMOND_BELOW = 22;
const WORDS: readonly VerdictWord[] = ["met", "missed", "undecided"];

export function PresentDistrictMap() {
  const { t } = useTranslation("legend");
  const { parkShapes, outline, parks, overview } = useGround();
  const { lang } = useView();
  const rows = useMemo(() => leafParks(parks?.rows ?? []), [parks]);
  const plane = mapPlane(overview.extent ?? [121.4, 29.6, 121.9, 29.9], FRAME);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const marks = rows.map((row) => markOf(row, inLanguage(lang, row), plane));
  const names = placeNames(
    marks.map(({ x, y, half, name, row }) => ({
      id: row.id,
      x,
      top: y - half,
      bottom: y + half,
      width: textWidth(name),
      // as on the map: failing parks first, then larger ones
      weight: (row.worst === "missed" ? 1e15 : 0) + row.tally.areaDm2,
    })),
    { width: FRAME.width, height: FRAME.height, line: NAME_PX + 6 },
  );
  return (
    <figure className="present-map">
      <svg
        viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
        preserveAspectRatio="xMidYMid meet"
        aria-hidden="true"
      >
        <PresentPatterns />
        <rect width={FRAME.width} height={FRAME.height} fill="var(--land-out)" />
        {(outline?.features ?? [])
          .filter(({ properties }) => properties.role === "district")
          .map(({ geometry }) => (
            <path
              key="district"
              d={pathOf(
                geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat(1),
                plane,
              )}
              fill="var(--land)"
              stroke="var(--border-map)"
              strokeWidth="1.5"
              strokeDasharray="9 3 2 3"
            />
          ))}
        {(parkShapes?.features ?? []).map(({ properties, geometry }) => {
          const row = byId.get(properties.id);
          return row === undefined ? null : (
            <path
              key={row.id}
              d={pathOf(
                geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat(1),
                plane,
              )}
              fill={VERDICT_FILL[row.worst]}
              stroke="var(--map-ink)"
              strokeWidth="1.75"
            />
          );
        })}
        {marks
          .filter(({ half }) => half * 2 < DIAMOND_BELOW)
          .map(({ x, y, row }) => (
            <path
              key={row.id}
              d={`M${x} ${y - 10}l10 10l-10 10l-10 -10Z`}
              fill={VERDICT_FILL[row.worst]}
              stroke="var(--map-ink)"
              strokeWidth="1.75"
            />
          ))}
        {marks.map(({ x, name, row }) => {
          const at = names.get(row.id);
          return at === undefined ? null : (
            <text key={row.id} x={x} y={at} className="present-name" fontSize={NAME_PX}>
              {name}
            </text>
          );
        })}
        <PresentFrame plane={plane} width={FRAME.width} height={FRAME.height} />
      </svg>
      <figcaption className="present-legend">
        {WORDS.map((word) => (
          <span key={word} className="present-aside">
            <svg width="30" height="18" viewBox="0 0 30 18" aria-hidden="true">
              <rect
                x=".75"
                y=".75"
                width="28.5"
                height="16.5"
                fill={VERDICT_FILL[word]}
                stroke="var(--map-ink)"
              />
            </svg>
            {t(`parkClass.${word}`)} <b>{rows.filter(({ worst }) => worst === word).length}</b>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function markOf(row: ParkRow, name: string, plane: ReturnType<typeof mapPlane>) {
  const [west, south, east, north] = row.bbox;
  const half = Math.max((plane.y(south) - plane.y(north)) / 2, (plane.x(east) - plane.x(west)) / 2);
  return {
    row,
    name,
    x: plane.x((west + east) / 2),
    y: plane.y((south + north) / 2),
    half: half * 2 < DIAMOND_BELOW ? DIAMOND_BELOW / 2 - 1 : (plane.y(south) - plane.y(north)) / 2,
  };
}

/** Chinese letters are as wide as high, others about half. */
function textWidth(text: string): number {
  return (
    [...text].reduce((width, letter) => width + (/[\u2e80-\uffff]/.test(letter) ? 1 : 0.56), 0) * NAME_PX
  );
}
