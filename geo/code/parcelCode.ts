// Is this a parcel code (宗地代码), and what do its parts say?
import { normaliseCode } from "./normalise";

/** Why a code is no parcel code; the first that applies. */
export type ParcelCodeReason =
  | "length"
  | "county_digits"
  | "wrong_county"
  | "zone_digits"
  | "ownership_letter"
  | "right_letter"
  | "serial_digits";

/** The parts of a valid code. */
export interface ParcelCode {
  readonly ok: true;
  /** Normalised: uppercase, no spaces. */
  readonly code: string;
  readonly county: string;
  /** 地籍区 and 地籍子区, three digits each. */
  readonly zone: string;
  readonly subZone: string;
  /** 宗地特征码; industrial land is normally GB. */
  readonly feature: string;
  readonly serial: string;
}

/** G state-owned, J collective, Z undetermined. */
const OWNERSHIP = "GJZ";
/**
 * A ownership, B/S/X construction land at, above, below ground, C homestead, D cropland, E forest, F grass, G
 * island, H sea, W disputed, Y other.
 */
const RIGHT = "ABCDEFGHSWXY";

/**
 * Reads a parcel code: county (6 digits), zone (3), sub-zone (3), feature (2 letters), serial (5). There is
 * no check digit, so structure is all that can be checked. Old parcels may have no code: that is for the
 * caller, not an error here.
 * @param county the only county allowed, such as `330212`; any where left away
 * Source: 不动产单元编码规范, 宗地代码 19 characters.
 * @example parcelCode("330212001002GB00001").ok // true
 * @example parcelCode("330212001002GK00001") // { ok: false, reason: "right_letter" }
 */
export function parcelCode(
  text: string,
  county?: string,
): ParcelCode | { readonly ok: false; readonly reason: ParcelCodeReason } {
  const code = normaliseCode(text);
  const reason = parcelCodeFault(code, county);
  if (reason !== null) return { ok: false, reason };
  return {
    ok: true,
    code,
    county: code.slice(0, 6),
    zone: code.slice(6, 9),
    subZone: code.slice(9, 12),
    feature: code.slice(12, 14),
    serial: code.slice(14),
  };
}

function parcelCodeFault(code: string, county: string | undefined): ParcelCodeReason | null {
  if (code.length !== 19) return "length";
  if (!/^\d{6}/.test(code)) return "county_digits";
  if (county !== undefined && !code.startsWith(county)) return "wrong_county";
  if (!/^\d{6}/.test(code.slice(6))) return "zone_digits";
  if (!OWNERSHIP.includes(code.charAt(12))) return "ownership_letter";
  if (!RIGHT.includes(code.charAt(13))) return "right_letter";
  if (!/^\d{5}$/.test(code.slice(14))) return "serial_digits";
  return null;
}
