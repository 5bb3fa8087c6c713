// Is this a table of investment projects (招商项目)? They are not kept yet, and must not be taken for anything else.
import { headerParts } from "./headerParts";

const PROJECT = /^项目(?:编号|代码|名称)$|^project_(?:id|name)$/;
const PLAN =
  /^(?:计划|拟|预计)?(?:总)?投资(?:额|总额)?$|^用地(?:需求|意向)$|^(?:拟)?用地需求|^供地方式$|^承诺亩均|^招商|^签约|^planned_investment$|^land_demand$/;

/** Whether headers name projects and at least two things that only a plan has. */
export function isProjectTable(headers: readonly string[]): boolean {
  const names = headers.map((header) => headerParts(header).name);
  return names.some((name) => PROJECT.test(name)) && names.filter((name) => PLAN.test(name)).length >= 2;
}
