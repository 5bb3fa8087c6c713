// What is this? The attributes of reference features under a click, with the file and the day that they came with.
import { memo, useEffect, useState } from "react";
import { Popup } from "react-map-gl/maplibre";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { localDay } from "../ui/localDay";
import { type Identified, showIdentified, useIdentified } from "./identified";
import { useReferenceLayers } from "./useReferenceLayers";
import "./layer.css";

export const IdentifyPopup = memo(function IdentifyPopup() {
  const found = useIdentified();
  return found === null ? null : <Found key={`${found.lon} ${found.lat}`} found={found} />;
});

function Found({ found }: { found: Identified }) {
  const { t } = useTranslation("layers");
  const layers = useReferenceLayers();
  const [at, setAt] = useState(0);
  const feature = found.features[at];
  const layer = layers.find(({ id, seen }) => id === feature?.layer && seen);
  // a layer that was hidden or withdrawn takes its answer with it
  useEffect(() => {
    if (layer === undefined) showIdentified(null);
  }, [layer]);
  if (feature === undefined || layer === undefined) return null;
  const entries = Object.entries(feature.properties);
  const count = found.features.length;
  return (
    <Popup
      longitude={found.lon}
      latitude={found.lat}
      maxWidth="320px"
      closeButton={false}
      closeOnClick={false}
      className="identify"
    >
      <section
        aria-label={t("identify.title")}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          showIdentified(null);
        }}
      >
        <header>
          <b>{layer.name}</b>
          <small>{t(`kinds.${layer.kind}`)}</small>
          <button
            type="button"
            // the answer to a click is read next
            ref={(button) => button?.focus({ preventScroll: true })}
            aria-label={t("identify.close")}
            onClick={() => showIdentified(null)}
          >
            <Icon name="close" size={14} />
          </button>
        </header>
        {entries.length === 0 ? (
          <p className="note">{t("identify.none")}</p>
        ) : (
          <dl>
            {entries.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <footer>
          <small>
            {t("source", {
              file: layer.file,
              row: feature.row,
              by: layer.importedBy,
              day: localDay(layer.importedAt),
            })}
          </small>
          {count > 1 && (
            <span className="identify-steps">
              <button
                type="button"
                aria-label={t("identify.previous")}
                onClick={() => setAt((at + count - 1) % count)}
              >
                <Icon name="left" size={14} />
              </button>
              {at + 1}/{count}
              <button type="button" aria-label={t("identify.next")} onClick={() => setAt((at + 1) % count)}>
                <Icon name="right" size={14} />
              </button>
            </span>
          )}
        </footer>
      </section>
    </Popup>
  );
}
