// How does one line of the ledger read in a terminal?
import { areaChange } from "../../geo/area/areaChange";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { formatSigned } from "../../geo/number/formatSigned";
import { type Ratio, ratio } from "../../geo/number/ratio";
import type { Finding } from "../../geo/repair/finding";
import type { Language } from "../locale/language";
import { kindInWords, proposalInWords } from "./words";

type Told = Pick<Finding, "kind" | "proposal" | "areaBeforeDm2" | "areaAfterDm2"> & {
  readonly otherIds: readonly string[];
  readonly place?: Finding["place"];
};

/** `宗地重叠 330212…：切去重叠部分；18274.81 → 18210.11 m²（−64.70，−0.354 %） 121.55,29.75` */
export function ledgerLine(entry: Told, lang: Language): string {
  const [colon, semicolon] = lang === "zh" ? ["：", "；"] : [": ", "; "];
  const what = [kindInWords(entry.kind, lang), ...entry.otherIds].join(" ");
  const areas = areasInWords(entry, lang);
  const place = entry.place == null ? "" : ` ${entry.place.map((degrees) => degrees.toFixed(7)).join(",")}`;
  return `${what}${colon}${proposalInWords(entry.proposal, lang)}${areas === "" ? "" : `${semicolon}${areas}`}${place}`;
}

function areasInWords({ areaBeforeDm2, areaAfterDm2 }: Told, lang: Language): string {
  if (areaBeforeDm2 === null && areaAfterDm2 === null) return "";
  const m2 = (dm2: number | null) =>
    dm2 === null ? "—" : formatHalfUp(ratio(BigInt(dm2), 100n), 2, { minus: "−" });
  if (areaAfterDm2 === null) return `${m2(areaBeforeDm2)} m²`;
  const arrow = `${m2(areaBeforeDm2)} → ${m2(areaAfterDm2)} m²`;
  const change = areaChange(areaBeforeDm2, areaAfterDm2);
  if (change === null || change.percent === null) return arrow;
  const signed = (value: Ratio, digits: number) => formatSigned(value, digits, { minus: "−" });
  const [open, comma, close] = lang === "zh" ? ["（", "，", "）"] : [" (", ", ", ")"];
  return `${arrow}${open}${signed(change.m2, 2)}${comma}${signed(change.percent, 3)} %${close}`;
}
