// What does someone see who has an empty database? Files to drop, and two other ways to fill it, ready to copy.
import { Typography } from "antd";
import { lazy, Suspense } from "react";
import type { DistrictOverview } from "../../server/api/shapes";
import { DataPanel } from "../delivery/DataPanel";
import { DropTarget } from "../delivery/DropTarget";
import { useDeliveryOnPage } from "../delivery/deliveryStore";
import { useHasMarks } from "../delivery/marks";
import { useTranslation } from "../locale/useTranslation";
import { Brand } from "./Brand";
import { ErrorBoundary } from "./ErrorBoundary";

const DeliveryMap = lazy(() => import("../delivery/DeliveryMap"));

/** The order matters: plots are placed in parks, occupancy joins enterprises to plots, figures to enterprises. */
const IMPORTS = [
  "npm run -s mutu -- import parks.geojson --as parks",
  "npm run -s mutu -- import parcels.geojson --as parcels",
  "npm run -s mutu -- import enterprises.csv --as enterprises",
  "npm run -s mutu -- import occupancy.csv --as occupancy",
  "npm run -s mutu -- import figures.csv --as figures",
];

export function FirstRun({ district }: { district: DistrictOverview }) {
  const { t } = useTranslation("app");
  const { id, sending } = useDeliveryOnPage();
  // once files are on their way the other ways are beside the point
  const atStart = id === null && sending === null;
  const marked = useHasMarks();
  const onMap = !atStart && marked;
  return (
    <div className="first-run" data-map={onMap}>
      <main className="plain-screen">
        <Brand />
        <h1>{t("firstRun.title", { district: district.name })}</h1>
        {atStart && <p>{t("firstRun.drop")}</p>}
        <DropTarget />
        <DataPanel alone />
        {atStart && (
          <>
            <p>{t("firstRun.demo")}</p>
            <Typography.Text code copyable>
              npm run -s mutu -- seed
            </Typography.Text>
            <p>{t("firstRun.own")}</p>
            <ol>
              {IMPORTS.map((command) => (
                <li key={command}>
                  <Typography.Text code copyable>
                    {command}
                  </Typography.Text>
                </li>
              ))}
            </ol>
            <p>{t("firstRun.then")}</p>
          </>
        )}
      </main>
      {onMap && (
        <aside className="first-run-map">
          <ErrorBoundary>
            <Suspense>
              <DeliveryMap />
            </Suspense>
          </ErrorBoundary>
        </aside>
      )}
    </div>
  );
}
