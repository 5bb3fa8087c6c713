// How is a length written? Metres to the centimetre, kilometres to the metre from ten on.
import { powerOfTen, writeNumber } from "../ui/write";

const KILOMETRES_FROM_M = 10_000;

/** @example writeLength(1234.567) // "1,234.57 m" */
export const writeLength = (lengthM: number): string =>
  lengthM < KILOMETRES_FROM_M
    ? `${writeNumber(lengthM, 2)}\u00a0m`
    : `${writeNumber(powerOfTen(lengthM, -3), 3)}\u00a0km`;

/** A bearing to a hundredth of a degree. */
export const writeBearing = (bearing: number | null): string =>
  bearing === null ? "—" : `${writeNumber(bearing, 2)}°`;
