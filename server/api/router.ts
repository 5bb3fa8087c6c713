// What can the page ask for? One router per subject.
import { batchRouter } from "./batchRouter";
import { boundaryRouter } from "./boundaryRouter";
import { changeRouter } from "./changeRouter";
import { correctionRouter } from "./correctionRouter";
import { deliveryRouter } from "./deliveryRouter";
import { districtRouter } from "./districtRouter";
import { evaluationRouter } from "./evaluationRouter";
import { followRouter } from "./followRouter";
import { formatRouter } from "./formatRouter";
import { groupRouter } from "./groupRouter";
import { indicatorRouter } from "./indicatorRouter";
import { ladderRouter } from "./ladderRouter";
import { layerRouter } from "./layerRouter";
import { ledgerRouter } from "./ledgerRouter";
import { lowEfficiencyRouter } from "./lowEfficiencyRouter";
import { noteRouter } from "./noteRouter";
import { parcelRouter } from "./parcelRouter";
import { parkRouter } from "./parkRouter";
import { planRouter } from "./planRouter";
import { promotionRouter } from "./promotionRouter";
import { reachRouter } from "./reachRouter";
import { releaseRouter } from "./releaseRouter";
import { relocationRouter } from "./relocationRouter";
import { robustRouter } from "./robustRouter";
import { savedRouter } from "./savedRouter";
import { scenarioRouter } from "./scenarioRouter";
import { searchRouter } from "./searchRouter";
import { stageRouter } from "./stageRouter";
import { targetRouter } from "./targetRouter";
import { traceRouter } from "./traceRouter";
import { router } from "./trpc";

export const appRouter = router({
  district: districtRouter,
  park: parkRouter,
  parcel: parcelRouter,
  target: targetRouter,
  trace: traceRouter,
  reach: reachRouter,
  robust: robustRouter,
  saved: savedRouter,
  search: searchRouter,
  delivery: deliveryRouter,
  format: formatRouter,
  batch: batchRouter,
  boundary: boundaryRouter,
  correction: correctionRouter,
  note: noteRouter,
  group: groupRouter,
  indicator: indicatorRouter,
  ladder: ladderRouter,
  evaluation: evaluationRouter,
  lowEfficiency: lowEfficiencyRouter,
  plan: planRouter,
  promotion: promotionRouter,
  release: releaseRouter,
  relocation: relocationRouter,
  scenario: scenarioRouter,
  stage: stageRouter,
  follow: followRouter,
  layer: layerRouter,
  ledger: ledgerRouter,
  change: changeRouter,
});

/** What the client's typed calls are checked against. */
export type AppRouter = typeof appRouter;
