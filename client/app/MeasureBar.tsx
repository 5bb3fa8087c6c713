// What is the map coloured by? The choices in reach, the same as keys 1 to 9.
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { MEASURES } from "../state/view";
import { openView } from "../state/viewStore";
import "./measureBar.css";

/** As many digits choose a measure. */
const KEYS = 9;

/** The page's own radio buttons: a dozen of Ant Design's were a third of what a recolour costs. */
export function MeasureBar() {
  const { t } = useTranslation("map");
  const measure = useViewPart((view) => view.measure);
  return (
    <div className="measure-bar float" role="radiogroup" aria-label={t("colourBy")}>
      {MEASURES.map((id, i) => (
        <label key={id} title={i < KEYS ? `${t(`measure.${id}`)} (${i + 1})` : t(`measure.${id}`)}>
          <input
            type="radio"
            name="measure"
            value={id}
            checked={id === measure}
            onChange={() => openView({ measure: id })}
          />
          {t(`measureShort.${id}`)}
        </label>
      ))}
    </div>
  );
}
