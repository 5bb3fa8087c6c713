// What does a filter or a table ask for beyond the columns of the map? Columns of the files and land on layers, each read once for a state of the data.
import { type AskedColumns, type Asks, landKey } from "../../geo/filter/asked";
import type { WordColumn } from "../../geo/filter/evaluate";
import type { LayerLand } from "../../geo/filter/onLayer";
import type { DataContext } from "../api/context";
import type { View } from "../api/view";
import { freeColumn, wordsOfColumn } from "../map/freeColumns";
import { landOfColumns, layerLandColumns } from "../map/layerLand";

/** @throws ApiError for a layer that is not there */
export async function askedColumns(
  { db }: Pick<DataContext, "db">,
  { district, version }: Pick<View, "district" | "version">,
  { attributes, lands: places }: Asks,
): Promise<AskedColumns> {
  const words = new Map<string, WordColumn>();
  for (const name of attributes)
    words.set(name, wordsOfColumn(await freeColumn(db, district.id, version, name)));
  const lands = new Map<string, LayerLand>();
  for (const asked of places)
    lands.set(landKey(asked), landOfColumns(await layerLandColumns(db, district.id, version, asked)));
  return { attributes: words, lands };
}
