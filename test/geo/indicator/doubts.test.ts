// What is said of a value before it is entered?
import { expect, test } from "vitest";
import { computationOf } from "../../../geo/indicator/computation";
import { doubtsOf } from "../../../geo/indicator/doubts";
import type { Indicator } from "../../../geo/indicator/indicator";

const share: Indicator = { kind: "level", operator: ">=", target: "70", unit: "%" };
const plants: Indicator = { kind: "cumulative", operator: ">=", target: "27", unit: "家" };
const projects: Indicator = { kind: "annual", operator: ">=", target: "15", unit: "个/年" };
const at = (asOf: string, value: string) => ({ asOf, value });

test("a value that suits is not doubted", () => {
  expect(doubtsOf(share, "value", at("2025-12-31", "69.96"), [], "2026-01-01")).toEqual([]);
});

test("wrong units, shares beyond all, halves of enterprises and things that were less than before are told", () => {
  expect(doubtsOf(share, "value", at("2025-12-31", "700.1"), [], null)).toEqual([
    "far_from_target",
    "over_hundred",
  ]);
  expect(doubtsOf(share, "value", at("2025-12-31", "7"), [], null)).toEqual([]);
  expect(doubtsOf(share, "value", at("2025-12-31", "0.6996"), [], null)).toEqual(["far_from_target"]);
  expect(doubtsOf(plants, "value", at("2025-12-31", "17.5"), [], null)).toEqual(["not_whole"]);
  expect(doubtsOf(plants, "value", at("2025-12-31", "17"), [at("2024-12-31", "18")], null)).toEqual([
    "falls",
  ]);
  expect(doubtsOf(plants, "value", at("2025-12-31", "-1"), [], null)).toEqual(["negative"]);
});

test("what starts again each year may be less than last year, not less than last quarter", () => {
  expect(doubtsOf(projects, "value", at("2026-03-31", "3"), [at("2025-12-31", "15")], null)).toEqual([]);
  expect(doubtsOf(projects, "value", at("2025-06-30", "3"), [at("2025-03-31", "4")], null)).toEqual([
    "falls",
  ]);
});

test("a value of tomorrow, and one of a day that has one already, are told; a target for a year may lie ahead", () => {
  expect(doubtsOf(plants, "value", at("2027-01-01", "20"), [], "2026-11-29")).toEqual(["future"]);
  expect(doubtsOf(plants, "interim", at("2027-01-01", "20"), [], "2026-11-29")).toEqual([]);
  expect(doubtsOf(plants, "value", at("2025-12-31", "20"), [at("2025-12-31", "20.0")], null)).toEqual([
    "same_value",
  ]);
  expect(doubtsOf(plants, "value", at("2025-12-31", "21"), [at("2025-12-31", "20")], null)).toEqual([
    "supersedes",
  ]);
});

test("rules are read, and what is none is null", () => {
  expect(computationOf("output_per_mu@cluster_area")).toEqual({ rule: "output_per_mu", of: "cluster_area" });
  expect(computationOf("enterprises@2000000000..5000000000")).toEqual({
    rule: "enterprises",
    fromYuan: 2e9,
    toYuan: 5e9,
  });
  expect(computationOf("honours@eagle")).toEqual({ rule: "honours", honours: ["eagle"] });
  expect(
    ["", "enterprises@", "enterprises@x..", "output_per_mu@moon", "a@b@c", "new@district"].map(computationOf),
  ).toEqual(Array(6).fill(null));
});
