// Is a parcel with several enterprises coloured as what it is, and never as one of them?
import { describe, expect, it } from "vitest";
import { legendClasses } from "../../../client/map/legendClasses";
import type { ParcelEnterprises } from "../../../client/map/parcelEnterprises";
import { classifySets, type SetMeasure } from "../../../client/map/setClasses";
import { SET_SIGN, setColumn } from "../../../geo/filter/wordSets";

const none = setColumn([], [""]);
const land = (evaluated = true): ParcelEnterprises => ({
  dataVersion: "1",
  words: {
    class: setColumn(Uint8Array.of(0, 1, 2, 3), ["", "D", `A${SET_SIGN}D`, "undecided"]),
    low: setColumn(Uint8Array.of(0, 1, 2, 1), ["", "r2", `r1${SET_SIGN}r2`]),
    disposal: setColumn(Uint8Array.of(0, 1, 2, 1), ["", "suggested", "refused"]),
    enterprise: none,
    credit_code: none,
  },
  rules: [
    { id: "r1", name: "供而未用", nameEn: "Supplied, unused" },
    { id: "r2", name: "闲置", nameEn: "Idle" },
  ],
  evaluated,
});

function tokens(measure: SetMeasure, of = land()): string[] {
  const classes = new Uint8Array(4);
  classifySets(of, measure, classes);
  return [...classes].map((number) => legendOf(measure, of)[number]?.token ?? "");
}

const legendOf = (measure: SetMeasure, of: ParcelEnterprises) =>
  legendClasses({
    measure,
    theme: "light",
    target: null,
    breaks: null,
    dictionary: [],
    idleCode: -1,
    rules: of.rules,
    texture: false,
  });

describe("classes of parcels that may have several words", () => {
  it("one word is the class, different ones are several, nobody is nobody", () => {
    expect(tokens("class")).toEqual(["nobody", "D", "several", "undecided"]);
    expect(tokens("low")).toEqual(["noReason", "r2", "several", "r2"]);
    expect(tokens("disposal")).toEqual(["noReason", "suggested", "refused", "suggested"]);
  });

  it("in a quarter nothing is evaluated, and nothing is said to be without a class", () => {
    expect(new Set(tokens("class", land(false)))).toEqual(new Set(["notYear"]));
  });

  it("who cannot be judged has a pattern that no other enterprise has", () => {
    const fills = legendOf("class", land())
      .filter(({ token }) => !["several", "nobody", "notYear"].includes(token))
      .map(({ token, fill, pattern }) => [token, `${fill} ${pattern}`] as const);
    expect(fills.map(([token]) => token)).toEqual(["A", "B", "C", "D", "undecided", "unclassed"]);
    expect(new Set(fills.map(([, look]) => look)).size).toBe(6);
    expect(legendOf("class", land()).find(({ token }) => token === "undecided")?.pattern).toBe("dots");
  });
});
