// Two parks and a few plots and projects, in files as an office hands them over: small, so that a plan of all of it is proved at once.

/** Metres to degrees at 29.8°N. */
const EAST = 1 / 96_600;
const NORTH = 1 / 110_900;
const ORIGIN = [121.6, 29.8] as const;

const box = (eastM: number, northM: number, widthM: number, heightM: number) => {
  const [west, south] = [ORIGIN[0] + eastM * EAST, ORIGIN[1] + northM * NORTH];
  const [east, north] = [west + widthM * EAST, south + heightM * NORTH];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
};

/** Of county-a, as they carry a check digit. */
const ENTERPRISES = [
  "91330212MA0010001Q",
  "91330212MA0010002U",
  "91330212MA0010003Y",
  "91330212MA00100055",
  "91330212MA00100068",
  "91330212MA0010007B",
];

/** A mu is 2000/3 m², so 20 000 m² are 30. Plots are 40 m apart: nothing is adjacent. */
const PLOTS = [
  ...[0, 1].map((at) => ({ at, m2: 20_000, state: "闲置" })),
  { at: 2, m2: 14_000, state: "闲置" },
  ...[3, 4, 5].map((at) => ({ at, m2: 20_000, state: "投产" })),
];
const PARKS = [
  { id: "SP-01", name: "示例东园", lead_industries: "36", eastM: 0 },
  { id: "SP-02", name: "示例西园", lead_industries: "38", eastM: -3000 },
];
const codeOf = (park: number, plot: number) =>
  `330212001001GB${String(1 + park * 10 + plot).padStart(5, "0")}`;

const collection = (features: readonly unknown[]) =>
  Buffer.from(JSON.stringify({ type: "FeatureCollection", features }));
const csv = (lines: readonly string[]) => Buffer.from(`\uFEFF${lines.join("\n")}\n`);

const feature = (properties: Record<string, unknown>, geometry: unknown) => ({
  ...{ type: "Feature", properties, geometry },
});

export const SMALL_COUNTY: readonly (readonly [string, Buffer])[] = [
  [
    "parks.geojson",
    collection(
      PARKS.map(({ eastM, ...park }) =>
        feature({ ...park, kind: "strategic_park" }, box(eastM - 40, -40, 6 * 240 + 40, 180)),
      ),
    ),
  ],
  [
    "parcels.geojson",
    collection(
      PARKS.flatMap(({ eastM }, park) =>
        PLOTS.map(({ at, m2, state }) =>
          feature(
            {
              ...{ 宗地代码: codeOf(park, at), 土地坐落: `示例路 ${at + 1} 号`, 用地性质: "1001" },
              ...{ 登记面积: m2, 容积率: 0.8, 建筑密度: 40, 状态: state, 出让到期: "2060-06-30" },
            },
            box(eastM + at * 240, 0, 200, m2 / 200),
          ),
        ),
      ),
    ),
  ],
  [
    "enterprises.csv",
    csv([
      "统一社会信用代码,企业名称,行业代码,是否规上",
      ...ENTERPRISES.map((code, at) => `${code},示例企业${at + 1},${at < 3 ? 3620 : 3810},是`),
    ]),
  ],
  [
    "occupancy.csv",
    csv([
      "统一社会信用代码,宗地代码,占用面积(平方米),权属方式",
      ...ENTERPRISES.map((code, at) => `${code},${codeOf(Math.floor(at / 3), 3 + (at % 3))},20000,自有`),
    ]),
  ],
  [
    "figures.csv",
    csv([
      "统一社会信用代码,企业名称,年度,工业总产值(万元),实缴税金(万元),研发费用(万元)",
      ...ENTERPRISES.map(
        (code, at) => `${code},示例企业${at + 1},2025,${20_000 + at * 1000},${900 + at * 10},300`,
      ),
    ]),
  ],
];

/** As county-a's: three of 30 mu, of which there are two idle plots in each park, and one of 21. */
export const PROJECTS: readonly [string, Buffer] = [
  "projects.csv",
  csv([
    "项目编号,项目名称,行业代码,用地需求(亩),计划投资(万元),承诺亩均产值(万元),承诺亩均税收(万元),承诺亩均研发(万元),供地方式,容积率下限",
    "PJ-001,示例项目1·汽车,3620,30,30000,1500,90,40,供地,1.5",
    "PJ-002,示例项目2·电器,3810,30,40000,1400,70,35,供地,1.5",
    "PJ-003,示例项目3·电机,3811,30,20000,1300,60,30,供地,1.5",
    "PJ-004,示例项目4·零件,3670,21,12000,1200,50,30,供地,1.5",
  ]),
];
