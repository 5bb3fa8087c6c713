// Where are the sites? A sheet of the chosen plots and the outlines of their parks; a number looks closer.
import { scaleBarM } from "../../geo/map/sheetScale";
import type { BrochureContent, BrochureMap, BrochureShape } from "../../geo/promotion/brochure";
import { useTranslation } from "../locale/useTranslation";
import { useSize } from "../state/useSize";
import { inLanguage } from "../ui/inLanguage";
import { writeNumber } from "../ui/write";
import type { ShareLanguage } from "./shareLocale";
import { BOX_FORM, isInView, pinsOf, type SheetView, sheetView } from "./shareView";
import { Watermark } from "./Watermark";

interface Props {
  content: BrochureContent;
  map: BrochureMap;
  lang: ShareLanguage;
  looked: number | null;
  onLook: (site: number | null) => void;
}

export function ShareMap({ content, map, lang, looked, onLook }: Props) {
  const { t } = useTranslation();
  const view = sheetView(map, looked);
  const [box, { width }] = useSize();
  const at = ([eastM, southM]: readonly [number, number]) => ({
    left: `${(100 * (eastM - view.leftM)) / view.widthM}%`,
    top: `${(100 * (southM - view.topM)) / view.heightM}%`,
  });
  const sketch = content.parks.some((park) => park.sketch);
  return (
    <section aria-labelledby="share-map">
      <div className="share-section">
        <h2 id="share-map">{t("where")}</h2>
        <div className="share-looks">
          <Look number={null} looked={looked} onLook={onLook} />
          {content.sites.map(({ number }) => (
            <Look key={number} number={number} looked={looked} onLook={onLook} />
          ))}
        </div>
      </div>
      <div ref={box} className="share-map" style={{ aspectRatio: BOX_FORM }}>
        <svg
          role="img"
          aria-label={t("mapLabel", { count: content.sites.length })}
          viewBox={`${view.leftM} ${view.topM} ${view.widthM} ${view.heightM}`}
        >
          {map.parks.map(({ park, shape }) => (
            <path key={park} className="share-park" d={pathOf(shape)} />
          ))}
          {map.sites.map(({ numbers, shape }) => (
            <path
              key={numbers.join()}
              className="share-site"
              data-looked={(looked !== null && numbers.includes(looked)) || undefined}
              d={pathOf(shape)}
            />
          ))}
        </svg>
        {map.parks.map(({ park, shape }) => {
          const named = content.parks[park];
          const top = highest(shape);
          return named === undefined || top === null || !isInView(view, top) ? null : (
            <span key={park} className="share-park-name" style={{ ...at(top), ...above(at(top).left) }}>
              {inLanguage(lang, named)}
            </span>
          );
        })}
        {pinsOf(map.sites, view, width).map(({ numbers, point }) => (
          <button
            key={numbers.join()}
            type="button"
            className="share-pin"
            // what takes the finger is larger than the mark: the first is on top; each has its button over the map
            style={{ ...at(point), zIndex: content.sites.length - Math.min(...numbers) + 1 }}
            aria-label={t("lookAt", { number: numbers.join(t("comma")) })}
            onClick={() => onLook(numbers[0] === looked ? null : (numbers[0] ?? null))}
          >
            <span>{numbers.join("·")}</span>
          </button>
        ))}
        <North />
        <ScaleBar view={view} />
        <Watermark text={content.watermark} />
      </div>
      <p className="share-small">
        {t("mapNote")}
        {sketch ? ` ${t("sketch")}` : ""}
      </p>
    </section>
  );
}

function Look({
  number,
  looked,
  onLook,
}: {
  number: number | null;
  looked: number | null;
  onLook: (site: number | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="share-look"
      aria-pressed={looked === number}
      onClick={() => onLook(number)}
    >
      {number === null ? t("all") : t("site", { number })}
    </button>
  );
}

/** Over its corner, and within the box wherever the corner is. */
const above = (left: string) => ({ transform: `translate(-${left}, calc(-100% - 4px))` });

const pathOf = (shape: BrochureShape): string =>
  shape
    .flat()
    .map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join("L")}Z`)
    .join("");

/** The corner furthest to the north. */
function highest(shape: BrochureShape): readonly [number, number] | null {
  const [first, ...others] = shape.flat(2) as readonly (readonly [number, number])[];
  if (first === undefined) return null;
  return others.reduce((high, corner) => (corner[1] < high[1] ? corner : high), first);
}

function North() {
  const { t } = useTranslation();
  return (
    <span className="share-north">
      <svg width="12" height="16" viewBox="0 0 12 16" aria-hidden="true">
        <path d="M6 0l5 16-5-4-5 4z" fill="currentColor" />
      </svg>
      {t("north")}
    </span>
  );
}

/** About a fifth of the width, in round metres. */
function ScaleBar({ view }: { view: SheetView }) {
  const metres = scaleBarM(view.widthM, 200);
  return (
    <span className="share-scale" style={{ width: `${(100 * metres) / view.widthM}%` }}>
      {metres >= 1000 ? `${writeNumber(metres / 1000, 0)} km` : `${writeNumber(metres, 0)} m`}
    </span>
  );
}
