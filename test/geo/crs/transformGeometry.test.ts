import { expect, test } from "vitest";
import { transformer } from "../../../geo/crs/transformer";
import { transformGeometry } from "../../../geo/crs/transformGeometry";

const half = (x: number, y: number): [number, number] => [x / 3, y / 7];

test("every position is transformed, heights stay, a stale box goes, nothing is rounded", () => {
  const moved = transformGeometry(
    {
      type: "LineString",
      bbox: [0, 0, 1, 1],
      coordinates: [
        [1, 2, 30],
        [4, 5],
      ],
    },
    half,
  );
  expect(moved).toEqual({
    type: "LineString",
    coordinates: [
      [1 / 3, 2 / 7, 30],
      [4 / 3, 5 / 7],
    ],
  });
});

test("polygons with holes, many polygons and collections keep their structure, closed rings stay closed", () => {
  const ring = [
    [400_000.1, 3_290_000.2],
    [400_100.3, 3_290_000.4],
    [400_100, 3_290_100],
    [400_000.1, 3_290_000.2],
  ];
  const many = { type: "MultiPolygon" as const, coordinates: [[ring, ring], [ring]] };
  const { toDegrees } = transformer("EPSG:4550");
  const moved = transformGeometry({ type: "GeometryCollection" as const, geometries: [many] }, toDegrees);
  const [part] = moved.geometries as (typeof many)[];
  expect(part?.coordinates.map((polygon) => polygon.length)).toEqual([2, 1]);
  expect(part?.coordinates[0]?.[1]?.[0]).toEqual(part?.coordinates[0]?.[1]?.[3]);
  expect(part?.coordinates[1]?.[0]?.[1]).toEqual(toDegrees(400_100.3, 3_290_000.4));
});

test("what is no list of positions is left as it is", () => {
  expect(transformGeometry({ type: "Point", coordinates: null }, half)).toEqual({
    type: "Point",
    coordinates: null,
  });
});
