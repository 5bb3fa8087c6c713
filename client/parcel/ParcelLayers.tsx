// 与规划图层: on which reference layers does the parcel lie, and with how much of it? Worked out when somebody opens it.
import { useState } from "react";
import { ParcelSiteOverlay } from "../layer/SiteOverlay";
import { useReferenceLayers } from "../layer/useReferenceLayers";
import { useTranslation } from "../locale/useTranslation";

export function ParcelLayers({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation("layers");
  const layers = useReferenceLayers();
  const [open, setOpen] = useState(false);
  const ids = layers.filter(({ areas }) => areas > 0).map(({ id }) => id);
  if (ids.length === 0) return null;
  return (
    <section className="ui-section">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h3>{t("overlay.title")}</h3> <small>{t("overlay.layers", { count: ids.length })}</small>
        </summary>
        {open && <ParcelSiteOverlay parcel={parcelId} ids={ids} />}
      </details>
    </section>
  );
}
