// By what may a floor be called outside? By its number and its side; whatever else is written there may be its user.

const STOREY = "(?:地下|地上|负|B|-)?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:层|楼|F|f)?";
const NUMBER = new RegExp(
  `^第?${STOREY}(?:[-–~～至到、,，/]${STOREY})*(?:局部|整层|夹层)?(?:[东西南北中A-Za-z]{1,2}(?:侧|区|段|半|单元)?)?$`,
  "u",
);

/** @returns the text where it is no more than numbers and sides, `2层`, `1–3层东侧`; null for anything else */
export function floorNumber(floor: string): string | null {
  const text = floor.trim();
  return NUMBER.test(text.replace(/\s+/g, "")) ? text : null;
}
