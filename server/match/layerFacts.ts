// What do imported plan layers say of a parcel: how much of it lies on farmland, on red lines, beyond the industrial control line?
import type { Facts } from "../../geo/match/fact";
import { muRatio } from "../../geo/unit/land";
import type { Queryable } from "../db/database";
import { landOnKind } from "../map/layerLand";

/** Facts that layers give, in mu of the drawn land: what lies on those of a kind, or beyond all of them. Of several names the first that a layer has. */
export const LAYER_FACTS = {
  farmland_mu: { kind: "farmland", beyond: false, named: [null] },
  ecology_mu: { kind: "ecology", beyond: false, named: [null] },
  /**
   * Lines within which industry is to stay; blue, green, purple and yellow lines are of the same kind, but keep it out. The industrial line is
   * inside of the urban growth boundary: the boundary is asked only where no industrial line is imported.
   */
  outside_control_mu: {
    kind: "control",
    beyond: true,
    named: ["工业|产业|industr", "开发边界|growth|czkfbj"],
  },
  kept_free_mu: { kind: "control", beyond: false, named: ["蓝线|绿线|紫线|黄线"] },
} as const;
type LayerFact = keyof typeof LAYER_FACTS;
export const LAYER_FACT_NAMES = Object.keys(LAYER_FACTS) as LayerFact[];

export interface LayerFacts {
  /** Those of which a layer is imported. */
  readonly known: ReadonlySet<string>;
  /** Of a parcel; facts without a layer are left out. */
  readonly of: (parcelId: string) => Facts;
}

/** Read once for a state of the data. */
export async function layerFacts(db: Queryable, districtId: string): Promise<LayerFacts> {
  const found = new Map<LayerFact, ReadonlyMap<string, number>>();
  for (const name of LAYER_FACT_NAMES) {
    const { kind, beyond, named } = LAYER_FACTS[name];
    const land = await landOnFirst(db, districtId, kind, named);
    if (land === null) continue;
    found.set(
      name,
      new Map(land.map(({ id, wholeDm2, commonDm2 }) => [id, beyond ? wholeDm2 - commonDm2 : commonDm2])),
    );
  }
  return {
    known: new Set(found.keys()),
    of: (id) =>
      Object.fromEntries(
        [...found].flatMap(([name, dm2]) => {
          const own = dm2.get(id);
          return own === undefined ? [] : [[name, muRatio(own)]];
        }),
      ),
  };
}

/** Null where no layer of the kind has any of the names. */
async function landOnFirst(
  db: Queryable,
  districtId: string,
  kind: Parameters<typeof landOnKind>[2],
  names: readonly (string | null)[],
): ReturnType<typeof landOnKind> {
  for (const named of names) {
    const land = await landOnKind(db, districtId, kind, named);
    if (land !== null) return land;
  }
  return null;
}
