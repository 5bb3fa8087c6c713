// Is a text a trace as `mutu trace --json` prints it?
import { z } from "zod";
import type { Step } from "../../geo/trace/calculation";

const ROLES = [
  "part",
  "whole",
  "figure",
  "land",
  "uncovered",
  "lead",
  "other",
  "plot",
  "declared",
  "less",
] as const;
const keySchema = z.string().nullable();
const weights = z.array(z.object({ key: keySchema, weight: z.number().int() }));
const again = z.object({ weights, keys: z.array(keySchema) }).nullable();
const calculation = z.discriminatedUnion("rule", [
  z.object({
    rule: z.literal("cell"),
    text: z.string(),
    unit: z.enum(["yuan", "qianYuan", "wanYuan", "yiYuan", "m2", "mu", "ha", "km2"]),
    sign: z.union([z.literal(1), z.literal(-1)]),
  }),
  z.object({ rule: z.literal("sum") }),
  z.object({ rule: z.literal("same"), of: z.enum(ROLES) }),
  z.object({ rule: z.literal("split"), weights }),
  z.object({ rule: z.literal("share"), key: z.string(), again }),
  z.object({
    rule: z.literal("land"),
    rest: z.object({ key: z.string(), weights }).nullable(),
    again,
  }),
  z.object({ rule: z.literal("per_mu"), target: z.string().nullable() }),
  z.object({ rule: z.literal("concentration"), target: z.string().nullable() }),
  z.object({
    rule: z.literal("surplus"),
    of: z.enum(["per_mu", "concentration"]),
    target: z.string(),
    operator: z.enum([">=", ">", "<="]),
    verdict: z.enum(["met", "missed"]).nullable(),
  }),
  z.object({ rule: z.literal("coverage") }),
]);
const step: z.ZodType<Step> = z.lazy(() =>
  z.object({
    label: z.string(),
    value: z.string().nullable(),
    quantity: z.enum(["yuan", "dm2", "cents", "per_mu", "percent"]).nullable(),
    role: z.enum(ROLES).nullable(),
    calculation: calculation.nullable(),
    more: z.number().int().min(0),
    children: z.array(step),
  }),
);

/** The trace of a JSON text; null where it is none. */
export function readTrace(text: string): Step | null {
  try {
    return step.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
