// Is this a real-estate unit code (不动产单元代码), and which parcel does it stand on?
import { normaliseCode } from "./normalise";
import { type ParcelCodeReason, parcelCode } from "./parcelCode";

export type UnitCodeReason = ParcelCodeReason | "fixture_letter" | "unit_digits" | "unit_not_zero";

/** The parts of a valid code. */
export interface UnitCode {
  readonly ok: true;
  /** Normalised: uppercase, no spaces. */
  readonly code: string;
  /** The parcel it stands on, 19 characters. */
  readonly parcel: string;
  /** F buildings, L forest, Q other, W none. */
  readonly fixture: string;
  /** Eight digits; for F building and unit; for W zeros. */
  readonly unit: string;
}

/**
 * Reads a real-estate unit code: a parcel code (19), a fixture letter F, L, Q or W, and eight digits, zeros
 * after W.
 * @param county the only county allowed; any where left away
 * @example unitCode("330212001002GB00001W00000000").ok // true
 */
export function unitCode(
  text: string,
  county?: string,
): UnitCode | { readonly ok: false; readonly reason: UnitCodeReason } {
  const code = normaliseCode(text);
  if (code.length !== 28) return { ok: false, reason: "length" };
  const parcel = parcelCode(code.slice(0, 19), county);
  if (!parcel.ok) return parcel;
  const [fixture, unit] = [code.charAt(19), code.slice(20)];
  if (!"FLQW".includes(fixture)) return { ok: false, reason: "fixture_letter" };
  if (!/^\d{8}$/.test(unit)) return { ok: false, reason: "unit_digits" };
  if (fixture === "W" && unit !== "00000000") return { ok: false, reason: "unit_not_zero" };
  return { ok: true, code, parcel: parcel.code, fixture, unit };
}
