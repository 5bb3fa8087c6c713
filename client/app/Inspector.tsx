// What is known of the thing that is open? A parcel, a park, or where to start.
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { afterMap } from "../map/afterMap";
import { ParcelInspector } from "../parcel/ParcelInspector";
import { EmptyInspector } from "../park/EmptyInspector";
import { ParkPanel } from "../park/ParkPanel";
import { useView } from "../state/useView";
import { ErrorBoundary } from "./ErrorBoundary";

export function Inspector() {
  const { t } = useTranslation("app");
  return (
    <aside className="inspector" aria-label={t("inspector")}>
      <InspectorBody />
    </aside>
  );
}

/** The same, without a frame: for the phone's sheet. */
export const InspectorBody = afterMap(function InspectorBody() {
  const { parkId, parcelId } = useView();
  return (
    <ErrorBoundary key={parcelId ?? parkId ?? ""}>
      <Suspense>
        {parcelId !== null ? (
          <ParcelInspector parcelId={parcelId} />
        ) : parkId !== null ? (
          <ParkPanel parkId={parkId} />
        ) : (
          <EmptyInspector />
        )}
      </Suspense>
    </ErrorBoundary>
  );
});
