// By which method and class shares is evaluated, and which of the two lists is seen? Read and written as a link has it. Pure.

export interface EvaluationLook {
  /** `huangyan@2022`; null: nobody has chosen. */
  readonly method: string | null;
  readonly shares: string | null;
  /** Classes of enterprises, or inefficient land. */
  readonly list: "classes" | "low";
}

/** What a link says where nobody has chosen, so that its reader sees that too and not by the method used last there. */
export const NOBODY_CHOSE = "none";

const PART = /^([ms]):(.+)$/;

/** Never throws: what is not understood is left as it comes. @example readEvaluationLook("m:huangyan@2022~low").method // "huangyan@2022" */
export function readEvaluationLook(text: string): EvaluationLook {
  let look: EvaluationLook = { method: null, shares: null, list: "classes" };
  for (const part of text.split("~")) {
    const [, kind, value] = PART.exec(part) ?? [];
    if (part === "low") look = { ...look, list: "low" };
    else if (kind === "m" && value !== undefined) look = { ...look, method: value };
    else if (kind === "s" && value !== undefined) look = { ...look, shares: value };
  }
  return look;
}

/** "" where nothing was chosen. @example writeEvaluationLook({ method: null, shares: "wenling_2022", list: "low" }) // "s:wenling_2022~low" */
export function writeEvaluationLook({ method, shares, list }: EvaluationLook): string {
  return [
    ...(method === null ? [] : [`m:${method}`]),
    ...(shares === null ? [] : [`s:${shares}`]),
    ...(list === "low" ? ["low"] : []),
  ].join("~");
}
