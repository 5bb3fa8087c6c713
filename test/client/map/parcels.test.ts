import { describe, expect, it } from "vitest";
import {
  classifyIndustry,
  classifyPerMu,
  classifyVerdict,
  PER_MU_CLASS,
  VERDICT_CLASS,
} from "../../../client/map/classify";
import { countClasses } from "../../../client/map/countClasses";
import { measureClasses } from "../../../client/map/measureClasses";
import { alphaOf, paintVertices, wordOf } from "../../../client/map/paint";
import type { ParcelColumns } from "../../../client/map/parcelColumns";
import { readGeometry } from "../../../client/map/parcelGeometry";
import { createPicker } from "../../../client/map/pick";
import { parcelOfVertices } from "../../../client/map/tessellate";
import { pack, square } from "./support/pack";

/** A plot with a hole, a plot in two parts, and an idle one; each side 0.001°. */
function land() {
  return readGeometry(
    pack([
      { id: "holed", park: 0, status: "in_use", areaDm2: 800, parts: [[square(0, 0, 3), square(1, 1, 1)]] },
      {
        id: "double",
        park: 0,
        status: "in_use",
        areaDm2: 200,
        parts: [[square(10, 0, 1)], [square(20, 0, 1)]],
      },
      { id: "idle", park: 65535, status: "idle", areaDm2: 100, parts: [[square(30, 0, 1)]] },
    ]),
  );
}

function columns(rows: { tax: number; land: number; occupied: number }[]): ParcelColumns {
  const take = (key: "tax" | "land" | "occupied") => Float64Array.from(rows, (row) => row[key]);
  return {
    dataVersion: "v",
    yuan: { output: take("tax"), tax: take("tax"), rd: take("tax") },
    land: { output: take("land"), tax: take("land"), rd: take("land") },
    occupiedDm2: take("occupied"),
    industrialDm2: take("occupied").map((dm2) => 2 * dm2),
    cluster: new Uint8Array(rows.length),
    clusters: [""],
    enterprises: new Uint16Array(rows.length),
  };
}

const TAX_48 = { value: "48", operator: ">=" } as const;
/** All plots held against the same. */
const all = <T>(one: T) => ({ groups: [one], groupOf: null });

const at = (x: number, y: number): [number, number] => [121.5 + x / 1000, 29.7 + y / 1000];

describe("the pointer", () => {
  const geometry = land();
  const picker = createPicker(geometry);
  it("finds a plot in any of its parts, and nothing in its hole or beside it", () => {
    expect(picker.at(...at(0.5, 0.5))).toBe(0);
    expect(picker.at(...at(1.5, 1.5))).toBe(-1);
    expect(picker.at(...at(10.5, 0.5))).toBe(1);
    expect(picker.at(...at(20.5, 0.5))).toBe(1);
    expect(picker.at(...at(15, 0.5))).toBe(-1);
  });
});

describe("the classes of a measure", () => {
  const figures = (tax: number) => ({
    geometry: land(),
    columns: columns([
      { tax, land: 5, occupied: 5 },
      { tax: 0, land: 5, occupied: 5 },
      { tax: Number.NaN, land: 0, occupied: 0 },
    ]),
    enterprises: null,
    targets: null,
  });

  it("are those of these figures, whichever measure and breaks were asked for before", () => {
    const by = measureClasses(figures(7));
    const asked = () => [by("tax", null), by("status", null), by("tax", ["1", "2"]), by("verdict", null)];
    const first = asked();
    const fresh = [
      measureClasses(figures(7))("tax", null),
      measureClasses(figures(7))("status", null),
      measureClasses(figures(7))("tax", ["1", "2"]),
      measureClasses(figures(7))("verdict", null),
    ];
    expect(first).toEqual(fresh);
    // and going back to one gives the very same
    for (const [i, classes] of asked().entries()) expect(classes).toBe(first[i]);
  });

  it("are not given before what they stand on is there", () => {
    expect(measureClasses(figures(7))("class", null)).toBeNull();
  });
});

describe("colours", () => {
  const geometry = land();
  const classes = new Uint8Array(3);

  it("nothing is never the lowest class: idle, no enterprise and no data stay apart", () => {
    classifyPerMu(
      geometry,
      columns([
        { tax: Number.NaN, land: 0, occupied: 5 },
        { tax: 0, land: 0, occupied: 0 },
        { tax: Number.NaN, land: 0, occupied: 0 },
      ]),
      "tax",
      all(TAX_48),
      classes,
    );
    expect([...classes]).toEqual([PER_MU_CLASS.noData, PER_MU_CLASS.noEnterprise, PER_MU_CLASS.idle]);
  });

  it("a plot exactly on the target is at or above it, one yuan less is below", () => {
    // 48 万元/亩 = 7.2 yuan per 0.01 m²
    classifyPerMu(
      geometry,
      columns([
        { tax: 7200, land: 1000, occupied: 1000 },
        { tax: 7199, land: 1000, occupied: 1000 },
        { tax: 0, land: 0, occupied: 0 },
      ]),
      "tax",
      all(TAX_48),
      classes,
    );
    expect([...classes.slice(0, 2)]).toEqual([4, 3]);
  });

  it("a figure that covers under 90 % of the land in use has no place on the scale", () => {
    classifyPerMu(
      geometry,
      columns([
        { tax: 9999, land: 899, occupied: 1000 },
        { tax: 7200, land: 900, occupied: 1000 },
        { tax: 0, land: 0, occupied: 0 },
      ]),
      "tax",
      all(TAX_48),
      classes,
    );
    expect([...classes.slice(0, 2)]).toEqual([PER_MU_CLASS.lowCoverage, 4]);
  });

  it("idle land with an enterprise on it wears the enterprise's figures", () => {
    const rows = [0, 0, 7199].map((tax) => ({ tax, land: tax && 1000, occupied: tax && 1000 }));
    classifyPerMu(geometry, columns(rows), "tax", all(TAX_48), classes);
    expect(classes[2]).toBe(3);
    classifyVerdict(geometry, columns(rows), all([{ figure: "tax" as const, ...TAX_48 }]), classes);
    expect(classes[2]).toBe(VERDICT_CLASS.missed);
  });

  it("the verdict follows the target's operator, also a yuan from it", () => {
    const verdicts = (operator: ">=" | ">" | "<=") => {
      const rows = [7199, 7200, 7201].map((tax) => ({ tax, land: 1000, occupied: 1000 }));
      classifyVerdict(
        geometry,
        columns(rows),
        all([{ figure: "tax" as const, value: "48", operator }]),
        classes,
      );
      return [...classes].map((value) => value === VERDICT_CLASS.met);
    };
    expect(verdicts(">=")).toEqual([false, true, true]);
    expect(verdicts(">")).toEqual([false, false, true]);
    expect(verdicts("<=")).toEqual([true, true, false]);
  });

  it("without a target a figure is shown as a figure, not as a class", () => {
    classifyPerMu(
      geometry,
      columns([
        { tax: 1, land: 1, occupied: 1 },
        { tax: 9, land: 1, occupied: 1 },
        { tax: 0, land: 0, occupied: 0 },
      ]),
      "tax",
      all(null),
      classes,
    );
    expect([...classes.slice(0, 2)]).toEqual([PER_MU_CLASS.withoutTarget, PER_MU_CLASS.withoutTarget]);
  });

  it("each plot is held against its own target: by contract, let off, or over supplied land", () => {
    // 7 200 yuan on 10 m² is 48 万元/亩, and 24 over the twice as much supplied land
    const rows = columns([0, 1, 2].map(() => ({ tax: 7200, land: 1000, occupied: 1000 })));
    const exempt = { ...TAX_48, exemption: { kind: "parcel", id: "x", reason: "", until: null } } as const;
    const groups = [
      TAX_48,
      { ...TAX_48, value: "60" },
      exempt,
      { ...TAX_48, denominator: "supplied" },
    ] as const;
    const perMu = (groupOf: number[]) => {
      classifyPerMu(geometry, rows, "tax", { groups, groupOf }, classes);
      return [...classes];
    };
    const verdict = (groupOf: number[]) => {
      const judged = groups.map((goal) => [{ figure: "tax" as const, ...goal }]);
      classifyVerdict(geometry, rows, { groups: judged, groupOf }, classes);
      return [...classes];
    };
    expect(perMu([0, 1, 2])).toEqual([4, 3, PER_MU_CLASS.withoutTarget]);
    expect(perMu([3, 0, 0])).toEqual([2, 4, 4]);
    const { met, missed, undecided } = VERDICT_CLASS;
    expect(verdict([0, 1, 2])).toEqual([met, missed, undecided]);
    expect(verdict([3, 0, 0])).toEqual([missed, met, met]);
  });

  it("a figure that covers under 90 % of the occupied land decides nothing", () => {
    const targets = [{ figure: "tax" as const, ...TAX_48 }];
    classifyVerdict(
      geometry,
      columns([
        { tax: 7200, land: 899, occupied: 1000 },
        { tax: 7200, land: 900, occupied: 1000 },
        { tax: 0, land: 0, occupied: 0 },
      ]),
      all(targets),
      classes,
    );
    expect([...classes.slice(0, 2)]).toEqual([VERDICT_CLASS.undecided, VERDICT_CLASS.met]);
  });

  it("industry keeps three kinds of nothing apart: nobody there, idle, trade unknown", () => {
    const rows = columns([
      { tax: 0, land: 0, occupied: 0 },
      { tax: 1, land: 1, occupied: 1 },
      { tax: 0, land: 0, occupied: 0 },
    ]);
    classifyIndustry(geometry, { ...rows, clusters: ["", "HE_NEV"] }, classes);
    expect([...classes]).toEqual([0, 3, 2]);
    classifyIndustry(
      geometry,
      { ...rows, clusters: ["", "HE_NEV"], cluster: Uint8Array.of(0, 1, 0) },
      classes,
    );
    expect(classes[1]).toBe(1);
  });

  it("every vertex wears the class of its plot", () => {
    const parcelOfVertex = parcelOfVertices(geometry);
    const into = new Uint32Array(parcelOfVertex.length);
    const words = Uint32Array.of(wordOf("#102030", 255), wordOf("#405060", alphaOf("hatch", true)), 7);
    paintVertices(Uint8Array.of(1, 0, 2), words, parcelOfVertex, into);
    const bytes = new Uint8Array(into.buffer);
    expect([...bytes.slice(0, 4)]).toEqual([0x40, 0x50, 0x60, 231]);
    expect(into[into.length - 1]).toBe(7);
  });

  it("the legend counts plots and land of the parks in scope", () => {
    const counts = countClasses(geometry, Uint8Array.of(0, 1, 1), 2, Uint8Array.of(1), null);
    expect([...counts.parcels]).toEqual([1, 1]);
    expect([...counts.areaDm2]).toEqual([800, 200]);
    expect(countClasses(geometry, Uint8Array.of(0, 1, 1), 2, null, null).totalAreaDm2).toBe(1100);
  });
});
