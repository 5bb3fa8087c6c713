import { expect, test } from "vitest";
import { parseStatedCrs, saysNothing } from "../../../geo/crs/stated/readStatement";

/** What ArcGIS and `gdalsrsinfo -o wkt_esri` write. */
const esri = (
  name: string,
  datum: string,
  spheroid: string,
  easting: number,
  meridian: number,
  projection = "Gauss_Kruger",
  scale = 1,
) =>
  `PROJCS["${name}",GEOGCS["GCS",DATUM["${datum}",SPHEROID["${spheroid}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["${projection}"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const CGCS = ["D_China_2000", 'CGCS2000",6378137.0,298.257222101'] as const;
const XIAN = ["D_Xian_1980", 'Xian_1980",6378140.0,298.257'] as const;
const BEIJING = ["D_Beijing_1954", 'Krasovsky_1940",6378245.0,298.3'] as const;
const WGS = ["D_WGS_1984", 'WGS_1984",6378137.0,298.257223563'] as const;
// gdalsrsinfo -o wkt2 EPSG:4549
const WKT2 = `PROJCRS["CGCS2000 / 3-degree Gauss-Kruger CM 120E",BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4490]],CONVERSION["3-degree Gauss-Kruger CM 120E",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8801]],PARAMETER["Longitude of natural origin",120,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8802]],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1],ID["EPSG",8805]],PARAMETER["False easting",500000,LENGTHUNIT["metre",1],ID["EPSG",8806]],PARAMETER["False northing",0,LENGTHUNIT["metre",1],ID["EPSG",8807]]],CS[Cartesian,2],AXIS["northing (X)",north,ORDER[1],LENGTHUNIT["metre",1]],AXIS["easting (Y)",east,ORDER[2],LENGTHUNIT["metre",1]],USAGE[SCOPE["Cadastre."],AREA["China"],BBOX[24.43,118.5,53.33,121.5]],ID["EPSG",4549]]`;
// gdalsrsinfo -o wkt1 EPSG:4528, EPSG:3857
const WKT1 = `PROJCS["CGCS2000 / 3-degree Gauss-Kruger zone 40",GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4490"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",120],PARAMETER["scale_factor",1],PARAMETER["false_easting",40500000],PARAMETER["false_northing",0],UNIT["metre",1],AXIS["Northing",NORTH],AXIS["Easting",EAST],AUTHORITY["EPSG","4528"]]`;
const MERCATOR = `PROJCS["WGS 84 / Pseudo-Mercator",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],UNIT["metre",1],EXTENSION["PROJ4","+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +k=1 +units=m +nadgrids=@null"],AUTHORITY["EPSG","3857"]]`;
const GEO = (datum: readonly [string, string], name = "GCS", unit = "0.0174532925199433", prime = 0) =>
  `GEOGCS["${name}",DATUM["${datum[0]}",SPHEROID["${datum[1]}]],PRIMEM["Greenwich",${prime}],UNIT["Degree",${unit}]]`;

test.each([
  ["ESRI, CM", esri("CGCS2000_3_Degree_GK_CM_120E", ...CGCS, 500000, 120), "EPSG:4549"],
  ["ESRI, a wrong name: the parameters count", esri("whatever", ...CGCS, 41500000, 123), "EPSG:4529"],
  ["ESRI, 6° with prefix", esri("CGCS2000_GK_Zone_21", ...CGCS, 21500000, 123), "EPSG:4499"],
  ["ESRI, Xi'an 80", esri("Xian_1980_3_Degree_GK_CM_120E", ...XIAN, 500000, 120), "EPSG:2385"],
  ["ESRI, Beijing 54", esri("Beijing_1954_GK_Zone_21", ...BEIJING, 21500000, 123), "EPSG:21421"],
  ["ESRI, own meridian", esri("Ningbo", ...CGCS, 500000, 121.5), "CGCS2000/CM121.5/FE500000"],
  ["ESRI, on WGS 84's ellipsoid", esri("x", ...WGS, 500000, 120, "Transverse_Mercator"), "EPSG:4549"],
  [
    "ESRI, UTM",
    esri("WGS_1984_UTM_Zone_51N", ...WGS, 500000, 123, "Transverse_Mercator", 0.9996),
    "EPSG:32651",
  ],
  ["ESRI, Web Mercator", esri("Web", ...WGS, 0, 0, "Mercator_Auxiliary_Sphere"), "EPSG:3857"],
  ["WKT 2", WKT2, "EPSG:4549"],
  ["WKT 2 in round brackets", WKT2.replaceAll("[", "(").replaceAll("]", ")"), "EPSG:4549"],
  ["WKT 1", WKT1, "EPSG:4528"],
  ["WKT 1, Web Mercator", MERCATOR, "EPSG:3857"],
  [
    "compound",
    `COMPD_CS["with heights",${WKT1},VERT_CS["x",VERT_DATUM["y",2005],UNIT["metre",1]]]`,
    "EPSG:4528",
  ],
  ["bound", `BOUNDCRS[SOURCECRS[${GEO(XIAN)}],TARGETCRS[${GEO(WGS, "WGS 84")}]]`, "EPSG:4610"],
  ["degrees", GEO(CGCS, "GCS_China_Geodetic_Coordinate_System_2000"), "EPSG:4490"],
  ["degrees, WGS 84", GEO(WGS, "GCS_WGS_1984"), "EPSG:4326"],
  ["degrees, Beijing 54", GEO(BEIJING), "EPSG:4214"],
  ["code", "EPSG:4549", "EPSG:4549"],
  ["code, small", " epsg:4550 ", "EPSG:4550"],
  ["URN", "urn:ogc:def:crs:EPSG::4549", "EPSG:4549"],
  ["URN with version", "urn:ogc:def:crs:EPSG:9.8.1:4549", "EPSG:4549"],
  ["URL", "http://www.opengis.net/def/crs/EPSG/0/4326", "EPSG:4326"],
  ["CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"],
  ["ESRI's code", "ESRI:102100", "EPSG:3857"],
  ["retired code", "EPSG:21481", "EPSG:21461"],
  ["another UTM zone", "EPSG:32650", "CGCS2000/CM117/FE500000/K0.9996"],
  ["own id", "CGCS2000/CM121.5/FE500000", "CGCS2000/CM121.5/FE500000"],
  [
    "PROJ",
    "+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs",
    "EPSG:4549",
  ],
  ["PROJ, Krassowsky", "+proj=tmerc +lon_0=123 +k_0=1 +x_0=41500000 +ellps=krass", "EPSG:2417"],
  ["PROJ, UTM", "+proj=utm +zone=51 +datum=WGS84", "EPSG:32651"],
  ["PROJ, degrees", "+proj=longlat +a=6378140 +rf=298.257", "EPSG:4610"],
  ["PROJ, Web Mercator", "+proj=merc +a=6378137 +b=6378137 +units=m", "EPSG:3857"],
  ["PROJ, Web Mercator by name", "+proj=webmerc +datum=WGS84", "EPSG:3857"],
  ["name, CM", "CGCS2000_3_Degree_GK_CM_120E", "EPSG:4549"],
  ["name, zone", "Xian_1980_3_Degree_GK_Zone_41", "EPSG:2365"],
  ["name, EPSG's", "CGCS2000 / 3-degree Gauss-Kruger zone 40", "EPSG:4528"],
  ["name, 6°", "Beijing_1954_GK_Zone_21", "EPSG:21421"],
  ["name, UTM", "WGS_1984_UTM_Zone_51N", "EPSG:32651"],
  ["name, Web Mercator", "WGS 84 / Pseudo-Mercator", "EPSG:3857"],
  [
    "Chinese, zone",
    "坐标系=2000国家大地坐标系\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=41",
    "EPSG:4529",
  ],
  ["Chinese, meridian in minutes", "国家2000坐标系 高斯投影 中央子午线 121°30′", "CGCS2000/CM121.5/FE500000"],
  ["Chinese, zone in front", "1980西安坐标系 3度分带 40带", "EPSG:2364"],
  ["Chinese, degrees", "北京54 经纬度", "EPSG:4214"],
  ["Amap", "高德坐标", "GCJ-02"],
  ["GCJ", "gcj02", "GCJ-02"],
  ["Baidu", "BD09", "BD-09"],
])("%s", (_, text, id) => {
  expect(parseStatedCrs(text)).toBe(id);
});

test.each([
  ["another ellipsoid", GEO(["D_North_American_1927", 'Clarke_1866",6378206.4,294.9786982'])],
  ["a name that its ellipsoid contradicts", GEO(["D_Xian_1980", 'x",6378137.0,298.257222101'])],
  ["a code that its parameters contradict", WKT1.replace("40500000", "41500000")],
  ["another prime meridian", GEO(CGCS, "x", "0.0174532925199433", 2.33722917)],
  ["gon", GEO(CGCS, "x", "0.015707963267949")],
  ["kilometres", esri("x", ...CGCS, 500000, 120).replace('"Meter",1.0', '"Kilometer",1000.0')],
  [
    "a false easting in kilometres",
    WKT2.replace('500000,LENGTHUNIT["metre",1]', '500,LENGTHUNIT["kilometre",1000]'),
  ],
  ["another projection", esri("x", ...CGCS, 0, 105, "Albers")],
  ["an ordinary Mercator", esri("x", ...WGS, 0, 0, "Mercator_1SP")],
  ["a parameter that is not known", WKT1.replace('"scale_factor"', '"azimuth"')],
  ["no meridian", WKT1.replace('PARAMETER["central_meridian",120],', "")],
  ["broken brackets", 'PROJCS["x",'],
  ["a missing comma", 'GEOGCS["x" "y"]'],
  ["a stray character", 'GEOGCS["x",;]'],
  ["an empty value", "GEOGCS[,]"],
  ["text after the end", `${GEO(CGCS)}]`],
  ["a survey's own grid", 'LOCAL_CS["Ningbo grid",UNIT["metre",1]]'],
  ["a code that is not listed", "EPSG:27700"],
  ["a zone that its meridian contradicts", "CGCS2000 带号=40 中央经线 123"],
  ["a zone of another width", "CGCS2000 6度带 带号=40"],
  ["a zone China has not", "CGCS2000_GK_Zone_60"],
  ["a projection without a zone", "坐标系=2000国家大地坐标系 几度分带=3 投影类型=高斯克吕格 带号="],
  ["two datums", "西安80 转 CGCS2000"],
  ["a zone of a web map", "GCJ-02 带号=40"],
  ["UTM on CGCS2000", "CGCS2000 UTM zone 51"],
  ["nothing of the kind", "made by hand"],
  ["PROJ in feet", "+proj=tmerc +lon_0=120 +ellps=GRS80 +units=us-ft"],
  ["PROJ, another ellipsoid", "+proj=longlat +ellps=clrk66"],
  ["PROJ, another projection", "+proj=lcc +ellps=GRS80"],
  ["PROJ, an ordinary Mercator", "+proj=merc +ellps=WGS84"],
  ["PROJ, the southern half", "+proj=utm +zone=51 +south +datum=WGS84"],
])("not understood: %s", (_, text) => {
  expect(parseStatedCrs(text)).toBeNull();
});

test.each([
  null,
  "",
  " \n",
  "Unknown",
  'LOCAL_CS["Unknown",UNIT["metre",1]]',
  'ENGCRS["Undefined Cartesian SRS"]',
  'GEOGCRS["Undefined geographic SRS"]',
])("%s says nothing", (text) => expect(saysNothing(text)).toBe(true));
test("a system without a name still says something", () => {
  expect(saysNothing(WKT1.replace("CGCS2000 / 3-degree Gauss-Kruger zone 40", "unknown"))).toBe(false);
});
