// Is a text of a file a day, however it was written there? 2024-05-13, 2024/5/13, 2024.5.13, 2024年5月13日, with or without midnight behind it.
import { dayNumber } from "./units";

const MONTH = "(0?[1-9]|1[0-2])";
const DAY = "(0?[1-9]|[12][0-9]|3[01])";

/** For JavaScript and for PostgreSQL alike; whether there is such a day is not asked. */
export const DAY_TEXT = `^[12][0-9]{3}(-${MONTH}-${DAY}|/${MONTH}/${DAY}|\\.${MONTH}\\.${DAY}|年${MONTH}月${DAY}日)([T ]00:00(:00(\\.0+)?)?Z?)?$`;
const IS_DAY = new RegExp(DAY_TEXT);

export const isDayText = (text: string): boolean => IS_DAY.test(text);

/** As yyyymmdd; NaN where the text is no day, or there is no such day. @example dayOfText("2024年5月13日") // 20_240_513 */
export function dayOfText(text: string): number {
  if (!isDayText(text)) return Number.NaN;
  const [year = "", month = "", day = ""] = text.split(/[^0-9]+/);
  return dayNumber(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) ?? Number.NaN;
}
