// How much output does a move cost? A published sample, marked as one: the office sets its own on the screen.
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { RelocationBoard } from "../api/relocationShapes";

/** Hundredths of a percent of a quarter's output. */
export const lossInput = z.object({
  moveBp: z.int().min(0).max(10_000),
  transitBp: z.int().min(0).max(10_000),
});
const FILE = lossInput.extend({ example: z.boolean(), source: z.string().min(1).max(500) });

let sample: RelocationBoard["loss"] | null = null;

export function sampleLoss(): RelocationBoard["loss"] {
  sample ??= FILE.parse(
    JSON.parse(
      readFileSync(new URL("../../seeds/policy/relocation_loss.json", import.meta.url), "utf8"),
    ) as unknown,
  );
  return sample;
}
