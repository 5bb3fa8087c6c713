// What is a reference layer: a control line, a red line, farmland, a plan? Taken from its name until somebody says otherwise.
import { basename, extname } from "node:path";

export const REFERENCE_KINDS = ["control", "ecology", "farmland", "plan", "other"] as const;
/** 控制线, 生态保护红线, 永久基本农田, 规划, 其他. */
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** What somebody says of a layer; null: its file says it. */
export interface ReferenceChoice {
  readonly name: string | null;
  readonly kind: ReferenceKind | null;
}
export const NO_REFERENCE_CHOICE: ReferenceChoice = { name: null, kind: null };

/** A layer's name is on the map, in lists and in addresses of people. */
export const LONGEST_NAME = 64;

/** Letters are the layer names of the national databases: YJJBNTBHTB farmland, STBHHX red line, CZKFBJ limit of urban growth. */
const NAMED: readonly (readonly [RegExp, ReferenceKind])[] = [
  [/基本农田|耕地|farmland|yjjbnt/i, "farmland"],
  [/生态|红线|ecolog|red[ _-]?line|stbhhx/i, "ecology"],
  [/控制线|开发边界|蓝线|绿线|紫线|黄线|control|boundary|czkfbj/i, "control"],
  [/规划|控规|总规|plan|zoning|ghyt|ghdl/i, "plan"],
];

/** @example referenceKindOf("永久基本农田保护图斑") // "farmland" */
const referenceKindOf = (name: string): ReferenceKind =>
  NAMED.find(([words]) => words.test(name))?.[1] ?? "other";

/** How the layer is called where nobody said it: by its own name, else by its file's. */
function referenceNameOf(file: string, layer: string): string {
  const own = layer.trim() === "" ? basename(file, extname(file)) : layer.trim();
  return own.slice(0, LONGEST_NAME);
}

/** The choice with what the file says in the place of what nobody said. */
export function settledReference(
  { name, kind }: ReferenceChoice,
  file: string,
  layer: string,
): { readonly name: string; readonly kind: ReferenceKind } {
  const called = name ?? referenceNameOf(file, layer);
  return { name: called, kind: kind ?? referenceKindOf(called) };
}
