// How are the values of a trace added again? In whole yuan and whole 0.01 m², without a float.
import type { TraceNode } from "../../server/api/traceShapes";

/** "12.3456" × 10^digits as a whole number. */
function whole(value: string | null, digits: number): bigint {
  const [, sign = "", int = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value ?? "")!;
  return BigInt(`${sign}${int}${fraction.padEnd(digits, "0").slice(0, digits)}`);
}

/** 万元 of a node in yuan. */
export const yuan = ({ value }: TraceNode) => whole(value, 4);
/** m² of a node in 0.01 m². */
export const dm2 = ({ value }: TraceNode) => whole(value, 2);
export const sum = (nodes: readonly TraceNode[], of: (node: TraceNode) => bigint) =>
  nodes.reduce((total, node) => total + of(node), 0n);
