// Which land is there to choose from, and what is known of it?
import type { LandPosition } from "../../geo/area/landGeometry";
import type { Facts } from "../../geo/match/fact";
import { gradeOfUse } from "../../geo/match/industryGrade";
import { displaced } from "../../geo/match/placeProject";
import { ratioOf } from "../../geo/number/ratio";
import { type Plot, plotArea } from "../../geo/scenario/plot";
import { DISTRICT, lineOf, plotTallies } from "../../geo/scenario/plotTallies";
import type { ScenarioPark } from "../../geo/scenario/scenarioState";
import { figureOf } from "../../geo/tally/figureOf";
import { EMPTY_TALLY, type Measure } from "../../geo/tally/tally";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { muRatio } from "../../geo/unit/land";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import { joinLimit, joinPromise } from "../parcel/joinTerms";
import { plotsOfDistrict } from "../scenario/scenarioPlots";
import type { LayerFacts } from "./layerFacts";

export interface Site {
  readonly id: string;
  readonly code: string | null;
  readonly name: string | null;
  /** The park with most of it; null: in none. */
  readonly parkId: string | null;
  readonly plot: Plot;
  readonly areaDm2: number;
  /** Enterprises that use it, of any scale. */
  readonly enterprises: number;
  readonly expiresOn: string | null;
  /** Credit code or name of who holds it; null: unknown. */
  readonly owner: string | null;
  /** Inside of it, CGCS2000. */
  readonly point: LandPosition;
  readonly facts: Facts;
}

interface ParcelRow {
  readonly id: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly far_actual: string | null;
  readonly expires_on: string | null;
  readonly owner: string | null;
  readonly far_max: string | null;
  readonly height_max: string | null;
  readonly commit_tax: string | null;
  readonly commit_output: string | null;
  readonly available_from: string | null;
  readonly price: string | null;
  readonly title_problem: string | null;
  readonly lon: number;
  readonly lat: number;
}

/** Every parcel of the district as a site, by id; with the facts that imported layers give. */
export async function sitesOf(
  db: Queryable,
  view: View,
  parks: ReadonlyMap<string, ScenarioPark>,
  layers: LayerFacts,
): Promise<Site[]> {
  const plots = await plotsOfDistrict(db, view, []);
  const rows = await db.query<ParcelRow>(
    `select p.id, p.code, p.name, trim_scale(p.far_actual)::text as far_actual, p.expires_on,
       coalesce(p.owner_credit_code, p.owner) as owner, p.available_from, trim_scale(p.price_per_mu)::text as price,
       p.title_problem, p.label_lon as lon, p.label_lat as lat,
       trim_scale(limit_far.max)::text as far_max, trim_scale(limit_height.max)::text as height_max,
       trim_scale(promise_tax_per_mu.value)::text as commit_tax, trim_scale(promise_output_per_mu.value)::text as commit_output
     from parcel p
     ${joinLimit("far")}
     ${joinLimit("height")}
     ${joinPromise("tax_per_mu")}
     ${joinPromise("output_per_mu")}
     where p.district_id = $1`,
    [view.district.id],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return plots.flatMap((plot): Site[] => {
    const row = known.get(plot.id);
    // taken back since the sums were read: nobody can be placed there
    if (row === undefined) return [];
    const { areaDm2 } = plotArea(plot);
    const tally = plotTallies(plot, parks, view.population).get(DISTRICT) ?? EMPTY_TALLY;
    const perMu = (measure: Measure) => {
      const { yuan, landDm2 } = figureOf(tally, measure);
      return yieldRatio(yuan, landDm2);
    };
    const users = displaced([plot]).size;
    return [
      {
        id: plot.id,
        code: row.code,
        name: row.name,
        parkId: largestPark(plot),
        plot,
        areaDm2,
        enterprises: users,
        expiresOn: row.expires_on,
        owner: row.owner,
        point: [row.lon, row.lat],
        facts: {
          supply: "land",
          status: plot.status,
          use: plot.use,
          area_mu: muRatio(areaDm2),
          far_actual: row.far_actual,
          far_max: row.far_max,
          height_max_m: row.height_max,
          expires_on: row.expires_on,
          output_per_mu: perMu("output"),
          tax_per_mu: perMu("tax"),
          enterprises: ratioOf(users),
          parcels: 1,
          owners: 1,
          commit_tax_per_mu: row.commit_tax,
          commit_output_per_mu: row.commit_output,
          available_from: row.available_from,
          price_per_mu: row.price,
          title_problem: row.title_problem,
          use_grade: gradeOfUse(plot.use),
          // its park and all above it; "" outside of all
          parks: lineOf(largestPark(plot), parks).join(";"),
          ...layers.of(plot.id),
        },
      },
    ];
  });
}

/** Enterprises that use any of the sites. */
export const displacedSites = (sites: readonly Site[]): number =>
  displaced(sites.map(({ plot }) => plot)).size;

function largestPark({ parts }: Plot): string | null {
  const [most] = parts.toSorted((a, b) => b.areaDm2 - a.areaDm2);
  return most?.parkId ?? null;
}
