import { describe, expect, it } from "vitest";
import { readAddress, writeAddress } from "../../../client/state/viewUrl";
import { readTable } from "../../../client/table/tableState";

const defaults = { period: "2024", targetSet: "item22", theme: "light" as const };
const read = (path: string, search = "") => readAddress(path, search, defaults);
const round = (path: string, search = "") => writeAddress(read(path, search));

describe("the address of a view", () => {
  it("says nothing where everything is the default", () => {
    expect(round("/")).toBe("/");
    expect(round("/leader", "?m=verdict")).toBe("/leader");
  });

  it("opens the same park, period, colours and place again", () => {
    const link =
      "/promotion/park/SP-01?rel=2025Q3R&m=tax&pop=all&t=overall&z=29.76353,121.54868,13.79&c=1,idle&hatch=1&lang=en&theme=dark";
    expect(round("/promotion/park/SP-01", link.slice(link.indexOf("?")))).toBe(link);
  });

  it("carries the method of evaluation under either list, and begins with the one used last where it names none", () => {
    expect(round("/", "?ev=m:huangyan@2022~s:wenling_2022~low")).toBe(
      "/?ev=m:huangyan%402022~s:wenling_2022~low",
    );
    expect(round("/", "?ev=low")).toBe("/?ev=low");
    expect(read("/", "?ev=moon").foreign).toEqual([["ev", "moon"]]);
    const last = readAddress("/", "", { ...defaults, evaluation: "m:jingde@2020" });
    expect(writeAddress(last)).toBe("/?ev=m:jingde%402020");
  });

  it("opens the chosen project again; an empty number chooses none", () => {
    expect(round("/promotion", "?pj=ZS-001")).toBe("/promotion?pj=ZS-001");
    expect(read("/promotion", "?pj=").view.project).toBeNull();
  });

  it("opens a wall, a grouping and the leader's filters again; a planner's page has none of them", () => {
    const link = "/leader/park/SP-01?by=town&in=town:T1&v=missed&q=rd_per_mu&view=present";
    expect(round("/leader/park/SP-01", link.slice(link.indexOf("?")))).toBe(link);
    expect(read("/leader", "?view=present&scale=1.5&rotate=30").foreign).toEqual([
      ["scale", "1.5"],
      ["rotate", "30"],
    ]);
    expect(read("/leader", "?in=street:1&v=good&by=moon").view).toMatchObject({
      within: null,
      only: null,
      grouping: "park",
    });
  });

  it("carries filter, selection and breaks, and leaves out what is none", () => {
    const link = "/?f=tax_per_mu%20%3C%2048%20and%20status%20%3D%20%22in_use%22&br=12,24,30,60,80&sel=A,B";
    expect(round("/", link.slice(1))).toBe(link);
    expect(read("/", "?br=rainbow").view.breaks).toBe("target");
    expect(read("/").selection).toBeNull();
  });

  it("carries reference layers in their order, each once", () => {
    expect(round("/", "?ly=L3,L1")).toBe("/?ly=L3,L1");
    expect(read("/", "?ly=L3,L1,L3").view.layers).toEqual(["L3", "L1"]);
    expect(read("/", "?ly=3;drop").foreign).toEqual([["ly", "3;drop"]]);
  });

  it("keeps what is no id of a scenario or a layer apart: the others stand, and it can be told", () => {
    const { view, foreign } = read("/", "?cmp=s1,nonsense,s2,s1&ly=L1,x");
    expect([view.compare, view.layers]).toEqual([["s1", "s2"], ["L1"]]);
    expect(foreign).toEqual([
      ["cmp", "nonsense"],
      ["ly", "x"],
    ]);
    // the address goes on with what can be read, or else as it came
    expect(round("/", "?cmp=s1,nonsense")).toBe("/?cmp=s1");
    expect(round("/", "?cmp=nonsense")).toBe("/?cmp=nonsense");
    expect(read("/", "?ly=L1&ly=x&ly=L2").view.layers).toEqual(["L1", "L2"]);
  });

  it("carries a table with columns of the files, whatever signs are in their names", () => {
    const link = "/?tb=33~c:code,attr:%E5%B1%82%252C%20%E6%95%B0~s:-attr:a%257Eb";
    expect(round("/", link.slice(1))).toBe(link);
    expect(readTable(read("/", link.slice(1)).view.table)).toMatchObject({
      columns: ["code", "attr:层, 数"],
      sort: [{ field: "attr:a~b", descending: true }],
    });
  });

  it("takes an empty list of classes as a choice, and a missing one as all", () => {
    expect(read("/", "?c=").view.classes).toEqual(new Set());
    expect(read("/").view.classes).toBeNull();
    expect(round("/", "?c=")).toBe("/?c=");
  });

  it("keeps what belongs to others, and values that it does not know", () => {
    expect(round("/", "?foo=bar&m=rainbow")).toBe("/?foo=bar&m=rainbow");
    expect(read("/", "?m=rainbow").view.measure).toBe("tax");
  });

  it("ignores classes that the measure cannot have", () => {
    expect(read("/", "?m=tax&c=1,bogus").view.classes).toEqual(new Set(["1"]));
    expect(read("/", "?m=tax&c=bogus").view.classes).toBeNull();
    expect(read("/", "?c=met&m=verdict").view.classes).toEqual(new Set(["met"]));
    expect(read("/", "?m=status&c=idle").view.classes).toEqual(new Set(["idle"]));
  });

  it("ignores a place that is none", () => {
    for (const z of ["29.7,121.5", "a,b,c", "95,121,10", ",,"])
      expect(read("/", `?z=${z}`).camera).toBeNull();
  });

  it("carries ids with any sign through the path", () => {
    const id = "330212/1 甲%";
    const path = writeAddress({ ...read("/"), view: { ...read("/").view, parcelId: id } });
    expect(read(path).view.parcelId).toBe(id);
  });

  it("knows which paths name nothing", () => {
    expect(read("/park").known).toBe(false);
    expect(read("/nowhere/at/all").known).toBe(false);
    expect(read("/planner/parcel/P1").known).toBe(true);
  });
});
