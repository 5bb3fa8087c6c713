// All parcels of the district or of a park, page by page, in the order of their ids.
import { ApiError } from "../api/apiError";
import type { ApiContext } from "../api/context";
import type { ParcelPage } from "../api/parcelShapes";
import type { View } from "../api/view";
import { perMuViews } from "../metrics/judgeSubject";
import { subjectOf, subjectRows } from "../metrics/subjects";

export interface ParcelPageRequest {
  readonly parkId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The cursor is the last id of the page before, in base64url: the next page begins after it, however the data grew. */
export async function parcelList(
  ctx: ApiContext,
  view: View,
  request: ParcelPageRequest,
): Promise<ParcelPage> {
  const after = request.cursor === undefined ? "" : Buffer.from(request.cursor, "base64url").toString();
  if (request.cursor !== undefined && (after === "" || after.includes("\0")))
    throw new ApiError("bad_cursor");
  const parcels = await ctx.db.query<{
    id: string;
    park_id: string | null;
    area_dm2: number;
    use_code: string | null;
    status: string | null;
  }>(
    `select id, park_id, area_dm2, use_code, status from parcels_in_force($1)
     where id collate "C" > $2
       and ($3::text is null or id in (select parcel_id from park_parcels($1, $3)))
     order by id collate "C" limit $4`,
    [view.district.id, after, request.parkId ?? null, request.limit + 1],
  );
  const rows = await subjectRows(ctx, view, "parcel");
  const page = parcels.slice(0, request.limit);
  const last = page.at(-1);
  return {
    rows: page.flatMap((parcel) => {
      const subject = subjectOf(rows, parcel.id, null);
      if (subject === null) return [];
      return [
        {
          id: parcel.id,
          parkId: parcel.park_id,
          areaDm2: parcel.area_dm2,
          useCode: parcel.use_code,
          status: parcel.status,
          metrics: perMuViews(subject, view),
        },
      ];
    }),
    nextCursor:
      last !== undefined && parcels.length > request.limit
        ? Buffer.from(last.id).toString("base64url")
        : null,
  };
}
