// What can the page ask for? One router per subject.
import { batchRouter } from "./batchRouter";
import { boundaryRouter } from "./boundaryRouter";
import { changeRouter } from "./changeRouter";
import { correctionRouter } from "./correctionRouter";
import { deliveryRouter } from "./deliveryRouter";
import { districtRouter } from "./districtRouter";
import { formatRouter } from "./formatRouter";
import { groupRouter } from "./groupRouter";
import { indicatorRouter } from "./indicatorRouter";
import { ladderRouter } from "./ladderRouter";
import { ledgerRouter } from "./ledgerRouter";
import { parcelRouter } from "./parcelRouter";
import { parkRouter } from "./parkRouter";
import { reachRouter } from "./reachRouter";
import { releaseRouter } from "./releaseRouter";
import { robustRouter } from "./robustRouter";
import { savedRouter } from "./savedRouter";
import { searchRouter } from "./searchRouter";
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
  group: groupRouter,
  indicator: indicatorRouter,
  ladder: ladderRouter,
  release: releaseRouter,
  ledger: ledgerRouter,
  change: changeRouter,
});

/** What the client's typed calls are checked against. */
export type AppRouter = typeof appRouter;
