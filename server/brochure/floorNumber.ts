// By what may a floor be called outside? By its number and its side; whatever else is written there may be its user.

const BELOW = "第?(?:地下|地上|负|B|-)?";
/** A number in words that is one: 三一 is a firm. */
const WORDS = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";
const EARLIER = `${BELOW}(?:\\d{1,3}|${WORDS})(?:层|楼|F|f)?[-–~～至到、,，/]`;
/** A number in words is a floor only where it says so. */
const LAST = `${BELOW}(?:\\d{1,3}(?:层|楼|F|f)?|${WORDS}(?:层|楼))`;
/** Letters name a firm more often than a side: one, and of something. */
const SIDE = "(?:[东西南北中]{1,2}(?:侧|区|段|半|单元)?|[A-Za-z](?:侧|区|段|单元))";
const NUMBER = new RegExp(`^(?:${EARLIER})*${LAST}(?:局部|整层|夹层)?${SIDE}?$`, "u");

/** @returns the text where it is no more than numbers and sides, `2层`, `1–3层东侧`; null for anything else */
export function floorNumber(floor: string): string | null {
  const text = floor.trim();
  return NUMBER.test(text.replace(/\s+/g, "")) ? text : null;
}
