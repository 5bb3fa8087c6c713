// A district in which every field of every kind is filled somewhere, so that an export has something to lose.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { Database } from "../../../server/db/database";
import { importFile } from "../../../server/import/importFile";
import type { ImportKind } from "../../../server/import/importReport";
import { seedPolicy } from "../../../server/seed/seedPolicy";
import { collectionOf, type Parcel, someParcels } from "../../source/support/parcelFiles";

const FIXTURES = new URL("../../fixtures/county-a/", import.meta.url);
const rowsOf = (name: string) =>
  parse(readFileSync(new URL(name, FIXTURES)), { bom: true, columns: true }) as Record<string, string>[];

/** Quotes, separators, line ends and rare characters, as people write them. */
const HARD = "a \"b\", c;d\t<e>&'f' 𠮷𡈽 ㎡ — é";

/** Two of the additional columns have the same first ten bytes in GB18030. */
function filled(parcel: Parcel, index: number): Parcel {
  const { 宗地代码 } = parcel.properties;
  const more = {
    宗地名称: `示例地块${index}号`,
    镇街: index % 2 === 0 ? "示例街道" : "另一示例镇",
    用地等级: "二级",
    权利人: index === 3 ? HARD : `示例${index}有限公司`,
    权利人信用代码: "91330212MA0010001Q",
    "合同面积(平方米)": 20_000.5 + index,
    "勘测面积(平方米)": 19_999.99,
    合同日期: "2019-02-28",
    容积率下限: 1.2,
    容积率上限: 2.05,
    绿地率上限: 20,
    建筑限高: 36.5,
    约定亩均税收: 48.1234,
    约定亩均产值: 950,
    约定投资强度: 500,
    不动产单元代码: `${宗地代码}F00010001`,
    备注说明之一: `甲${index}`,
    备注说明之二: `乙${index}`,
    "column with a long English name": "x",
  };
  // every third has nothing but what the county gave
  return index % 3 === 2 ? parcel : { ...parcel, properties: { ...parcel.properties, ...more } };
}

/** Parks, sixty parcels with holes and parts among them, their enterprises, land and figures of two years and three quarters. */
export async function fillDistrict(
  db: Database,
  folder: string,
  kinds: readonly ImportKind[],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const parcels = someParcels().map(filled);
  const ids = new Set(parcels.map(({ properties }) => properties.宗地代码));
  const occupancy = rowsOf("occupancy.csv").filter(({ 宗地代码 }) => ids.has(宗地代码!));
  const used = new Set(occupancy.map(({ 统一社会信用代码 }) => 统一社会信用代码));
  const isUsed = (row: Record<string, string>) => used.has(row.统一社会信用代码!);
  const figures = rowsOf("figures-utf8.csv").filter(isUsed);
  const [one, two] = [...used];
  const parks = JSON.parse(readFileSync(new URL("parks.geojson", FIXTURES), "utf8")) as {
    features: { properties: Record<string, unknown> }[];
  };
  Object.assign(parks.features[0]!.properties, {
    name_en: "Example Park",
    boundary: "approved",
    lead_industries: ["36", "39"],
    towns: ["示例街道", "另一示例镇"],
    source: "示例文件",
  });
  const csv = (rows: readonly Record<string, string>[]) => stringify([...rows], { header: true });
  const files: Partial<Record<ImportKind, readonly [name: string, content: string]>> = {
    parks: ["parks.geojson", JSON.stringify(parks)],
    parcels: ["parcels.geojson", collectionOf(parcels, null)],
    enterprises: ["enterprises.csv", csv(rowsOf("enterprises.csv").filter(isUsed))],
    occupancy: [
      "occupancy.csv",
      csv(
        occupancy.map((row, index) => ({
          ...row,
          "建筑面积(平方米)": index % 2 === 0 ? "12345.67" : "",
          起始年: index % 2 === 0 ? "2019" : "",
          截止年: index % 4 === 0 ? "2035" : "",
        })),
      ),
    ],
    figures: [
      "figures.csv",
      csv([
        ...figures.map(({ 企业名称: _, ...row }) => row),
        {
          统一社会信用代码: one!,
          年度: "2025年1-9月",
          "工业总产值(万元)": "0.0001",
          "实缴税金(万元)": "-120",
          "研发费用(万元)": "",
        },
        {
          统一社会信用代码: two!,
          年度: "2025Q3",
          "工业总产值(万元)": "123456.7891",
          "实缴税金(万元)": "—",
          "研发费用(万元)": "0",
        },
      ]),
    ],
  };
  await seedPolicy(db);
  for (const kind of kinds) {
    const [name, content] = files[kind]!;
    const path = join(folder, name);
    writeFileSync(path, content);
    const report = await importFile(db, { path, kind, strict: true, crs: "EPSG:4490" }).catch(
      (error: unknown) => {
        throw new Error(`${name}: ${String(error)}`);
      },
    );
    if (report.rows.rejected > 0) throw new Error(report.issues.map(({ message }) => message).join("\n"));
  }
}
