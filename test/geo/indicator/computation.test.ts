// Is a rule read as it is written, and nothing else taken for one?
import { expect, test } from "vitest";
import { computationOf } from "../../../geo/indicator/computation";

test.each([
  ["output_per_mu@district", { rule: "output_per_mu", of: "district" }],
  ["tax_per_mu@cluster_area", { rule: "tax_per_mu", of: "cluster_area" }],
  ["rd_per_mu@town", null],
  ["concentration@strategic_park", { rule: "concentration", of: "strategic_park" }],
  ["parks@themed_park", { rule: "parks", of: "themed_park" }],
  ["new_industrial_share@district", { rule: "new_industrial_share", of: "district" }],
  ["new_industrial_share@town", null],
  ["cluster_output@magnets", { rule: "cluster_output", group: "magnets" }],
  ["honours@a+b", { rule: "honours", honours: ["a", "b"] }],
  ["enterprises@100000000..", { rule: "enterprises", fromYuan: 100_000_000, toYuan: null }],
  ["enterprises@0..100000000", { rule: "enterprises", fromYuan: 0, toYuan: 100_000_000 }],
  ["enterprises@large", null],
  ["growth@1..2", null],
  ["parks@", null],
  ["parks", null],
  ["parks@a@b", null],
])("%s", (text, expected) => expect(computationOf(text)).toEqual(expected));
