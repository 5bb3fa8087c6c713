// Which figures of a park does an effect show, and in which order?
export const EFFECT_METRICS = ["output_per_mu", "tax_per_mu", "rd_per_mu", "concentration"] as const;
