// What does a client page say of the chosen sites at a level? Made once, when it is shared; nothing is read again when it is opened.
import {
  BROCHURE_RULE,
  type BrochureContact,
  type BrochureContent,
  type BrochureLevel,
  type BrochureMetric,
  type BrochureName,
  type BrochurePark,
} from "../../geo/promotion/brochure";
import { METRIC_IDS } from "../../geo/target/target";
import type { DataContext } from "../api/context";
import type { ParkRow } from "../api/shapes";
import { viewOf } from "../api/view";
import type { District } from "../district/district";
import { lastChange } from "../district/lastChange";
import { industryNames } from "../industry/clusterMap";
import { NO_REPORTERS, type Reporters, reporters } from "../metrics/reporters";
import { isWithheld, shareTellsOfOne, withheldOf } from "../metrics/withheld";
import { parkList } from "../park/parkList";
import { type ParkNaming, parkNamings } from "../park/parkNaming";
import { parkShapes } from "../report/mapLand";
import { beijingDay } from "../report/reportState";
import { brochureMap, type SiteShape } from "./brochureMap";
import { type ChosenSite, chosenSites, type ReadSite } from "./chosenSites";
import { toldMetric } from "./toldMetric";

export interface BrochureWish {
  readonly sites: readonly ChosenSite[];
  readonly level: BrochureLevel;
  readonly audience: string;
  readonly watermark: string;
  readonly contact: BrochureContact;
  readonly expiresOn: string;
  /** By which parks are judged; left out: the first. */
  readonly targetSet: string | undefined;
}

/** @throws ApiError where a site is unknown, or parks are to be judged and there is nothing to judge them by */
export async function brochureContent(
  ctx: DataContext,
  district: District,
  wish: BrochureWish,
  now: Date,
): Promise<BrochureContent> {
  const { level, audience, watermark, contact, expiresOn } = wish;
  const read = await chosenSites(ctx.db, district.id, wish.sites);
  const changed = await lastChange(ctx.db, district.id);
  const shared = {
    rule: BROCHURE_RULE,
    ...{ level, audience, watermark, contact, expiresOn },
    district: { name: district.name, nameEn: district.nameEn, demo: district.demo },
    asOf: changed === null ? null : beijingDay(changed),
    sharedOn: beijingDay(now),
  };
  if (level === "land")
    return {
      ...shared,
      sites: read.map(({ said }) => ({ ...said, commitments: [] })),
      parks: [],
      map: brochureMap(siteShapes(read), []),
    };
  const parkIds = [...new Set(read.flatMap(({ parkId }) => parkId ?? []))];
  const namings = (await parkNamings(ctx.db, district.id)).filter(({ id }) => parkIds.includes(id));
  const shapes = await parkShapes(ctx.db, district.id);
  const indexOf = (id: string | null) => {
    const at = namings.findIndex((park) => park.id === id);
    return at < 0 ? null : at;
  };
  const judged = level === "standing" ? await judgedParks(ctx, wish.targetSet) : null;
  const names = await industryNames(ctx.db);
  return {
    ...shared,
    ...(judged === null ? {} : { period: judged.period }),
    sites: read.map(({ said, parkId, pricePerM2Month }) => ({
      ...said,
      park: indexOf(parkId),
      pricePerM2Month,
    })),
    parks: namings.map((naming) => parkOf(naming, names, judged)),
    map: brochureMap(
      siteShapes(read),
      shapes.flatMap(({ id, parts }) => {
        const park = indexOf(id);
        return park === null ? [] : { park, parts };
      }),
    ),
  };
}

/** A parcel once, with the numbers of all that is chosen on it. */
function siteShapes(read: readonly ReadSite[]): SiteShape[] {
  const shapes = new Map<string, SiteShape>();
  for (const { parcel, parts, point, said } of read) {
    const numbers = [...(shapes.get(parcel)?.numbers ?? []), said.number];
    shapes.set(parcel, { numbers, parts, point });
  }
  return [...shapes.values()];
}

interface Judged {
  readonly period: string;
  readonly rows: readonly ParkRow[];
  /** How many enterprises report each figure, by park. */
  readonly behind: ReadonlyMap<string, Reporters>;
}

/** Of the newest year, above-scale industry: what the targets speak of. */
async function judgedParks(ctx: DataContext, targetSet: string | undefined): Promise<Judged> {
  const view = await viewOf(ctx, targetSet === undefined ? {} : { targetSet });
  const { rows } = await parkList(ctx, view);
  return { period: view.period, rows, behind: await reporters(ctx, view, "park", view.period) };
}

function parkOf(
  { id, name, name_en, boundary, leads }: ParkNaming,
  names: ReadonlyMap<string, BrochureName>,
  judged: Judged | null,
): BrochurePark {
  const park = {
    ...{ name, nameEn: name_en, sketch: boundary === "sketch" },
    // by the longest code that the classification holds
    leads: leads.map(
      (code) =>
        names.get(code) ??
        names.get(code.slice(0, 3)) ??
        names.get(code.slice(0, 2)) ?? { name: code, nameEn: null },
    ),
  };
  if (judged === null) return park;
  const row = judged.rows.find((one) => one.id === id);
  const standing = row === undefined ? [] : standingOf(row, judged.behind.get(id) ?? NO_REPORTERS, leads);
  return { ...park, standing: standing.length === 0 ? null : standing };
}

/** Without what is withheld; here the share of leading industries stands beside no list of enterprises, from which it could be worked out anyway. */
function standingOf({ metrics }: ParkRow, behind: Reporters, leads: readonly string[]): BrochureMetric[] {
  const kept = withheldOf(behind);
  const told = METRIC_IDS.filter(
    (metric) =>
      !isWithheld(kept, metric) &&
      !(metric === "concentration" && shareTellsOfOne(behind.outputByIndustry, leads)),
  );
  return told.map((metric) => {
    const { value, target, verdict } = metrics[metric];
    // a reference is no promise of the park
    return toldMetric({
      ...{ metric, value, verdict },
      target: target === null || target.reference ? null : target.value,
    });
  });
}
