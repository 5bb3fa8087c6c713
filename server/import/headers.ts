// Which column of a file holds which field, and in which unit?
import { figurePeriod } from "./figurePeriod";
import { ImportError } from "./importError";
import type { ImportKind, ImportLanguage } from "./importReport";

/** A column of the file that holds a field. */
export interface Column {
  readonly header: string;
  /** The unit that the header states in brackets, such as 万元; null where it states none. */
  readonly unit: string | null;
}

/** Field → names of its column, without units; the first is the one to name in a message. */
type Names = Readonly<Record<string, readonly string[]>>;

const ENTERPRISE_ID = ["统一社会信用代码", "信用代码", "credit_code", "enterprise_id", "enterprise"];

const FIELDS: Readonly<Record<ImportKind, Names>> = {
  districts: {
    id: ["id", "区划代码", "行政区代码", "code"],
    name: ["name", "名称", "行政区名称"],
    name_en: ["name_en", "英文名称"],
  },
  parks: {
    id: ["id", "园区编号", "编号", "code"],
    name: ["name", "园区名称", "名称"],
    name_en: ["name_en", "英文名称"],
    kind: ["kind", "类型", "园区类型", "type"],
    parent: ["parent", "上级", "上级园区", "parent_id"],
    boundary: ["boundary", "边界性质", "边界"],
    lead_industries: ["lead_industries", "主导产业", "主导行业"],
    towns: ["towns", "镇街", "所在镇街"],
    source: ["source", "来源"],
  },
  parcels: {
    id: ["id", "地块编号", "parcel_id"],
    code: ["宗地代码", "code", "parcel_code"],
    unit_code: ["不动产单元代码", "不动产单元号", "unit_code"],
    name: ["宗地名称", "地块名称", "name"],
    address: ["土地坐落", "坐落", "address"],
    town: ["镇街", "所属镇街", "乡镇街道", "town"],
    given_park: ["所属园区", "所在园区", "园区编号", "given_park"],
    use_code: ["用地性质", "土地用途", "用途代码", "use_code"],
    use_grade: ["用地等级", "土地级别", "use_grade"],
    status: ["状态", "用地状态", "开发状态", "status"],
    owner: ["权利人", "土地使用权人", "owner"],
    owner_credit_code: ["权利人信用代码", "权利人统一社会信用代码", "owner_credit_code"],
    certificate: ["登记面积", "证载面积", "宗地面积", "certificate_area"],
    contract: ["合同面积", "出让合同面积", "contract_area"],
    survey: ["勘测面积", "实测面积", "survey_area"],
    far_actual: ["容积率", "现状容积率", "far"],
    density_percent: ["建筑密度", "density"],
    expires_on: ["出让到期", "到期日期", "终止日期", "expires_on"],
    granted_on: ["合同日期", "出让日期", "签订日期", "granted_on"],
    far_min: ["容积率下限", "far_min"],
    far_max: ["容积率上限", "far_max"],
    green_max: ["绿地率上限", "green_ratio_max"],
    height_max: ["限高", "建筑限高", "height_max"],
    commit_tax: ["约定亩均税收", "承诺亩均税收", "commitment_tax_per_mu"],
    commit_output: ["约定亩均产值", "承诺亩均产值", "commitment_output_per_mu"],
    commit_investment: ["投资强度", "约定投资强度", "固定资产投资强度", "commitment_investment_per_mu"],
  },
  enterprises: {
    id: [...ENTERPRISE_ID, "id"],
    name: ["企业名称", "单位名称", "name"],
    industry_code: ["行业代码", "国民经济行业代码", "industry_code"],
    above_scale: ["是否规上", "规上", "above_scale"],
  },
  occupancy: {
    enterprise: ENTERPRISE_ID,
    parcel: ["宗地代码", "地块编号", "parcel_code", "parcel_id", "parcel"],
    area: ["占用面积", "用地面积", "area"],
    floor: ["建筑面积", "floor_area", "floor"],
    tenure: ["权属方式", "用地方式", "tenure"],
    year_from: ["起始年", "开始年份", "year_from"],
    year_to: ["截止年", "结束年份", "year_to"],
  },
  figures: {
    enterprise: ENTERPRISE_ID,
    period: ["年度", "期别", "年份", "报告期", "period", "year"],
    output: ["工业总产值", "总产值", "产值", "output"],
    tax: ["实缴税金", "实缴税收", "税收", "税金", "tax"],
    rd: ["研发费用", "研发经费", "R&D", "rd"],
  },
  targets: {
    set: ["set", "目标集"],
    set_name: ["set_name", "目标集名称"],
    set_name_en: ["set_name_en"],
    caption: ["caption", "说明"],
    caption_en: ["caption_en"],
    metric: ["metric", "指标"],
    operator: ["operator", "比较"],
    value: ["value", "目标值"],
    unit: ["unit", "单位"],
    scope: ["scope", "范围"],
    population: ["population", "口径"],
    reference: ["reference", "仅供参照"],
    binds_kinds: ["binds_kinds", "约束园区类型"],
    valid_from: ["valid_from", "生效"],
    valid_to: ["valid_to", "失效"],
    document: ["document", "文件"],
    clause: ["clause", "条款"],
  },
};

/** What a file must have; of a group with `|` one is enough. */
const REQUIRED: Readonly<Record<ImportKind, readonly string[]>> = {
  districts: ["id", "name"],
  parks: ["id", "name", "kind"],
  parcels: ["code|id"],
  enterprises: ["id", "name", "above_scale"],
  occupancy: ["enterprise", "parcel"],
  figures: ["enterprise", "output|tax|rd"],
  targets: ["set", "metric", "operator", "value", "unit", "document", "clause"],
};

export interface HeaderParts {
  /** In lower case, without spaces, unit and period. */
  readonly name: string;
  readonly unit: string | null;
  /** `2025` or `2025Q3`, where the header says for when its column speaks. */
  readonly period: string | null;
}

const UNIT_WORDS = "元|千元|万元|亿元|平方米|m2|m²|㎡|亩|公顷|平方公里";
/** `(万元)`, `【万元】`; `:万元`, `_万元`, `/万元`; `万元` at the end. */
const UNIT_FORMS = [
  /^(.*?)[([【]([^)\]】]*)[)\]】]$/,
  new RegExp(`^(.+?)[:_/,、-](${UNIT_WORDS})$`),
  new RegExp(`^(.+?)(${UNIT_WORDS})$`),
];
/** `2025年`, `2025年1-9月`, `2025年三季度`, `2025Q3` before or behind the name. */
const PERIOD_WORDS =
  "(?:19|20)\\d{2}(?:年度?(?:0?1月?[-–—~至到]0?(?:3|6|9|12)月|第?[一二三四1-4]季度?)?|[-/]?Q[1-4])";
const PERIOD_FORMS = [
  new RegExp(`^(${PERIOD_WORDS})[_-]?(.+)$`, "i"),
  new RegExp(`^(.+?)[_-]?(${PERIOD_WORDS})$`, "i"),
];

/** A header taken apart: `2025年1-9月 工业总产值（千元）` is 工业总产值 in 千元 for 2025Q3. */
export function headerParts(header: string): HeaderParts {
  let name = header.normalize("NFKC").replace(/[\s\ufeff*]/g, "");
  let unit: string | null = null;
  for (const form of UNIT_FORMS) {
    const match = form.exec(name);
    if (match === null) continue;
    [name, unit] = [match[1] ?? "", match[2] ?? null];
    break;
  }
  const [before, behind] = PERIOD_FORMS.map((form) => form.exec(name));
  const word = before?.[1] ?? behind?.[2] ?? null;
  const period = word === null ? null : figurePeriod(word, null);
  if (period !== null) name = before?.[2] ?? behind?.[1] ?? name;
  return { name: name.toLowerCase(), unit, period };
}

export interface HeaderMap {
  readonly columns: ReadonlyMap<string, Column>;
  /** Columns that hold no field. */
  readonly others: readonly string[];
}

/** Field → column of these headers. @throws ImportError where `map` names no field, or two columns claim one */
export function mapHeaders(
  kind: ImportKind,
  headers: readonly string[],
  map: Readonly<Record<string, string>>,
  file: string,
  lang: ImportLanguage,
): HeaderMap {
  const names = FIELDS[kind];
  for (const value of Object.values(map)) {
    if (!(value in names)) {
      throw new ImportError("unknown_field", lang, { value, fields: Object.keys(names).join(", ") });
    }
  }
  const fieldOfName = new Map(
    Object.entries(names).flatMap(([field, all]) => all.map((name) => [name.toLowerCase(), field] as const)),
  );
  const columns = new Map<string, Column>();
  const others: string[] = [];
  const chosen = new Set(Object.values(map));
  for (const header of headers) {
    const { name, unit } = headerParts(header);
    const given = map[header] ?? map[header.trim()];
    const field = given ?? fieldOfName.get(name);
    if (field === undefined || (given === undefined && chosen.has(field))) {
      others.push(header);
      continue;
    }
    const taken = columns.get(field);
    if (taken !== undefined) {
      const [column = field] = names[field] ?? [];
      throw new ImportError("double_column", lang, { file, column, headers: `${taken.header}, ${header}` });
    }
    columns.set(field, { header, unit });
  }
  return { columns, others };
}

/** The first required field that has no column; null where all have one. */
export function missingField(kind: ImportKind, columns: ReadonlyMap<string, Column>): string | null {
  for (const group of REQUIRED[kind]) {
    const fields = group.split("|");
    if (!fields.some((field) => columns.has(field))) return fields[0] ?? group;
  }
  return null;
}

/** The column's name to put in a message: the file's own, else the first known one. */
export function columnName(kind: ImportKind, columns: ReadonlyMap<string, Column>, field: string): string {
  return columns.get(field)?.header ?? FIELDS[kind][field]?.[0] ?? field;
}
/** The field of a kind that a header names; null for none. */
export function fieldOf(kind: ImportKind, header: string): string | null {
  const { name } = headerParts(header);
  const found = Object.entries(FIELDS[kind]).find(([, names]) =>
    names.some((one) => one.toLowerCase() === name),
  );
  return found?.[0] ?? null;
}

const KNOWN_NAMES: ReadonlySet<string> = new Set(
  Object.values(FIELDS).flatMap((names) =>
    Object.values(names).flatMap((all) => all.map((name) => name.toLowerCase())),
  ),
);

/** Whether a cell's text names a field of any kind. */
export const isKnownHeader = (cell: string): boolean => KNOWN_NAMES.has(headerParts(cell).name);

/** Fields of a kind in order, and whether a file must have them. */
export function fieldsOf(kind: ImportKind): { field: string; required: boolean }[] {
  const required = new Set(REQUIRED[kind].flatMap((group) => group.split("|")));
  return Object.keys(FIELDS[kind]).map((field) => ({ field, required: required.has(field) }));
}
export function unitOfField(_kind: ImportKind, _field: string): "area" | "money" | null {
  return null;
}
