// Which parks does the invented district have, how large, and which case does each of them show in 2025?
import type { Position } from "geojson";
import type { Envelope } from "./envelopes";

export interface ParkPlan {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly towns: readonly string[];
  readonly leads: readonly string[];
  readonly centre: Position;
  /** Metres along and across its main road. */
  readonly length: number;
  readonly width: number;
  /** What it reaches within these. */
  readonly shape: Envelope;
  readonly mirrored: boolean;
  /** Degrees of the main road against east. */
  readonly turn: number;
  /** 4-digit GB/T 4754 codes that its enterprises mostly have: the leading ones first. */
  readonly trades: readonly [string, ...string[]];
  /** Share of enterprises in its leading trades. */
  readonly leadShare: number;
  /** What its above-scale enterprises are made to yield in 2025, 万元/亩; null leaves chance alone. */
  readonly yields: { readonly output: number; readonly tax: number; readonly rd: number } | null;
  /** Exact share of above-scale output in the leading industries, or null. */
  readonly concentration: number | null;
  /** Share of plots without production. */
  readonly idle: number;
  /** Share of the occupied above-scale land that has 2025 figures; 1 leaves only chance gaps. */
  readonly coverage: number;
  /** Registered ÷ drawn area. */
  readonly registered: number;
  /** One enterprise makes this share of above-scale output. */
  readonly dominant: number | null;
  /** Plots follow the estate's true edge, a little beyond the sketched boundary. */
  readonly overshoot: boolean;
}

const plan = (
  given: Pick<
    ParkPlan,
    "id" | "name" | "nameEn" | "kind" | "towns" | "centre" | "length" | "width" | "turn" | "trades" | "shape"
  > &
    Partial<ParkPlan>,
): ParkPlan => ({
  parent: null,
  leads: [],
  leadShare: 0.5,
  yields: null,
  concentration: null,
  idle: 0.07,
  coverage: 1,
  registered: 1,
  dominant: null,
  overshoot: false,
  mirrored: false,
  ...given,
});

const SMALL_SHAPES = ["small", "hook", "taper"] as const;

/** The parks of 《521实施意见》第22条 by name, drawn as sketches; 金童山矿区 has no known place and is left out. */
export const PARK_PLANS: readonly ParkPlan[] = [
  plan({
    id: "SP-01",
    name: "鄞州都市产业园",
    nameEn: "Yinzhou Urban Industrial Park",
    kind: "strategic_park",
    parent: "CA-01",
    towns: ["姜山镇", "首南街道", "云龙镇"],
    leads: ["36", "39"],
    centre: [121.545, 29.7655],
    length: 3500,
    width: 2490,
    shape: "city",
    turn: -5,
    trades: ["3670", "3912", "3982", "3484", "2929", "3311"],
    leadShare: 0.68,
    yields: { output: 1107, tax: 52.4, rd: 43.4 },
    concentration: 0.756,
  }),
  plan({
    id: "SP-02",
    name: "东部滨海产业园",
    nameEn: "Eastern Coastal Industrial Park",
    kind: "strategic_park",
    parent: "CA-01",
    towns: ["瞻岐镇", "咸祥镇"],
    leads: ["34", "35"],
    centre: [121.849, 29.6945],
    length: 3550,
    width: 2650,
    shape: "coast",
    turn: 24,
    trades: ["3484", "3525", "3421", "3670", "3360", "2651"],
    leadShare: 0.64,
    yields: { output: 1012, tax: 44.9, rd: 33.1 },
    concentration: 0.6996,
    overshoot: true,
  }),
  plan({
    id: "IC-01",
    name: "潘火-中河产业社区",
    nameEn: "Panhuo-Zhonghe Industrial Community",
    kind: "advantage_community",
    parent: "CA-01",
    towns: ["潘火街道", "中河街道"],
    leads: ["38"],
    centre: [121.598, 29.824],
    length: 2170,
    width: 1510,
    shape: "taper",
    turn: 3,
    trades: ["3812", "3831", "3311", "1810"],
    yields: { output: 874, tax: 41.7, rd: 24.2 },
    idle: 0.09,
  }),
  plan({
    id: "IC-02",
    name: "龙溪产业社区",
    nameEn: "Longxi Industrial Community",
    kind: "advantage_community",
    parent: "CA-01",
    towns: ["云龙镇", "横溪镇"],
    leads: ["34", "33"],
    centre: [121.612, 29.7425],
    length: 2380,
    width: 1650,
    shape: "wedge",
    turn: 17,
    trades: ["3391", "3484", "3311", "3670"],
    leadShare: 0.7,
    yields: { output: 1003, tax: 48.55, rd: 29.8 },
    registered: 0.978,
  }),
  plan({
    id: "IC-03",
    name: "环东钱湖产业社区",
    nameEn: "Around-Dongqian-Lake Industrial Community",
    kind: "advantage_community",
    parent: "CA-01",
    towns: ["东钱湖镇"],
    leads: ["27", "358"],
    centre: [121.676, 29.797],
    length: 1910,
    width: 1430,
    shape: "shore",
    turn: -22,
    trades: ["2770", "3581", "3912", "1810"],
    yields: { output: 1066, tax: 50.6, rd: 30.4 },
    coverage: 0.84,
  }),
  plan({
    id: "IC-04",
    name: "五乡产业社区",
    nameEn: "Wuxiang Industrial Community",
    kind: "advantage_community",
    parent: "CA-01",
    towns: ["五乡镇"],
    leads: ["36"],
    centre: [121.668, 29.8475],
    length: 2280,
    width: 1430,
    shape: "angle",
    mirrored: true,
    turn: 9,
    trades: ["3670", "3812", "3311", "2929"],
    yields: { output: 1041, tax: 50.2, rd: 38.8 },
  }),
  plan({
    id: "TP-01",
    name: "姜山主题化产业园",
    nameEn: "Jiangshan Themed Industrial Park",
    kind: "themed_park",
    towns: ["姜山镇"],
    leads: ["39"],
    centre: [121.524, 29.7385],
    length: 1700,
    width: 1220,
    shape: "wedge",
    mirrored: true,
    turn: -12,
    trades: ["3912", "3982", "3670", "3311"],
    leadShare: 0.6,
    yields: { output: 1304, tax: 66.1, rd: 45.3 },
    overshoot: true,
  }),
  plan({
    id: "TP-02",
    name: "中河都市工业区",
    nameEn: "Zhonghe Urban Industrial Area",
    kind: "themed_park",
    towns: ["中河街道"],
    leads: ["18"],
    centre: [121.566, 29.834],
    length: 1320,
    width: 1040,
    shape: "small",
    turn: 6,
    trades: ["1810", "1821", "3812", "2311"],
    yields: { output: 1196, tax: 53.9, rd: 20.3 },
    dominant: 0.57,
  }),
  plan({
    id: "TP-03",
    name: "首南都市工业区",
    nameEn: "Shounan Urban Industrial Area",
    kind: "themed_park",
    towns: ["首南街道"],
    centre: [121.527, 29.7985],
    length: 1430,
    width: 1040,
    shape: "angle",
    turn: -3,
    trades: ["3484", "3812", "2929", "2319"],
    yields: { output: 921, tax: 49.3, rd: 27.7 },
  }),
  plan({
    id: "PL-01",
    name: "东吴平塘工业集聚区",
    nameEn: "Dongwu Pingtang Industrial Cluster (planned)",
    kind: "planned_cluster",
    towns: ["东吴镇"],
    leads: ["343"],
    centre: [121.738, 29.8285],
    length: 1800,
    width: 1220,
    shape: "taper",
    mirrored: true,
    turn: 31,
    trades: ["3435", "3311", "1810"],
    idle: 0.72,
  }),
  ...(
    [
      [121.6153, 29.7165, 14, 1320, 58.1, 23.2, 1],
      [121.67, 29.7435, -8, 640, 29.7, 14.1, 1],
      [121.7251, 29.7654, 33, 1224, 60.2, 42.6, 1],
      [121.7803, 29.7875, 5, 1015, 46.8, 27.5, 1],
      [121.8045, 29.7562, -17, 976, 55.4, 18.4, 0.78],
      [121.79, 29.7145, 21, 861, 49.9, 31.2, 1],
    ] as const
  ).map(([lon, lat, turn, output, tax, rd, coverage], i) =>
    plan({
      id: `RP-0${i + 1}`,
      name: `示例产业腾挪园${i + 1}号`,
      nameEn: `Sample Relocation Park ${i + 1}`,
      kind: "relocation_park",
      towns: [["横溪镇", "东钱湖镇", "东吴镇", "塘溪镇", "瞻岐镇", "咸祥镇"][i] ?? "横溪镇"],
      leads: i < 4 ? ["33"] : ["29"],
      centre: [lon, lat],
      length: 820 + 40 * (i % 3),
      width: 600,
      shape: SMALL_SHAPES[i % 3] ?? "small",
      mirrored: i % 2 === 1,
      turn,
      trades: i < 4 ? ["3311", "3391", "2929"] : ["2929", "2921", "3311"],
      leadShare: 0.6,
      yields: { output, tax, rd },
      coverage,
      idle: 0.12,
    }),
  ),
];

/** Town estates outside every park: no boundary is drawn for them. */
export const TOWN_ESTATES: readonly ParkPlan[] = (
  [
    ["云龙镇", 121.598, 29.783, 20],
    ["横溪镇", 121.6345, 29.7005, -10],
    ["塘溪镇", 121.747, 29.722, 40],
    ["邱隘镇", 121.634, 29.846, 2],
    ["下应街道", 121.6205, 29.8055, -6],
    ["咸祥镇", 121.815, 29.6655, 12],
    ["姜山镇", 121.5665, 29.7215, 8],
  ] as const
).map(([town, lon, lat, turn], i) =>
  plan({
    id: `TE-0${i + 1}`,
    name: `${town}镇级工业点`,
    nameEn: `Town estate of ${town}`,
    kind: "town_estate",
    towns: [town],
    centre: [lon, lat],
    length: 720 + 50 * (i % 3),
    width: 520,
    shape: SMALL_SHAPES[(i + 1) % 3] ?? "hook",
    mirrored: i % 2 === 0,
    turn,
    trades: ["3311", "1810", "2929", "3484"],
    idle: 0.1,
  }),
);
