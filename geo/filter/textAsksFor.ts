// Does a filter speak of certain fields? Asked of its text alone, before the data's own words are there.
import { fieldsOf } from "./filter";
import { parseFilter } from "./parseFilter";

/** True also where the text cannot be read without those words: it may speak of anything then. @example textAsksFor("等级 = D", new Set(["class"])) // true */
export function textAsksFor(text: string, fields: ReadonlySet<string>): boolean {
  const parsed = parseFilter(text, {});
  if ("fault" in parsed) return true;
  return parsed.filter !== null && [...fieldsOf(parsed.filter)].some((field) => fields.has(field));
}
