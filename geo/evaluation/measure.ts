// Which measures can an indicator divide, and in which unit? Further ones may come with data: a key nobody knows here has its own unit.

/** Unit in which a formula reads each: benchmarks are published in these. */
export const MEASURE_UNITS: Readonly<Record<string, string>> = {
  land: "亩",
  output: "万元",
  tax: "万元",
  rd: "万元",
  added_value: "万元",
  revenue: "万元",
  energy: "吨标煤",
  emission: "吨",
  employees: "人",
  electricity: "万千瓦时",
  water: "吨",
};

/** Measures that come with every district: land use and figures. */
const OWN_MEASURES: readonly string[] = ["land", "output", "tax", "rd"];

/** Measures delivered in a table of their own. */
export const FURTHER_MEASURES: readonly string[] = Object.keys(MEASURE_UNITS).filter(
  (key) => !OWN_MEASURES.includes(key),
);

/** Whether a measure is money, kept to the yuan. */
export const isMoney = (measure: string): boolean => MEASURE_UNITS[measure] === "万元";
