// How is something worked out for all parcels without holding up who asks for something else? Page by page, in the order of their ids.
import type { Queryable } from "../db/database";
import { giveWay } from "../db/giveWay";

/** Ids beyond `after` up to `to`, as the database orders them. */
export interface ParcelPage {
  readonly after: string;
  readonly to: string;
}

/** The embedded engine answers in the server's own thread: between two pages others are served. @param size parcels of a page */
export async function* parcelPages(
  db: Queryable,
  districtId: string,
  size: number,
): AsyncGenerator<ParcelPage> {
  for (let after = ""; ; ) {
    const [page] = await db.query<{ last: string | null }>(
      `select max(id) as last from (select id from parcel where district_id = $1 and id > $2 order by id limit ${size}) page`,
      [districtId, after],
    );
    if (page === undefined || page.last === null) return;
    yield { after, to: page.last };
    after = page.last;
    await giveWay();
  }
}
