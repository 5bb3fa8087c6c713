// How does a measured drawing leave the page: as text to paste, and as GeoJSON with what was measured?
import type { Words } from "../locale/words";
import { writeMu, writeSquareMetres } from "../ui/write";
import { drawnShape, type Measured, type MeasureForm, type Measuring } from "./measureStore";
import { writeBearing, writeLength } from "./writeLength";

/** One line for the whole, one for each leg. */
export function textOf({ legs, lengthM, areaDm2 }: Measured, form: MeasureForm, t: Words): string {
  const whole =
    areaDm2 === null
      ? t("textLength", { length: writeLength(lengthM) })
      : t("textArea", {
          mu: writeMu(areaDm2),
          m2: writeSquareMetres(areaDm2),
          length: writeLength(lengthM),
        });
  const lines = legs.map((leg, i) =>
    t("textLeg", { leg: i + 1, length: writeLength(leg.lengthM), bearing: writeBearing(leg.bearing) }),
  );
  return [whole, ...(form === "line" && legs.length < 2 ? [] : lines)].join("\n");
}

/** Degrees CGCS2000; figures are properties with their units in the names. */
export function downloadDrawing(drawing: Measuring, { lengthM, areaDm2 }: Measured): void {
  const shape = drawnShape(drawing);
  if (shape === null) return;
  const { around } = drawing;
  const features = [
    {
      type: "Feature",
      properties: {
        length_m: Math.round(lengthM * 100) / 100,
        area_m2: areaDm2 === null ? null : areaDm2 / 100,
      },
      geometry: shape,
    },
    ...(around === null
      ? []
      : [{ type: "Feature", properties: { buffer_m: around.distanceM }, geometry: around.shape }]),
  ];
  const text = JSON.stringify({
    type: "FeatureCollection",
    crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4490" } },
    features,
  });
  const url = URL.createObjectURL(new Blob([text], { type: "application/geo+json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "mutu-drawing.geojson";
  link.click();
  URL.revokeObjectURL(url);
}
