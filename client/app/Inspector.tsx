// What is known of the thing that is open? A parcel, a park, or where to start.
import { Button } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { ParcelInspector } from "../parcel/ParcelInspector";
import { EmptyInspector } from "../park/EmptyInspector";
import { ParkPanel } from "../park/ParkPanel";
import { useView, useViewPart } from "../state/useView";
import { openView } from "../state/viewStore";
import { Icon } from "../theme/Icon";
import { ErrorBoundary } from "./ErrorBoundary";

const MatchRanking = lazy(() =>
  import("../match/MatchRanking").then((file) => ({ default: file.MatchRanking })),
);

const PlanResult = lazy(() => import("../plan/PlanResult").then((file) => ({ default: file.PlanResult })));

/** Where land is looked for the ranking stands here; what is opened from it leads back to it. */
export function Inspector() {
  const { t } = useTranslation(["app", "match", "plan"]);
  const matched = useViewPart((view) => (view.role === "promotion" ? view.project : null));
  const planning = useViewPart(
    (view) => view.role === "promotion" && view.project === null && view.plan !== null,
  );
  const opened = useViewPart((view) => view.parcelId !== null || view.parkId !== null);
  return (
    <aside className="inspector" aria-label={t("inspector")}>
      {matched === null || opened ? null : (
        <Suspense>
          <MatchRanking project={matched} />
        </Suspense>
      )}
      {planning && !opened ? (
        <Suspense>
          <PlanResult />
        </Suspense>
      ) : null}
      {(matched !== null || planning) && opened ? (
        <Button
          className="inspector-back"
          type="text"
          size="small"
          icon={<Icon name="left" size={14} />}
          onClick={() => openView({ parcelId: null, parkId: null })}
        >
          {t(planning ? "plan:backToPlan" : "match:backToRanking")}
        </Button>
      ) : null}
      {(matched !== null || planning) && !opened ? null : <InspectorBody />}
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
