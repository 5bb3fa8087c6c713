// `mutu layers`: which reference layers stand; `mutu overlay`: how much of a site lies on each.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { stringify } from "csv-stringify/sync";
import type { LandGeometry } from "../../geo/area/landGeometry";
import { muOf } from "../../geo/unit/land";
import { ApiError } from "../api/apiError";
import type { SiteLayerView, SiteOverlayView } from "../api/layerShapes";
import { currentDistrict } from "../district/district";
import { referenceLayers } from "../reference/referenceLayers";
import { siteInput } from "../reference/siteInput";
import { landOfParcel, siteOverlay } from "../reference/siteOverlay";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { rowsOption } from "./commonOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  format: "csv" | "json";
  site?: string;
  parcel?: string;
  by: Record<string, string>;
}

export function layersCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("layers")
    .description(say("layers", lang))
    .addOption(rowsOption(lang))
    .action(async ({ format }: Options) => {
      const layers = await withDatabase(context, async (db) =>
        referenceLayers(db, (await currentDistrict(db))?.id ?? ""),
      );
      const rows = layers.map(({ importedAt, importedBy, extent, ...layer }) => ({
        ...layer,
        imported_at: importedAt,
        imported_by: importedBy,
        extent: extent.join(" "),
      }));
      const columns = [
        ...["id", "name", "kind", "areas", "lines", "points", "crs", "file", "batch"],
        ...["imported_at", "imported_by", "earlier", "extent"],
      ];
      context.out(
        format === "json" ? `${JSON.stringify(rows, null, 1)}\n` : stringify(rows, { header: true, columns }),
      );
    });
}

export function overlayCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("overlay")
    .description(say("overlay", lang))
    .option("--site <file>", say("overlaySite", lang))
    .option("--parcel <id>", say("overlayParcel", lang))
    .option("--by <layer=attribute>", say("overlayBy", lang), fieldOfLayer, {})
    .addOption(rowsOption(lang))
    .action(async ({ format, site, parcel, by }: Options) => {
      if ((site === undefined) === (parcel === undefined)) throw new CliError(2, "overlayOne");
      const drawn = site === undefined ? null : siteOf(site);
      const answer = await withDatabase(context, async (db) => {
        const district = await currentDistrict(db);
        if (district === null) throw new ApiError("no_district");
        const land = drawn ?? (await landOfParcel(db, district.id, parcel ?? ""));
        return siteOverlay(db, district.id, { site: land, fields: by, only: null });
      });
      context.out(
        format === "json"
          ? `${JSON.stringify(answer, null, 1)}\n`
          : stringify(rowsOf(answer), { header: true, columns: COLUMNS }),
      );
    });
}

const COLUMNS = [
  "layer",
  "name",
  "kind",
  "part",
  "class",
  "area_m2",
  "area_mu",
  "also_m2",
  "shapes",
  "counted_once_m2",
];

/** Of each layer its classes, the land in several, and the rest: `area_m2` of a layer's lines adds up to the site. */
const rowsOf = ({ layers }: SiteOverlayView) => layers.flatMap(rowsOfLayer);

function rowsOfLayer({ id, name, kind, overlay }: SiteLayerView) {
  const line = (part: string, dm2: number, more: object = {}) => ({
    ...{ layer: id, name, kind, part },
    ...{ area_m2: (dm2 / 100).toFixed(2), area_mu: muOf(dm2) },
    ...more,
  });
  return [
    ...overlay.parts.map((one) =>
      line("class", one.areaDm2, {
        class: one.class,
        also_m2: (one.alsoDm2 / 100).toFixed(2),
        shapes: one.shapes,
        counted_once_m2: (one.twiceDm2 / 100).toFixed(2),
      }),
    ),
    line("several", overlay.severalDm2),
    line("rest", overlay.restDm2),
  ];
}

/** @throws CliError for what is no area */
function siteOf(file: string): LandGeometry {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new CliError(1, "overlayFile", { file });
  }
  const { features, geometry } = read as { features?: unknown; geometry?: unknown };
  const one: unknown =
    Array.isArray(features) && features.length === 1
      ? (features[0] as { geometry?: unknown }).geometry
      : (geometry ?? read);
  const site = siteInput.safeParse(one);
  if (!site.success) throw new CliError(1, "overlayFile", { file });
  return site.data;
}

/** @throws CliError for text without both names */
function fieldOfLayer(value: string, before: Record<string, string>): Record<string, string> {
  const [, layer, field] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (layer === undefined || field === undefined) throw new CliError(2, "overlayField", { value });
  return { ...before, [layer]: field };
}
