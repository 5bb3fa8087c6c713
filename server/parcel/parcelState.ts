// What was a parcel in one state of the data, and what did it yield in each year of which that state has figures?
import type { DataContext } from "../api/context";
import type { ParcelState } from "../api/parcelShapes";
import type { AreaBasis, ParkKind } from "../api/shapes";
import { type View, viewOf } from "../api/view";
import { periods } from "../district/periods";
import { parcelClasses } from "../evaluation/parcelClasses";
import type { MethodChoice } from "../evaluation/ruleSets";
import { judgedYields, parcelSubjects } from "./parcelSubjects";

interface Row {
  area_dm2: number;
  area_basis: AreaBasis;
  status: string | null;
  park_id: string | null;
  park_name: string | null;
  park_name_en: string | null;
  park_kind: ParkKind | null;
}

/** Each year judged by the targets of its own time. @throws ApiError where the target set or the method is unknown in this state */
export async function parcelState(
  ctx: DataContext,
  asked: Pick<Parameters<typeof viewOf>[1], "population" | "targetSet"> & MethodChoice,
  district: { readonly id: string; readonly version: string },
  id: string,
): Promise<ParcelState> {
  const [row] = await ctx.db.query<Row>(
    `select v.area_dm2, v.area_basis, v.status, p.park_id, k.name as park_name, k.name_en as park_name_en, k.kind as park_kind
     from parcels_in_force($1) v join parcel p on p.district_id = $1 and p.id = v.id
     left join park k on k.district_id = $1 and k.id = p.park_id
     where v.id = $2`,
    [district.id, id],
  );
  if (row === undefined) return { parcel: null, years: [] };
  const known = await ctx.memo.of(`periods ${district.version}`, () => periods(ctx.db, district.id));
  const years: ParcelState["years"] = [];
  for (const { id: period } of known.filter(({ kind }) => kind === "year")) {
    const view = await viewOf(ctx, {
      period,
      population: asked.population,
      targetSet: asked.targetSet,
    });
    years.push({
      period,
      metrics: judgedYields((await parcelSubjects(ctx.db, view, [id], null)).get(id), view),
      classes: [...((await classesIn(ctx, view, asked)).get(id) ?? [])],
    });
  }
  const { park_id, park_name, park_kind } = row;
  return {
    parcel: {
      areaDm2: row.area_dm2,
      areaBasis: row.area_basis,
      status: row.status,
      park:
        park_id === null || park_name === null || park_kind === null
          ? null
          : { id: park_id, name: park_name, nameEn: row.park_name_en, kind: park_kind },
    },
    years,
  };
}

const classesIn = (ctx: DataContext, { district, version, period }: View, choice: MethodChoice) =>
  parcelClasses(ctx, {
    ...{ district, version, period },
    ...{ method: choice.method, shares: choice.shares },
  });
