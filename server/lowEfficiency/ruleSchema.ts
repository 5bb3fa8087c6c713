// What must a file of rules of inefficient land look like?
import { z } from "zod";
import { LAND_STATUSES } from "../../geo/land/landStatus";

const words = z.string().trim().min(1).max(500);
const common = {
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  name: words,
  nameEn: words,
  source: words,
  example: z.boolean(),
};
const statuses = z.array(z.enum(LAND_STATUSES)).min(1);
const years = z.int().min(1).max(5);

export const lowEfficiencyFile = z.object({
  version: z.string().regex(/^[A-Za-z0-9._-]{1,20}$/),
  rules: z.array(
    z.discriminatedUnion("kind", [
      z.object({ ...common, kind: z.literal("supplied_unused"), statuses, months: z.int().min(1).max(240) }),
      z.object({ ...common, kind: z.literal("partly_used"), statuses }),
      z.object({ ...common, kind: z.literal("built_not_producing"), statuses, years }),
      z.object({
        ...common,
        kind: z.literal("below_standard"),
        statuses,
        years,
        taxPerMu: z
          .string()
          .regex(/^\d{1,6}(\.\d{1,6})?$/)
          .nullable(),
      }),
      z.object({ ...common, kind: z.literal("idle"), statuses }),
      z.object({
        ...common,
        kind: z.literal("off_plan"),
        allowedUses: z.array(z.string().min(1).max(10)).min(1),
      }),
    ]),
  ),
});
