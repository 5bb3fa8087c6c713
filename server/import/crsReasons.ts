// TEMP
import type { CrsReason } from "../../geo/crs/detect/reason";
export const crsReason = ({ code }: CrsReason, _lang: "zh" | "en"): string => code;
