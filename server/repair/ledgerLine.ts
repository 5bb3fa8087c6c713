// How does one line of the ledger read in a terminal?
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
  const m2 = (dm2: number | null) => (dm2 === null ? "—" : (dm2 / 100).toFixed(2));
  if (areaAfterDm2 === null) return `${m2(areaBeforeDm2)} m²`;
  const arrow = `${m2(areaBeforeDm2)} → ${m2(areaAfterDm2)} m²`;
  if (areaBeforeDm2 === null || areaBeforeDm2 === 0) return arrow;
  const change = areaAfterDm2 - areaBeforeDm2;
  const signed = (value: number, digits: number) =>
    `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
  const [open, comma, close] = lang === "zh" ? ["（", "，", "）"] : [" (", ", ", ")"];
  return `${arrow}${open}${signed(change / 100, 2)}${comma}${signed((change / areaBeforeDm2) * 100, 3)} %${close}`;
}
