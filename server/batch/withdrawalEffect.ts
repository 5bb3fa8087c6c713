// What would taking a batch back change: which batches go, and how would every park stand?
import type { PeriodEffect } from "../api/deliveryShapes";
import type { Database } from "../db/database";
import { effectsOf, periodsOf, type Standing, standing } from "../delivery/effects";
import { laterBatches } from "./laterBatches";
import { type WithdrawnBatch, withdrawBatch } from "./withdraw";

export interface WithdrawalEffect {
  /** What would be done, newest batch first; the batch asked for is the last. */
  readonly batches: readonly WithdrawnBatch[];
  readonly effects: readonly PeriodEffect[];
}

/**
 * Takes the batch and all that stands on it back, looks, and undoes that.
 * @param screen the period that somebody looks at: its effect is shown first
 * @throws ApiError as `withdrawBatch` does
 */
export async function withdrawalEffect(
  db: Database,
  district: string,
  batch: string,
  screen: string | null = null,
): Promise<WithdrawalEffect> {
  const all = [batch, ...(await laterBatches(db, district, batch)).map(({ id }) => id)];
  const wanted = await periodsOf(db, district, all, screen);
  const before = await standing(db, wanted);
  let after: Standing = new Map();
  const batches = await withdrawBatch(db, {
    district,
    batch,
    by: "",
    withLater: true,
    preview: async (tx) => {
      after = await standing(tx, wanted);
    },
  });
  return { batches, effects: effectsOf(wanted, before, after) };
}
