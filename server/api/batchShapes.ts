// What the page of imports reads.
export type { Batch } from "../batch/batchList";
export type { RowDifference, SumDifference } from "../batch/compareBatches";
