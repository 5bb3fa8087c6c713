// By what may a building be called outside? By its number; a name of its own is often its user's, as a parcel's is.

const NUMBER =
  /^(?=.*[A-Za-z\d一二三四五六七八九十])[A-Za-z]?[-–]?(?:\d{1,4}|[一二三四五六七八九十]{1,3})?[A-Za-z]?(?:#|＃)?(?:号楼|号厂房|号|幢|栋|座|楼)?$/u;

/** @returns the text where it is no more than a number or a letter, `1号楼`, `A-2 幢`; null for every name */
export function buildingNumber(building: string): string | null {
  const text = building.trim();
  return NUMBER.test(text.replace(/\s+/g, "")) ? text : null;
}
