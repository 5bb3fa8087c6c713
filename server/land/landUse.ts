// Which land-use code does a cell mean? Older plans and words are brought to the classification of 2023.

/** GB 50137-2011, GB/T 21010-2017 and plain words → 《国土空间调查、规划、用途管制用地用海分类指南》(2023). */
const SAME_AS: Readonly<Record<string, string>> = {
  M: "1001",
  M1: "100101",
  M2: "100102",
  M3: "100103",
  W: "1101",
  W1: "110101",
  W2: "110102",
  W3: "110103",
  "0601": "1001",
  "0602": "1002",
  "0603": "1003",
  "0604": "1101",
  工矿用地: "10",
  工业用地: "1001",
  工业: "1001",
  一类工业用地: "100101",
  二类工业用地: "100102",
  三类工业用地: "100103",
  采矿用地: "1002",
  盐田: "1003",
  仓储用地: "11",
  仓储: "11",
  物流仓储用地: "1101",
  一类物流仓储用地: "110101",
  二类物流仓储用地: "110102",
  三类物流仓储用地: "110103",
  储备库用地: "1102",
};

/**
 * The code of the 2023 classification; `known` is false for what is no land-use code at all, which stays as written.
 * A code followed by its name (`100102 二类工业用地`, `M2/二类工业用地`) is read by its code.
 * @example landUse("m2") // { code: "100102", known: true }
 */
export function landUse(text: string): { readonly code: string; readonly known: boolean } {
  const plain = text.normalize("NFKC").trim();
  const upper = plain.toUpperCase();
  const code = /^([A-Z]{1,2}\d{0,3}|\d{2}(?:\d{2}){0,2})(?=$|[\s(/\-—一-鿿])/.exec(upper)?.[1] ?? upper;
  const same = SAME_AS[plain] ?? SAME_AS[code];
  if (same !== undefined) return { code: same, known: true };
  // 01 to 24 are the classes of 2023; letters those of GB 50137-2011 that are no industry
  const known = /^(0[1-9]|1\d|2[0-4])(\d{2}){0,2}$/.test(code) || /^[ABEGHRSU]\d{0,3}$/.test(code);
  return { code: known ? code : plain, known };
}
